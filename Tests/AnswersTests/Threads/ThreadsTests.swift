import Answers
import Testing

@Suite struct ThreadsTests {
  private static let ask =
    "the county should repair the village roads and build bridges over rivers"

  /// Three reports: two of the same ask, and one of another.
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    for (name, date, words) in [
      (
        "a.txt", "2023-11-20",
        "Liang Qianjuan, a deputy to the provincial congress, proposed that \(Self.ask)."
      ),
      (
        "b.txt", "2024-02-01",
        "Ann Lee, a deputy to the provincial congress, suggested that \(Self.ask) soon."
      ),
      (
        "c.txt", "2024-02-02",
        "Ann Lee, a deputy to the provincial congress, suggested that schools should open libraries."
      ),
    ] {
      try shop.write(name, "---\ntitle: Report \(name)\ndate: \(date)\n---\n\(words)\n")
    }
    try shop.ingest("a.txt", "b.txt", "c.txt")
    return shop
  }

  @Test func `a thread tells who asks and when`() throws {
    let shop = try shop()
    let page = try shop.open().threads()
    #expect(page.total == 1)
    let thread = try #require(page.threads.first)
    #expect(thread.asks.count == 2 && thread.sources == 2)
    #expect(thread.speakers.map(\.name) == ["Liang Qianjuan", "Ann Lee"])
    #expect(thread.reference.firstDate == "2023-11-20")
    let detail = try shop.open().proposal(thread.reference.id)
    #expect(detail.proposal.thread?.others.map(\.speaker) == ["Ann Lee"])
  }

  @Test func `threads are asked for by query and filter`() throws {
    let shop = try shop()
    var filter = ProposalFilter()
    filter.by = "Ann Lee"
    #expect(try shop.open().threads(filter: filter).total == 1)
    #expect(try shop.open().threads(query: "bridges").total == 1)
    #expect(try shop.open().threads(query: "libraries").total == 0)
    #expect(try shop.open().threads(order: .date, page: Page(offset: 1)).threads.isEmpty)
  }

  @Test func `a search shows one of those that say the same, and each when asked`() throws {
    let shop = try shop()
    let folded = try shop.open().search(SearchRequest("bridges", folds: true))
    #expect(folded.hits.count == 1 && folded.total == 2 && folded.cards == 1)
    let each = try shop.open().search(SearchRequest("bridges"))
    #expect(each.hits.count == 2)
    let second = try shop.open().search(
      SearchRequest("county OR schools", order: .date, page: Page(offset: 1, limit: 1), folds: true)
    )
    #expect(second.hits.count == 1 && second.cards == 2)
  }
}
