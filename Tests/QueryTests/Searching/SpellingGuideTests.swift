import Index
import Query
import Testing

@Suite struct SpellingGuideTests {
  private static func index() throws -> SmallIndex {
    var documents = (0..<30).map {
      TestDocument(
        key: UInt64($0), text: $0 < 20 ? "train rural anchors" : "open the harbour for ships",
        speakers: ["s-tong"])
    }
    documents.append(TestDocument(key: 100, text: "a plan for the form of farms, 农村主播, ancors"))
    return try SmallIndex(documents)
  }

  @Test(arguments: [
    ("rurel", "rural"), ("rural achnors", "rural anchors"), ("harbor", "harbour"), ("opne", "open"),
    ("habrour", "harbour"), ("\"rurel anchors\"", "\"rural anchors\""), ("+rurel", "+rural"),
    ("live-rurel", "live-rural"), ("ruralanchors", "rural anchors"),
    ("by:laing", "by:\"Tong Liang\""),
    ("rurel by:(laing)", "rural by:(\"Tong Liang\")"), ("by:\"laing\"", "by:\"Tong Liang\""),
    ("Rurel AND ship", "rural AND ship"),
  ])
  func `offers a query that finds more`(typed: String, meant: String) throws {
    let outcome = try Self.index().search(typed)
    let queries = outcome.suggestions.map(\.query)
    if typed == "live-rurel" || typed == "Rurel AND ship" {
      // The corrected query finds nothing either, so it is not offered.
      #expect(queries.isEmpty)
    } else {
      #expect(queries.first == meant)
      #expect((outcome.suggestions.first?.total ?? 0) > 0)
    }
  }

  @Test func `offers a frequent word for one with few hits`() throws {
    let outcome = try Self.index().search("ancors")
    #expect(outcome.total == 1)
    let suggestion = try #require(outcome.suggestions.first)
    #expect(suggestion.query == "anchors" && suggestion.total == 20)
    #expect(suggestion.replacements.map(\.typed) == ["ancors"])
    #expect(suggestion.replacements.map(\.meant) == ["anchors"])
    #expect(suggestion.replacements.map(\.place) == [QueryPlace(column: 1, length: 6)])
  }

  @Test(arguments: [
    "rural", "rural anchors", "xyzzy", "zz", "2025", "农村主人", "plan", "-rurel", "title:rurel",
    "farms",
  ])
  func `offers nothing when enough was found or nothing is near`(text: String) throws {
    #expect(try Self.index().search(text).suggestions.isEmpty)
  }

  @Test func `corrects several words at once, at most four of a long text`() throws {
    let index = try Self.index()
    #expect(
      try index.search("rurel anchrs trian").suggestions.first?.query == "rural anchors train")
    let long = try index.search("rurel OR anchrs OR trian OR harbor OR shps OR opne")
    #expect(long.total == 0)
    #expect(
      long.suggestions.first?.query == "rural OR anchors OR train OR harbour OR shps OR opne")
    #expect(long.suggestions.first?.replacements.count == 4)
    #expect(long.suggestions.count == 3)
  }
}
