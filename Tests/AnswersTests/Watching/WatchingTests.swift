import Answers
import Ingest
import Testing

@Suite struct WatchingTests {
  private func ids(_ news: WatchNews) -> [String] {
    news.proposals.map(\.listed.record.proposal.text)
  }

  @Test func `the first look tells all, later ones what came since`() throws {
    let shop = try Workshop()
    try shop.writeReports()
    try shop.ingest("roads.txt")
    let watch = Watch(name: "roads", query: "roads OR nurses")
    let first = try shop.open().news(of: watch, limit: 10)
    #expect(ids(first) == [Asked.roads])
    try KnowledgeBase.keep([first], at: shop.base)
    #expect(try shop.open().news(of: watch, limit: 10).total == 0)
    try shop.ingest("hosts.txt", "speeches.jsonl")
    let kept = try shop.open().watch(named: "roads")
    #expect(kept.query == watch.query && kept.looked != nil)
    let second = try shop.open().news(of: kept, limit: 10)
    #expect(ids(second) == [Asked.nurses] && second.total == 1)
    // Another query under the same name begins anew.
    let other = Watch(name: "roads", query: "roads")
    #expect(try shop.open().news(of: other, limit: 10).total == 1)
  }

  @Test func `what people decide makes nothing new`() throws {
    let shop = try Workshop()
    try shop.writeReports()
    try shop.ingest("roads.txt")
    let watch = Watch(name: "roads", query: "roads")
    let first = try shop.open().news(of: watch, limit: 10)
    try KnowledgeBase.keep([first], at: shop.base)
    try shop.ingest("speeches.jsonl")
    let id = first.proposals[0].listed.record.proposal.id
    _ = try KnowledgeBase.review([id], ReviewChange(verdict: .accepted), by: "Cy", at: shop.base)
    #expect(try shop.open().news(of: watch, limit: 10).total == 0)
    #expect(try shop.open().latest(of: "roads", limit: 5).count == 1)
  }

  @Test func `a watch is forgotten once`() throws {
    let shop = try Workshop()
    try shop.writeReports()
    try shop.ingest("roads.txt")
    let news = try shop.open().news(of: Watch(name: "a", query: "roads"), limit: 1)
    try KnowledgeBase.keep([news], at: shop.base)
    try KnowledgeBase.forgetWatch("a", at: shop.base)
    #expect(throws: AnswerError.unknownWatch("a")) {
      try KnowledgeBase.forgetWatch("a", at: shop.base)
    }
    #expect(try shop.open().watches().isEmpty)
  }
}
