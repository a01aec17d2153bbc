import TestSupport
import Testing

@testable import Index

/// Segments that were written before their collection got its last columns.
@Suite struct OlderSegmentTests {
  private static let later = CollectionSchema(
    fields: RandomIndex.schema.fields,
    columns: RandomIndex.schema.columns + [
      .init(name: "mark", kind: .keywords), .init(name: "year", kind: .number),
    ])

  private static func entries(_ schema: CollectionSchema) -> [IndexEntry] {
    RandomIndex(seed: 7, entries: 40, longest: 6, words: 30).entries.map { entry in
      var entry = entry
      if schema == later {
        entry.values += [.keywords(entry.key % 3 == 0 ? ["x"] : []), .number(Int64(entry.key))]
      }
      return entry
    }
  }

  private static func write(
    _ entries: [IndexEntry], _ schema: CollectionSchema, _ name: String, in folder: TemporaryFolder
  ) throws -> Segment {
    let writer = IndexWriter(
      folder: folder.path, schema: schema, names: { name }, memoryBudget: 1 << 30)
    for entry in entries { try writer.add(entry) }
    _ = try writer.finish()
    return try Segment(path: "\(folder.path)/\(name).kbs")
  }

  @Test func `no entry has anything in a column that came later, alone or merged`() throws {
    let folder = TemporaryFolder()
    let old = Array(Self.entries(RandomIndex.schema).prefix(20))
    let new = Array(Self.entries(Self.later).dropFirst(20))
    let parts = [
      try Self.write(old, RandomIndex.schema, "a", in: folder),
      try Self.write(new, Self.later, "b", in: folder),
    ].map { ($0, Tombstones()) }
    _ = try Merger.merge(parts, to: "\(folder.path)/m.kbs")
    let merged = [(try Segment(path: "\(folder.path)/m.kbs"), Tombstones())]
    let marked = new.filter { $0.key % 3 == 0 }.map(\.key)
    for parts in [parts, merged] {
      let snapshot = IndexSnapshot(schema: Self.later, parts: parts)
      let found = try snapshot.keys(
        of: .keywords(column: 2, anyOf: ["x"]), orderedByNumber: nil, descending: false,
        offset: 0, limit: 100)
      #expect(found == marked)
      let without = RetrievalQuery.without(
        base: .everything, excluded: .keywords(column: 2, anyOf: ["x"]))
      #expect(try snapshot.count(of: without) == 40 - marked.count)
      #expect(
        try snapshot.facets(of: .everything, column: 2, limit: 9).map(\.count) == [marked.count])
      #expect(try snapshot.count(of: .number(column: 3, in: 0...1000)) == new.count)
    }
    try merged[0].0.verify()
    let other = OlderSegmentTests.padded(old) + new
    let whole = try Self.write(other, Self.later, "w", in: folder)
    #expect(whole.entryCount == 40 && folder.bytes(of: "w.kbs") == folder.bytes(of: "m.kbs"))
  }

  private static func padded(_ entries: [IndexEntry]) -> [IndexEntry] {
    entries.map { entry in
      var entry = entry
      entry.values += [.keywords([]), .number(nil)]
      return entry
    }
  }
}
