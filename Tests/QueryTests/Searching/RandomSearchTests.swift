import Index
import Query
import TestSupport
import Testing

@Suite struct RandomSearchTests {
  private static let languages = ["en", "de", "zh"]

  /// Whole searches against the plain evaluation of the tree, on random corpora cut into segments with deletions.
  @Test(arguments: [11, 12, 13, 14, 15] as [UInt64])
  func `finds what plain evaluation finds`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let documents = TestDocument.random(Int.random(in: 1...60, using: &random), using: &random)
    let deleted = Set(
      documents.map(\.key).filter { _ in Int.random(in: 0..<8, using: &random) == 0 })
    let index = try SmallIndex(
      documents, languages: Self.languages, segments: Int(seed % 3) + 1, deleted: deleted)
    let plain = PlainSearch(
      documents.filter { !deleted.contains($0.key) }, languages: Self.languages)
    var relaxed = 0
    for _ in 0..<100 {
      let text = RandomQuery.text(depth: 2, using: &random)
      let expected = plain.keys(QueryParser.parse(text))
      let outcome = try index.search(text, limit: 1_000, facets: ["speaker"])
      #expect(outcome.hits.map(\.key).sorted() == expected.keys, "seed \(seed): \(text)")
      #expect(outcome.total == expected.keys.count, "seed \(seed): \(text)")
      #expect(outcome.isRelaxed == expected.isRelaxed, "seed \(seed): \(text)")
      relaxed += expected.isRelaxed ? 1 : 0
      try Self.check(outcome, of: text, documents, index, seed)
    }
    #expect(relaxed > 0, "seed \(seed) never relaxed")
  }

  /// The order, the pages, the order by date and the facets of one search.
  private static func check(
    _ outcome: SearchOutcome, of text: String, _ documents: [TestDocument], _ index: SmallIndex,
    _ seed: UInt64
  ) throws {
    let sorted = outcome.hits.sorted { ($1.score, $0.key) < ($0.score, $1.key) }
    #expect(outcome.hits == sorted, "seed \(seed): \(text)")
    let page = try index.search(text, limit: 3, offset: 2).hits
    #expect(
      page.map(\.key) == outcome.hits.dropFirst(2).prefix(3).map(\.key), "seed \(seed): \(text)")
    let dates = Dictionary(uniqueKeysWithValues: documents.map { ($0.key, $0.date ?? -1) })
    let byDate = outcome.hits.map(\.key).sorted {
      (dates[$1] ?? -1, $0) < (dates[$0] ?? -1, $1)
    }
    #expect(try index.keys(text, order: .newest) == byDate, "seed \(seed): \(text)")
    let found = Set(outcome.hits.map(\.key))
    let speakers = documents.filter { found.contains($0.key) }.flatMap(\.speakers)
    for count in outcome.facets[0].counts {
      #expect(count.count == speakers.count { $0 == count.value }, "seed \(seed): \(text)")
    }
    #expect(outcome.facets[0].counts.count == Set(speakers).count, "seed \(seed): \(text)")
  }

  /// Any text at all, from the parser to the hits.
  @Test(arguments: [21, 22] as [UInt64])
  func `answers any text`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let index = try SmallIndex(
      TestDocument.random(40, using: &random), languages: Self.languages, segments: 2)
    let pieces = [
      "rural", "anchors", "农村主播", "村", "(", ")", "\"", "-", "+", "*", "~", "~2", ":", "by:",
      "date:", "title:", "in:", " ",
      " OR ", " AND ", " NOT ", "2024", "..", "é", "\u{301}", "x", "the", "👩‍👩‍👧", ".", "'", "source:",
      "tong",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0...20, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let outcome = try index.search(text, limit: 1_000)
      #expect(outcome.hits.count == outcome.total, "seed \(seed): \(text)")
      #expect(Set(outcome.hits.map(\.key)).count == outcome.total, "seed \(seed): \(text)")
    }
  }
}
