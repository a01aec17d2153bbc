import Answers
import Citations
import Ingest
import Store
import Testing

@Suite struct SourcesTests {
  let reports: ReportBase
  private let clock = Clock { 1_772_719_620 }

  init() throws { reports = try ReportBase() }

  private var roads: String { reports.shop.path + "/roads.txt" }

  @discardableResult
  private func set(_ values: [SourceProperty: String]) throws -> SourceDetail {
    try #require(
      try KnowledgeBase.setSources(
        [roads], SourceChange(values), by: "cy", at: reports.shop.base, clock: clock
      ).first)
  }

  @Test func `a source is shown by name, id or one of its proposals`() throws {
    let base = try reports.shop.open()
    let source = try base.source(roads)
    #expect(source.source.metadata.publisher == "Hill Courier" && source.settings.isEmpty)
    #expect(source.passages == 1 && source.proposals == 1)
    #expect(try base.source(source.source.id) == source)
    let listed = try base.list(ProposalFilter(), page: Page(limit: 9)).proposals
    let proposal = try #require(listed.first { $0.record.proposal.text == Asked.roads })
    #expect(try base.source(proposal.record.proposal.id) == source)
    #expect(throws: AnswerError.unknownSource("d-zzz")) { try base.source("d-zzz") }
  }

  @Test func `what is set is found by, cited and told with what the source says`() throws {
    let set = try set([.date: "2021-02", .author: "Ana  Silva", .url: "https://example.org/r"])
    #expect(set.source.metadata.author == "Ana Silva")
    let setting = try #require(set.settings.first { $0.property == .date })
    #expect(setting.value == "2021-02" && setting.found == "2023-11-20" && setting.setter == "cy")
    #expect(setting.time == "2026-03-05T14:07:00Z")
    #expect(try reports.words { $0.until = "2021" } == [Asked.roads])
    #expect(
      try reports.words {
        $0.since = "2023"; $0.until = "2023"
      }.isEmpty)
    var filter = ProposalFilter()
    filter.until = "2021"
    let list = try reports.shop.open().citationList(CitationRequest(filter: filter))
    #expect(list.written(as: .text).hasPrefix("Silva, Ana (2021-02). Roads to the villages."))
    #expect(list.check.findings.isEmpty)
    #expect(try reports.shop.open().verify().isSound)
  }

  @Test func `it survives reading again and changing, and goes back`() throws {
    try set([.publisher: "Valley News", .title: "none"])
    try reports.shop.write(
      "roads.txt",
      "Liang Qianjuan, a deputy, proposed that the county should repair the village roads soon.")
    try reports.shop.ingest("roads.txt")
    let base = try reports.shop.open()
    #expect(try base.source(roads).source.metadata.publisher == "Valley News")
    #expect(try base.source(roads).settings.map(\.found) == [nil, nil])
    let reset = try KnowledgeBase.resetSources([roads], [.publisher], at: reports.shop.base)
    #expect(reset.first?.source.metadata.publisher == nil)
    #expect(reset.first?.settings.map(\.property) == [.title])
  }

  @Test func `lines carry it to another base, all or none`() throws {
    try set([.date: "2021", .author: "none"])
    var json = JSONWriter()
    for line in try reports.shop.open().sourceLines() {
      line.write(into: &json)
      json.newline()
    }
    let other = try ReportBase()
    let lines = String(decoding: json.bytes, as: UTF8.self)
    func read(_ text: String) throws -> ReviewImport {
      try KnowledgeBase.readSourceLines(
        Array(text.utf8), by: "di", at: other.shop.base, clock: clock)
    }
    // The other base has the same bytes under another path.
    #expect(try read(lines).kept == 2)
    #expect(try read(lines).known == 2)
    #expect(try other.words { $0.until = "2021" } == [Asked.roads])
    let broken = try read(
      "{\"doc\":\"a\",\"field\":\"colour\",\"value\":\"red\"}\n{\"doc\":\"a\",\"field\":\"date\"}\n[]\n"
        + "{\"doc\":\"a\",\"field\":\"date\",\"value\":\"2021-13\"}\n" + lines)
    #expect(broken.problems.map(\.line) == [1, 2, 3, 4] && broken.kept == 0)
  }

  @Test(arguments: [
    (SourceProperty.date, "2026-02-29"), (.date, "March"), (.date, "2026-2"), (.url, "example.org"),
    (.url, "https://a b"), (.lang, "English"), (.title, " … "), (.publisher, ""),
  ])
  func `a value that cannot be is refused`(property: SourceProperty, value: String) throws {
    #expect(throws: AnswerError.self) { try set([property: value]) }
    #expect(try reports.shop.open().source(roads).settings.isEmpty)
  }

  @Test(arguments: [
    (SourceProperty.date, "2024-02-29"), (.date, "1998"), (.lang, "ZH-Hant-TW"), (.title, "三"),
    (.url, "HTTPS://example.org/a?b=c"),
  ])
  func `a value that can be is kept`(property: SourceProperty, value: String) throws {
    let kept = try set([property: value]).value(of: property)
    #expect(kept == (property == .lang ? "zh-hant-tw" : value))
  }
}
