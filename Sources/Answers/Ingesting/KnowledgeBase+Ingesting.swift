extension KnowledgeBase {
  /// Reads sources into the base of this folder, which is made when there is none.
  ///
  /// `progress` is called from time to time, on the thread that called; returning false stops the reading, and what
  /// was read so far is committed.
  package static func ingest(
    _ request: IngestRequest, at path: String, progress: (IngestProgress) -> Bool = { _ in true }
  ) throws(AnswerError) -> IngestSummary {
    throw .base("ingest is not there yet")
  }

  /// Removes sources by `d-` id, name or a beginning of either that is one source's alone; tells which went.
  package static func remove(
    _ sources: [String], at path: String, waits: Bool = false
  ) throws(AnswerError) -> [SourceReference] {
    throw .base("remove is not there yet")
  }
}
