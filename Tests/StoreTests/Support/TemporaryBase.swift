import Foundation
import Index
import Ingest
import Store
import Testing

/// A base in a folder of its own that goes with the value.
final class TemporaryBase {
  let folder: BaseFolder

  init() {
    let name = "kb-store-\(UUID().uuidString)"
    folder = BaseFolder(FileManager.default.temporaryDirectory.path + "/" + name)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder.path)
    } catch {
      Issue.record("\(folder.path) cannot be removed: \(error)")
    }
  }

  /// Brings sources in and commits.
  @discardableResult
  func ingest(_ sources: SourceSample...) throws -> [IngestSession.Outcome] {
    try ingest(sources)
  }

  /// Brings sources in and commits.
  @discardableResult
  func ingest(
    _ sources: [SourceSample], batchBytes: Int = IngestSession.batchBytes
  ) throws -> [IngestSession.Outcome] {
    let writer = try BaseWriter(folder, creates: true)
    let session = try IngestSession(writer, batchBytes: batchBytes)
    let outcomes = try sources.flatMap { try session.add([$0.prepared]) }
    try session.commit()
    return outcomes
  }

  /// Asks the base as of now.
  func ask<Value>(_ body: (BaseSnapshot) throws -> Value) throws -> Value {
    try Base(reading: folder).snapshot(body)
  }

  /// The keys that match words of the text of a collection.
  func keys(_ collection: Collection, word: String) throws -> [UInt64] {
    try ask { snapshot in
      let key = TermKey(field: 0, form: .word, bytes: Array(word.utf8))
      return try snapshot.index(of: collection).keys(
        of: .term(key, weight: 1), orderedByNumber: nil, descending: false, offset: 0, limit: 1000)
    }
  }

  /// What checking everything finds.
  func problems() throws -> [Verification.Problem] {
    try Base(reading: folder).verification().problems
  }
}
