import TestSupport
import Testing

@testable import Index

@Suite struct IndexWriterTests {
  private static let schema = CollectionSchema(
    fields: [.init(name: "text", weight: 1, stemmed: false)],
    columns: [.init(name: "date", kind: .number)])

  private static func entry(_ key: UInt64, _ text: String) -> IndexEntry {
    IndexEntry(key: key, language: nil, fields: [Array(text.utf8)], values: [.number(1)])
  }

  private static func writer(_ folder: TemporaryFolder, budget: Int) -> IndexWriter {
    var names = 0
    return IndexWriter(
      folder: folder.path, schema: schema,
      names: {
        names += 1
        return "n\(names)"
      }, memoryBudget: budget)
  }

  @Test func `a small budget makes several segments that hold everything together`() throws {
    let folder = TemporaryFolder()
    let writer = Self.writer(folder, budget: 300_000)
    for key in 1...2000 { try writer.add(Self.entry(UInt64(key), "word\(key) common")) }
    let summaries = try writer.finish()
    #expect(summaries.count > 1)
    #expect(folder.files == summaries.map { $0.name }.sorted())
    #expect(summaries.reduce(0) { $0 + $1.entries } == 2000)
    let parts = try summaries.map { (try Segment(path: "\(folder.path)/\($0.name)"), Tombstones()) }
    let snapshot = IndexSnapshot(schema: Self.schema, parts: parts)
    let query = RetrievalQuery.term(
      TermKey(field: 0, form: .word, bytes: Array("common".utf8)), weight: 1)
    #expect(try snapshot.count(of: query) == 2000)
    #expect(try snapshot.top(3, of: query).map { $0.key } == [1, 2, 3])
    #expect(summaries.map { $0.minKey } == [1] + summaries.dropLast().map { $0.maxKey + 1 })
  }

  @Test func `entries that do not fit are refused with the reason`() throws {
    let folder = TemporaryFolder()
    let writer = Self.writer(folder, budget: 1 << 20)
    try writer.add(Self.entry(5, "a"))
    #expect(throws: IndexError.badEntry(key: 5, reason: "its key is not larger than 5")) {
      try writer.add(Self.entry(5, "b"))
    }
    var wrong = Self.entry(6, "b")
    wrong.values = [.keywords([])]
    #expect(throws: IndexError.badEntry(key: 6, reason: "column date has another kind")) {
      try writer.add(wrong)
    }
    wrong.values = []
    #expect(throws: IndexError.self) { try writer.add(wrong) }
  }

  @Test func `nothing is left of a segment that is not finished`() throws {
    let folder = TemporaryFolder()
    do {
      let file = try OutputFile(path: "\(folder.path)/half.kbs")
      try file.append([1, 2, 3])
      try file.flush()
      #expect(folder.files == ["half.kbs.partial"])
    }
    #expect(folder.files.isEmpty)
    #expect(throws: IndexError.self) { try OutputFile(path: "\(folder.path)/none/half.kbs") }
  }

  @Test func `no entries make no segment`() throws {
    let folder = TemporaryFolder()
    #expect(try Self.writer(folder, budget: 1 << 20).finish() == [])
    #expect(folder.files.isEmpty)
  }
}
