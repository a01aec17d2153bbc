import Store

extension KnowledgeBase {
  /// Writes the index of a base anew from its catalogue, then checks everything.
  package static func repair(
    at path: String, waits: Double = 0
  ) throws(AnswerError) -> RepairReport {
    do throws(StoreError) {
      let folder = BaseFolder(path)
      let rebuilt = try BaseWriter(folder, creates: false, waits: waits).rebuild()
      let verification = try Base(reading: folder).verification()
      return RepairReport(
        segments: rebuilt.segments, entries: rebuilt.entries,
        gaveChecksums: rebuilt.gaveChecksums, verification: VerifyReport(verification))
    } catch {
      throw AnswerError(error)
    }
  }
}

/// What a repair did, and what it could not save.
package struct RepairReport: Sendable, Hashable {
  /// Segments that were written.
  package var segments: Int
  /// Entries in them.
  package var entries: Int
  /// Whether the catalogue's pages got checksums that they had not.
  package var gaveChecksums: Bool
  /// What is still wrong: damage of the catalogue itself, which nothing else holds.
  package var verification: VerifyReport
}
