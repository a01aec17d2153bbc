import Ingest
import Store

extension KnowledgeBase {
  /// Reads sources into the base of this folder, which is made when there is none.
  ///
  /// `progress` is called from time to time, on the thread that called; returning false stops the reading, and what
  /// was read so far is committed.
  package static func ingest(
    _ request: IngestRequest, at path: String, progress: (IngestProgress) -> Bool = { _ in true }
  ) throws(AnswerError) -> IngestSummary {
    do {
      let folder = BaseFolder(path)
      let known = try Base.ifPresent(folder)
      if request.isDryRun {
        var run = IngestRun(request, session: nil, base: known)
        return try run.run(progress)
      }
      let writer = try BaseWriter(folder, creates: true, waits: request.waits)
      var run = IngestRun(
        request, session: try IngestSession(writer),
        base: writer.createdBase ? nil : try Base(reading: folder))
      return try run.run(progress)
    } catch {
      throw AnswerError(error)
    }
  }

  /// Removes sources by name, `d-` id or a beginning of the id that is its own; tells which went.
  package static func remove(
    _ sources: [String], at path: String, waits: Double = 0
  ) throws(AnswerError) -> [SourceReference] {
    try change(path, waits: waits) { writer in
      var keys: [Int64] = []
      for source in sources {
        let found = try writer.read { snapshot in try key(of: source, in: snapshot) }.get()
        if !keys.contains(found) { keys.append(found) }
      }
      let gone = try writer.remove(keys)
      try writer.tidy(after: "the sources are removed")
      return gone.map(SourceReference.init)
    }
  }

  static func key(
    of text: String, in snapshot: BaseSnapshot
  ) throws -> Result<Int64, AnswerError> {
    let keys = try snapshot.sourceKeys(matching: text, limit: 6)
    guard let first = keys.first else { return .failure(.unknownSource(text)) }
    guard keys.count == 1 else {
      return .failure(
        .ambiguousSource(text, candidates: try snapshot.sources(keys).map { "\($0.id) \($0.name)" })
      )
    }
    return .success(first)
  }
}
