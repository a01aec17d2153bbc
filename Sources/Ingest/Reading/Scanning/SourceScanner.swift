/// Walks over files, folders and standard input and hands out their sources one by one, in a stable order.
///
/// Memory stays bounded: one file, or one piece of a file of records, is held at a time.
package struct SourceScanner: Sendable {
  private let limits: ReadingLimits
  private let followLinks: Bool
  private var inputs: ArraySlice<String>
  private var walk: FolderWalk?
  private var records: RecordStream?

  /// A scanner over paths of files and folders, where `-` is standard input.
  ///
  /// Links that lead out of a given folder are followed when `followLinks`.
  package init(inputs: [String], limits: ReadingLimits = ReadingLimits(), followLinks: Bool = false)
  {
    self.inputs = inputs[...]
    self.limits = limits
    self.followLinks = followLinks
  }

  /// The next source or omission; nil when there are no more.
  ///
  /// A file that cannot be read is an omission.
  package mutating func next() throws(IngestError) -> ScannedSource? {
    while true {
      if let record = nextRecord() { return record }
      if let step = walk?.next() {
        if let source = visit(step) { return source }
      } else if let input = inputs.popFirst() {
        walk = nil
        if let source = begin(input) { return source }
      } else {
        return nil
      }
    }
  }

  private mutating func nextRecord() -> ScannedSource? {
    guard records != nil else { return nil }
    if let record = records?.next(limit: limits.lineBytes) { return record }
    records = nil
    return nil
  }

  private mutating func visit(_ step: FolderWalk.Step) -> ScannedSource? {
    switch step {
    case .skipped(let path, let reason): .skipped(name: path, reason: reason)
    case .file(let path): open(path, isNamed: false)
    }
  }

  /// Starts on an input as it was given: a folder's walk begins, a file is opened.
  private mutating func begin(_ input: String) -> ScannedSource? {
    if input == "-" { return read(.standardInput, name: input, isNamed: true) }
    do {
      let status = try FileStatus(path: input, followingLinks: true)
      guard status.kind == .folder else { return open(input, isNamed: true) }
      walk = try FolderWalk(folder: input, followLinks: followLinks)
      return nil
    } catch {
      return .skipped(name: input, reason: .failed(error))
    }
  }

  private mutating func open(_ path: String, isNamed: Bool) -> ScannedSource? {
    do {
      return read(try OpenFile(path: path), name: path, isNamed: isNamed)
    } catch {
      return .skipped(name: path, reason: .failed(error))
    }
  }

  private mutating func read(_ file: OpenFile, name: String, isNamed: Bool) -> ScannedSource? {
    do {
      var stream = InputStream(file, name: name)
      let head = try stream.head(FileNature.headBytes)
      switch FileNature(head: head, name: name) {
      case .empty: return .skipped(name: name, reason: .failed(.empty(name: name)))
      case .nonText(let found):
        let refusal = SkipReason.failed(.unsupported(name: name, found: found))
        return .skipped(name: name, reason: isNamed ? refusal : .binary(looksLike: found))
      case .records:
        records = RecordStream(stream, path: name)
        return nil
      case .whole(let format):
        let bytes = try stream.rest(limit: limits.fileBytes)
        return .raw(RawSource(name: name, bytes: bytes, format: format))
      }
    } catch {
      return .skipped(name: name, reason: .failed(error))
    }
  }
}
