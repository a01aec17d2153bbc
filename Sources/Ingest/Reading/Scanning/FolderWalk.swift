/// Walks a folder and all below it, in the byte order of the paths, without losing its way in links.
struct FolderWalk: Sendable {
  /// What the walk comes upon.
  enum Step: Sendable {
    case file(path: String)
    case skipped(path: String, reason: SkipReason)
  }

  private struct Entry: Sendable {
    let path: String
    let status: FileStatus
    /// The path's bytes, with a slash behind a folder, so that sorting entries sorts all the paths below them.
    let order: [UInt8]
  }

  private struct Frame: Sendable {
    let folder: FileStatus.Identity
    /// What is still to be visited, last first.
    var entries: [Entry]
    /// What is left out here and below.
    let ignored: IgnoreList
  }

  private let root: String
  private let followLinks: Bool
  private var frames: [Frame] = []
  private var visited: Set<FileStatus.Identity> = []
  private var pending: [Step] = []

  /// A walk through this folder; links that lead out of it are followed when `followLinks`.
  init(folder path: String, followLinks: Bool) throws(IngestError) {
    self.followLinks = followLinks
    root = FileStatus.resolvedPath(path) ?? path
    let status = try FileStatus(path: path, followingLinks: true)
    try enter(path, status.identity)
  }

  /// The next file or omission; nil when all was visited.
  mutating func next() -> Step? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      guard let last = frames.indices.last else { return nil }
      guard let entry = frames[last].entries.popLast() else {
        frames.removeLast()
        continue
      }
      if let step = visit(entry) { return step }
    }
  }

  private mutating func visit(_ entry: Entry) -> Step? {
    if Self.name(of: entry.path).first == 0x2E {
      return .skipped(path: entry.path, reason: .hidden)
    }
    if frames.last?.ignored.contains(Self.name(of: entry.path)) == true {
      return .skipped(path: entry.path, reason: .ignored)
    }
    switch entry.status.kind {
    case .file: return .file(path: entry.path)
    case .folder: return descend(entry.path, entry.status.identity)
    case .link: return follow(entry.path)
    case .other: return .skipped(path: entry.path, reason: .binary(looksLike: "a device or pipe"))
    }
  }

  private mutating func descend(_ path: String, _ identity: FileStatus.Identity) -> Step? {
    do {
      try enter(path, identity)
      return nil
    } catch {
      return .skipped(path: path, reason: .failed(error))
    }
  }

  /// A link is followed to a file, or to a folder that was not visited and is not being visited, inside the root.
  private mutating func follow(_ path: String) -> Step? {
    let status: FileStatus
    do {
      status = try FileStatus(path: path, followingLinks: true)
    } catch {
      return .skipped(path: path, reason: .failed(error))
    }
    guard followLinks || isInside(path) else { return .skipped(path: path, reason: .link) }
    switch status.kind {
    case .file: return .file(path: path)
    case .folder where !visited.contains(status.identity): return descend(path, status.identity)
    default: return .skipped(path: path, reason: .link)
    }
  }

  private func isInside(_ path: String) -> Bool {
    guard let target = FileStatus.resolvedPath(path) else { return false }
    return target == root || target.hasPrefix(root == "/" ? root : root + "/")
  }

  private mutating func enter(_ path: String, _ identity: FileStatus.Identity) throws(IngestError) {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    var entries: [Entry] = []
    var ignored = frames.last?.ignored ?? IgnoreList()
    let names = try FolderListing.names(in: path)
    if names.contains(Array(IgnoreList.fileName.utf8)) { try ignored.add(folder: prefix) }
    for name in names {
      let below = prefix + String(decoding: name, as: UTF8.self)
      do {
        let status = try FileStatus(path: below, followingLinks: false)
        let order = Array(below.utf8) + (status.kind == .folder ? [0x2F] : [])
        entries.append(Entry(path: below, status: status, order: order))
      } catch {
        pending.append(.skipped(path: below, reason: .failed(error)))
      }
    }
    entries.sort { $1.order.lexicographicallyPrecedes($0.order) }
    frames.append(Frame(folder: identity, entries: entries, ignored: ignored))
    visited.insert(identity)
  }

  private static func name(of path: String) -> Substring.UTF8View {
    (path.split(separator: "/").last ?? "").utf8
  }
}
