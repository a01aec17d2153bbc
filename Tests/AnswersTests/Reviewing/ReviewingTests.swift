import Answers
import Ingest
import Store
import Testing

@Suite struct ReviewingTests {
  let reports: ReportBase
  private let clock = Clock { 1_772_719_620 }

  init() throws { reports = try ReportBase() }

  private func id(_ words: String) throws -> String {
    var filter = ProposalFilter()
    filter.review = .all
    let all = try reports.shop.open().list(filter, page: Page(limit: 100)).proposals
    return try #require(all.first { $0.record.proposal.text == words }?.record.proposal.id)
  }

  @discardableResult
  private func review(_ words: String, _ change: ReviewChange) throws -> ReviewRecord? {
    try KnowledgeBase.review(
      [id(words)], change, by: "Cy", at: reports.shop.base, clock: clock
    ).first?.review
  }

  private func read(_ lines: String) throws -> ReviewImport {
    try KnowledgeBase.readReviews(
      Array(lines.utf8), by: "Cy", at: reports.shop.base, clock: clock)
  }

  @Test func `a rejected proposal is nowhere, unless asked for`() throws {
    let held = try review(Asked.hosts, ReviewChange(verdict: .rejected, note: "no ask"))
    #expect(held?.verdict == .rejected && held?.time == "2026-03-05T14:07:00Z")
    #expect(try !reports.words().contains(Asked.hosts))
    #expect(try reports.words { $0.review = .rejected } == [Asked.hosts])
    #expect(try reports.words { $0.review = .all }.count == Asked.all.count)
    #expect(try reports.words { $0.review = .open }.count == Asked.all.count - 1)
    let base = try reports.shop.open()
    #expect(try base.search(SearchRequest("live-stream")).hits.isEmpty)
    #expect(try base.search(SearchRequest("live-stream review:rejected")).total == 1)
    #expect(try base.search(SearchRequest("-review:rejected")).total == Asked.all.count - 1)
    #expect(try base.speaker("Tong Liang").proposals.count == 1)
    let themes = try base.themes().reduce(0) { $0 + $1.proposals + $1.commitments }
    try review(Asked.hosts, ReviewChange(verdict: .accepted))
    #expect(
      try reports.shop.open().themes().reduce(0) { $0 + $1.proposals + $1.commitments } > themes)
  }

  @Test func `a part of a name is enough for a speaker, and what may be two is refused`() throws {
    #expect(try review(Asked.roads, ReviewChange(speaker: "Ann"))?.speaker == "Ann Lee")
    #expect(try reports.words { $0.by = "Ann Lee" }.contains(Asked.roads))
    #expect(throws: AnswerError.self) { try review(Asked.roads, ReviewChange(speaker: "Liang")) }
    #expect(throws: AnswerError.self) { try review(Asked.roads, ReviewChange(theme: "boats")) }
    #expect(try reports.shop.open().namesNear(newSpeaker: "Ann Lea") == ["Ann Lee"])
    #expect(try reports.shop.open().namesNear(newSpeaker: "Ann Lee") == nil)
  }

  @Test func `the queue holds what is not decided, the least sure first`() throws {
    let base = try reports.shop.open()
    let queue = try base.reviewQueue(below: .infinity)
    #expect(queue.count == Asked.all.count)
    let sure = try queue.map { try base.proposal($0).proposal.record.proposal.confidence }
    #expect(sure == sure.sorted())
    try review(Asked.roads, ReviewChange(verdict: .accepted))
    try review(Asked.debt, ReviewChange(theme: "1"))
    let left = try reports.shop.open().reviewQueue(below: .infinity)
    #expect(try left.count == Asked.all.count - 1 && !left.contains(id(Asked.roads)))
    #expect(try base.reviewQueue(below: .infinity, query: "roads OR nurses").count == 1)
    #expect(try base.reviewQueue(below: .infinity, limit: 2).count == 2)
    #expect(try base.reviewQueue(below: 0).isEmpty)
  }

  @Test func `lines are kept together and may be read twice`() throws {
    let lines = """
      {"id":"\(try id(Asked.roads))","decision":{"verdict":"accept","theme":505,"note":null},"by":"Di"}
      {"id":"\(try id(Asked.debt))","decision":"reject"}
      {"id":"\(try id(Asked.hosts))","decision":null}

      """
    let first = try read(lines)
    #expect(first == ReviewImport(kept: 2, known: 0, waiting: 0, open: 1))
    #expect(try reports.shop.open().proposal(id(Asked.roads)).proposal.review?.reviewer == "Di")
    #expect(try reports.words { $0.review = .rejected } == [Asked.debt])
    #expect(try read(lines) == ReviewImport(kept: 0, known: 2, waiting: 0, open: 1))
  }

  @Test(arguments: [
    ("nonsense", "no JSON object"), ("[1]", "no JSON object"), ("{}", "no id"),
    (#"{"id":"p-0000000000"}"#, "no decision"),
    (#"{"id":"p-0000000000","decision":"accept"}"#, "no such id"),
    (#"{"id":"ID","decision":"maybe"}"#, "verdict “maybe”"),
    (#"{"id":"ID","decision":[1]}"#, "no object"),
    (#"{"id":"ID","decision":{"themes":5}}"#, "“themes”"),
    (#"{"id":"ID","decision":{"theme":999}}"#, "no theme"),
    (#"{"id":"ID","decision":{"speaker":"Liang"}}"#, "may be"),
    (#"{"id":"ID","decision":{"speaker":["a"]}}"#, "no text"),
    (#"{"id":"ID","decision":"accept","time":"yesterday"}"#, "yesterday"),
  ])
  func `a wrong line is named and nothing is kept`(line: String, words: String) throws {
    let id = try id(Asked.roads)
    let good = #"{"id":"\#(id)","decision":"reject"}"#
    let result = try read(good + "\n\n" + line.replacing("ID", with: id) + "\n")
    #expect(result.problems.map(\.line) == [3])
    #expect(result.problems.first?.message.contains(words) == true, "\(result.problems)")
    #expect(result.kept == 0)
    #expect(try reports.words().count == Asked.all.count)
  }

  @Test func `what one base writes another reads and writes the same`() throws {
    try review(Asked.roads, ReviewChange(verdict: .accepted, speaker: "New Name", theme: "505"))
    try review(Asked.debt, ReviewChange(speaker: "none", theme: "none", note: "“quoted”\n"))
    try review(Asked.debt, ReviewChange(verdict: .rejected))
    func written(_ base: KnowledgeBase) throws -> String {
      var json = JSONWriter()
      for entry in try base.reviews() {
        entry.write(into: &json)
        json.newline()
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
    let lines = try written(reports.shop.open())
    #expect(lines.split(separator: "\n").count == 3)
    let other = try Workshop()
    try other.write("roads.txt", "Nobody asks.")
    try other.ingest("roads.txt")
    let result = try KnowledgeBase.readReviews(Array(lines.utf8), by: "Di", at: other.base)
    #expect(result == ReviewImport(kept: 3, known: 0, waiting: 3))
    #expect(try written(other.open()) == lines)
    #expect(try other.open().verify().isSound)
  }

  @Test func `undoing what nobody decided is an error`() throws {
    let id = try id(Asked.roads)
    #expect(throws: AnswerError.notReviewed(id)) {
      try KnowledgeBase.undoReview([id], at: reports.shop.base)
    }
    try review(Asked.roads, ReviewChange(verdict: .rejected))
    let left = try KnowledgeBase.undoReview([id], at: reports.shop.base)
    #expect(left.map(\.review) == [nil])
    #expect(try reports.words().contains(Asked.roads))
  }

  @Test func `the calibration counts what was decided`() throws {
    try review(Asked.roads, ReviewChange(verdict: .accepted))
    try review(Asked.debt, ReviewChange(verdict: .rejected))
    let rows = try reports.shop.open().calibration()
    #expect(rows.count == 10 && rows.reduce(0) { $0 + $1.number } == Asked.all.count)
    #expect(rows.reduce(0) { $0 + $1.reviewed } == 2 && rows.reduce(0) { $0 + $1.accepted } == 1)
    #expect(rows.allSatisfy { ($0.share == nil) == ($0.reviewed == 0) })
  }
}
