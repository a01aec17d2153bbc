import Foundation
import Index
import Query

/// An index of a few proposals in a temporary folder, which goes with it.
final class SmallIndex {
  let snapshot: IndexSnapshot
  let searcher: Searcher
  private let folder: URL

  /// Writes the documents as so many segments of about the same size, some of them deleted.
  init(
    _ documents: [TestDocument], languages: [String] = ["en"], segments: Int = 1,
    deleted: Set<UInt64> = []
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kb-query-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var parts: [(Segment, Tombstones)] = []
    let size = max(1, (documents.count + segments - 1) / segments)
    for start in stride(from: 0, to: documents.count, by: size) {
      let part = documents[start..<min(start + size, documents.count)]
      let path = try Self.write(part, named: "part\(start)", in: folder.path)
      let segment = try Segment(path: path)
      var tombstones = Tombstones()
      for document in part where deleted.contains(document.key) {
        if let ordinal = segment.ordinal(ofKey: document.key) { tombstones.insert(ordinal) }
      }
      parts.append((segment, tombstones))
    }
    snapshot = IndexSnapshot(schema: proposalSchema, parts: parts)
    searcher = Searcher(snapshot: snapshot, planner: .small(languages))
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch {
      print("cannot remove \(folder): \(error)")
    }
  }

  private static func write(
    _ documents: ArraySlice<TestDocument>, named name: String, in folder: String
  ) throws -> String {
    let writer = IndexWriter(
      folder: folder, schema: proposalSchema, names: { name }, memoryBudget: 1 << 24)
    for document in documents { try writer.add(document.entry) }
    _ = try writer.finish()
    return "\(folder)/\(name).kbs"
  }

  /// What a typed text finds.
  func search(
    _ text: String, limit: Int = 10, offset: Int = 0, order: SearchOrder = .relevance,
    filters: [SearchFilter] = [], facets: [String] = []
  ) throws -> SearchOutcome {
    try searcher.search(
      QueryRequest(
        plan: searcher.planner.plan(text), limit: limit, offset: offset, order: order,
        filters: filters, facets: facets))
  }

  /// The keys of what a typed text finds.
  func keys(_ text: String, order: SearchOrder = .relevance) throws -> [UInt64] {
    try search(text, limit: 1_000, order: order).hits.map(\.key)
  }
}
