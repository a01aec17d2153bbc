import Answers
import Ingest
import Testing

@Suite struct SearchTests {
  let reports: ReportBase

  init() throws { reports = try ReportBase() }

  private func search(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> SearchPage
  {
    var request = SearchRequest(query)
    change(&request)
    return try reports.shop.open().search(request)
  }

  private func words(_ page: SearchPage) -> [String] {
    page.hits.map { hit in
      switch hit.thing {
      case .proposal(let listed): listed.record.proposal.text
      case .passage(let passage): passage.text
      }
    }
  }

  @Test
  func `the proposal with all words comes first, its words marked, with speaker, date and source`()
    throws
  {
    let page = try search("rural hosts")
    let hit = try #require(page.hits.first)
    guard case .proposal(let found) = hit.thing else { return #expect(page.hits.isEmpty) }
    #expect(words(page) == [Asked.hosts] && page.total == 1 && !page.isRelaxed)
    #expect(found.speaker?.name == "Tong Liang")
    #expect(found.record.source.metadata.date == "2024-03-05")
    #expect(found.record.source.metadata.publisher == "River Daily")
    let marked = hit.snippet.marks.map {
      String(decoding: Array(hit.snippet.text.utf8)[$0], as: UTF8.self)
    }
    #expect(marked == ["rural", "hosts"])
  }

  @Test func `words that nothing has together find the best with some of them`() throws {
    let page = try search("nurses debt kind:proposal")
    #expect(page.isRelaxed && page.total == 2)
    #expect(Set(words(page)) == [Asked.nurses, Asked.debt])
  }

  @Test func `fields of the query and the filter hold together`() throws {
    #expect(try words(search("should by:liang", { $0.filter.since = "2024" })).count == 2)
    #expect(try words(search("by:\"Tong Liang\"")) == [Asked.hosts, Asked.courses])
    #expect(try words(search("kind:commitment")) == [Asked.schools])
    #expect(try words(search("theme:health")) == [Asked.nurses])
    #expect(try words(search("date:2023")) == [Asked.roads])
    #expect(try words(search("county source:courier")) == [Asked.roads])
    #expect(try words(search("hosts", { $0.filter.source = "hill courier" })).isEmpty)
    #expect(try words(search("county", { $0.filter.source = "hill courier" })) == [Asked.roads])
    #expect(try words(search("role:minister")) == [Asked.nurses])
  }

  @Test
  func `an ambiguous name in a query is searched for all and said; a wrong one gets a suggestion`()
    throws
  {
    let page = try search("by:Liang")
    #expect(page.total == 3 && page.complaints.count == 1)
    #expect(page.complaints.first?.column == 4 || page.complaints.first?.column == 1)
    let wrong = try search("by:\"Tong Lian\"")
    #expect(wrong.total == 0 && wrong.suggestions.first?.suggestion == "Tong Liang")
    let spelt = try search("nursse")
    #expect(spelt.suggestions.first?.query == "nurses")
    let source = try search("source:raods")
    #expect(source.total == 0 && source.suggestions.first?.query == "source:roads")
  }

  @Test func `passages are searched on request`() throws {
    let page = try search("in:passages deputy")
    #expect(page.collection == .passages && page.total == 2)
    guard case .passage(let passage) = try #require(page.hits.first).thing else {
      return #expect(page.hits.isEmpty)
    }
    #expect(passage.id == "\(passage.source.id)@\(passage.scalars.lowerBound)")
    #expect(try search("deputy", { $0.collection = .passages }).total == 2)
  }

  @Test func `facets count the hits by speaker, theme and the rest, with names`() throws {
    let page = try search("should kind:proposal", { $0.facetValues = 2 })
    let facets = Dictionary(uniqueKeysWithValues: page.facets.map { ($0.field, $0.values) })
    #expect(facets["by"]?.first?.label == "Tong Liang" && facets["by"]?.first?.count == 2)
    #expect(facets["by"]?.count == 2)
    #expect(facets["theme"]?.first?.label == "Labor")
    #expect(facets["source"]?.first?.label == "Young people and new occupations")
    #expect(try search("should").facets.isEmpty)
  }

  @Test func `pages follow each other without gap or repeat`() throws {
    let all = try words(search("should OR debt OR schools"))
    let paged = try (0..<4).flatMap { page in
      try words(search("should OR debt OR schools", { $0.page = Page(offset: page * 2, limit: 2) }))
    }
    #expect(paged == all && all.count == 6)
  }
}
