import Index
import Query
import Testing

@Suite struct SearcherTests {
  private static let documents = [
    TestDocument(
      key: 10, text: "train more rural anchors", context: "Training of the young",
      title: "Employment",
      speakers: ["s-tong"], theme: ["cap:5"], source: "d-1", date: 20_240_308),
    TestDocument(
      key: 20, text: "open anchorages for large ships", context: "Rural harbours", title: "Ports",
      speakers: ["s-zhao"], kind: "commitment", theme: ["cap:10"], source: "d-2", date: 20_240_400),
    TestDocument(
      key: 30, text: "pay anchors who broadcast live", context: "rural live-stream platforms",
      title: "Live-stream sales", speakers: ["s-tong", "s-qian"], theme: ["cap:5", "cap:501"],
      source: "d-2"),
    TestDocument(
      key: 40, language: "zh", text: "培养更多农村主播", title: "就业", speakers: ["s-qian"], source: "d-3",
      date: 20_230_301),
    TestDocument(
      key: 50, text: "the rural anchors of the county", speakers: [], source: "d-3",
      date: 20_240_308),
  ]

  private static func index() throws -> SmallIndex {
    try SmallIndex(documents, languages: ["en", "zh"], segments: 2)
  }

  @Test func `finds all words in any field, best first`() throws {
    let index = try Self.index()
    let outcome = try index.search("rural anchors")
    #expect(outcome.hits.map(\.key) == [10, 50, 30])
    #expect(outcome.total == 3 && !outcome.isRelaxed)
    #expect(outcome.hits.map(\.score) == outcome.hits.map(\.score).sorted(by: >))
    #expect(try index.keys("trains") == [10])
    #expect(try index.keys("\"trains\"") == [])
    #expect(try index.keys("\"rural anchors\"").sorted() == [10, 50])
    #expect(try index.keys("农村主播") == [40])
    #expect(try index.keys("村") == [40])
  }

  @Test func `keeps to fields and filters`() throws {
    let index = try Self.index()
    #expect(try index.keys("by:\"Tong Liang\"").sorted() == [10, 30])
    #expect(try index.keys("by:liang").sorted() == [10, 30, 40])
    #expect(try index.keys("rural -by:liang").sorted() == [20, 50])
    #expect(try index.keys("title:live-stream") == [30])
    #expect(try index.keys("title:stream") == [30])
    #expect(try index.keys("kind:commitment") == [20])
    #expect(try index.keys("date:2024-04") == [20])
    #expect(try index.keys("date:2024").sorted() == [10, 20, 50])
    #expect(try index.keys("source:d-1") == [10])
    #expect(try index.keys("source:d-2").sorted() == [20, 30])
    #expect(try index.keys("").sorted() == [10, 20, 30, 40, 50])
    let filtered = try index.search(
      "anchors",
      filters: [
        .keywords(column: "source", anyOf: ["d-3"]), .numbers(column: "date", 0...20_240_399),
      ])
    #expect(filtered.hits.map(\.key) == [50] && filtered.total == 1)
    #expect(try index.search("", filters: [.keywords(column: "colour", anyOf: ["red"])]).total == 0)
  }

  @Test func `falls back on some of the words and says so`() throws {
    let index = try Self.index()
    let outcome = try index.search("rural anchors anchorages")
    #expect(outcome.isRelaxed && outcome.total == 4)
    #expect(Set(outcome.hits.map(\.key)) == [10, 20, 30, 50])
    #expect(try index.keys("+anchorages broadcast") == [20])
    #expect(try index.search("broadcast anchorages by:zhao").hits.map(\.key) == [20])
    let none = try index.search("broadcast \"rural ships\"")
    #expect(none.total == 0 && !none.isRelaxed && none.hits.isEmpty)
  }

  @Test func `pages through the hits`() throws {
    let index = try Self.index()
    let all = try index.search("rural OR anchors").hits
    #expect(all.count == 4)
    let pages = try [0, 1, 2, 3].map { offset in
      try index.search("rural OR anchors", limit: 1, offset: offset)
    }
    #expect(pages.flatMap(\.hits) == all && pages.allSatisfy { $0.total == 4 })
    #expect(try index.search("rural", limit: 0).hits.isEmpty)
    #expect(try index.search("rural", offset: 100).hits.isEmpty)
    #expect(try index.search("rural", limit: -1, offset: -1).hits.isEmpty)
    #expect(try index.search("rural", limit: .max, offset: 1).hits.count == 3)
  }

  @Test func `orders by date and by a column's values`() throws {
    let index = try Self.index()
    #expect(try index.keys("", order: .newest) == [20, 10, 50, 40, 30])
    #expect(
      try index.keys("", order: .number(column: "date", descending: false)) == [40, 10, 50, 20, 30])
    let bySpeaker = SearchOrder.keywords(
      column: "speaker", order: ["s-qian", "s-none", "s-tong", "s-zhao"])
    #expect(try index.keys("", order: bySpeaker) == [30, 40, 10, 20, 50])
    let pages = try (0..<5).flatMap { offset in
      try index.search("", limit: 1, offset: offset, order: bySpeaker).hits.map(\.key)
    }
    #expect(pages == [30, 40, 10, 20, 50])
    #expect(
      try index.search("", limit: 2, offset: 1, order: bySpeaker).hits.map(\.key) == [40, 10])
  }

  @Test func `counts the values of columns`() throws {
    let facets = try Self.index().search("rural", limit: 1, facets: ["speaker", "kind", "colour"])
      .facets
    #expect(facets.map(\.column) == ["speaker", "kind"])
    #expect(facets[0].counts.map(\.value) == ["s-tong", "s-qian", "s-zhao"])
    #expect(facets[0].counts.map(\.count) == [2, 1, 1])
    #expect(facets[1].counts.map(\.count) == [3, 1])
  }

  @Test func `passes complaints on`() throws {
    let outcome = try Self.index().search("rural colour:red by:")
    #expect(outcome.complaints.map(\.place.column) == [7, 18])
  }

  @Test func `does not find what was deleted`() throws {
    let index = try SmallIndex(Self.documents, segments: 2, deleted: [10, 40])
    #expect(try index.keys("").sorted() == [20, 30, 50])
    #expect(
      try index.search("rural anchors", facets: ["source"]).facets[0].counts.map(\.count) == [1, 1])
  }

  @Test func `finds nothing in an empty collection`() throws {
    let index = try SmallIndex([])
    for text in [
      "", "rural", "rural anchors", "\"a b\"", "far*", "farm~", "by:tong", "-rural", "date:2024",
    ] {
      let outcome = try index.search(text, facets: ["speaker"])
      #expect(
        outcome.total == 0 && outcome.hits.isEmpty && outcome.facets.allSatisfy(\.counts.isEmpty))
    }
  }
}
