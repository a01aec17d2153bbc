import Answers
import Ingest
import Testing

@Suite struct SpeakersTests {
  let reports: ReportBase

  init() throws { reports = try ReportBase() }

  @Test func `speakers are listed with counts, by number of proposals or by name`() throws {
    let base = try reports.shop.open()
    let page = try base.speakers(SpeakersRequest())
    #expect(page.total == 4)
    #expect(page.speakers.first?.speaker.name == "Tong Liang")
    #expect(page.speakers.first?.proposals == 2 && page.speakers.first?.sources == 1)
    let byName = try base.speakers(SpeakersRequest(order: .name, page: Page(offset: 1, limit: 2)))
    #expect(byName.speakers.map(\.speaker.name) == ["Liang Qianjuan", "Mr. Arce"])
    #expect(try base.speakers(SpeakersRequest(matching: "lia")).total == 2)
    #expect(try base.speakers(SpeakersRequest(classification: .unknown)).total == 1)
  }

  @Test func `a dossier has roles, themes, times, proposals and sources`() throws {
    let dossier = try reports.shop.open().speaker("tong")
    #expect(dossier.summary.speaker.name == "Tong Liang")
    #expect(dossier.roles.map(\.role) == ["deputy to the National People's Congress"])
    #expect(dossier.roles.first?.source.metadata.date == "2024-03-05")
    #expect(dossier.themes.first?.code == 5 && dossier.themes.first?.proposals == 2)
    #expect(dossier.periods.map(\.period) == ["2024-03"] && dossier.periods.first?.count == 2)
    #expect(dossier.proposals.map(\.record.proposal.text) == [Asked.hosts, Asked.courses])
    #expect(dossier.sources.map(\.metadata.title) == ["Young people and new occupations"])
    #expect(dossier.aliases.isEmpty)
  }

  @Test func `themes are counted, most first`() throws {
    let base = try reports.shop.open()
    let themes = try base.themes()
    let education = try #require(themes.first { $0.code == 6 })
    #expect((education.proposals, education.commitments, education.speakers) == (1, 1, 1))
    #expect(themes.first?.code == 5 || themes.first?.code == 6)
    var filter = ProposalFilter()
    filter.by = "Ann Lee"
    #expect(try base.themes(filter).map(\.code).contains(3))
    #expect(try base.themes(filter).allSatisfy { $0.speakers == 1 && $0.proposals == 1 })
  }

  @Test func `an alias brings two names together in lists, dossiers, facets and search, and ends`()
    throws
  {
    let kept = try KnowledgeBase.addAlias("Liang Qianjuan", to: "Tong Liang", at: reports.shop.base)
    #expect(kept.name == "Tong Liang")
    #expect(try reports.words { $0.by = "Liang" } == [Asked.hosts, Asked.courses, Asked.roads])
    let base = try reports.shop.open()
    let dossier = try base.speaker("Liang Qianjuan")
    #expect(dossier.aliases == ["Liang Qianjuan"] && dossier.summary.proposals == 3)
    #expect(try base.speakers(SpeakersRequest()).total == 3)
    let facets = try base.search(SearchRequest("should kind:proposal", facetValues: 9)).facets
    #expect(facets.first?.values.map(\.count) == [3, 1, 1])
    #expect(try base.aliases().map(\.name) == ["Liang Qianjuan"])
    _ = try KnowledgeBase.removeAlias("liang qianjuan", at: reports.shop.base)
    #expect(try reports.words { $0.by = "Liang Qianjuan" } == [Asked.roads])
    #expect(throws: AnswerError.unknownSpeaker("Ann Lee", suggestions: [])) {
      try KnowledgeBase.removeAlias("Ann Lee", at: reports.shop.base)
    }
  }
}
