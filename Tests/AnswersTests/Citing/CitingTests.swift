import Answers
import Ingest
import Testing

@Suite struct CitingTests {
  let reports: ReportBase

  init() throws { reports = try ReportBase() }

  @Test func `proposals are cited under their sources, by query, filter or id`() throws {
    let base = try reports.shop.open()
    let all = try base.citations(CitationRequest())
    #expect(all.map { $0.proposals.count } == [2, 1, 2, 1])
    #expect(all.first?.source.metadata.publisher == "River Daily")
    let found = try base.citations(CitationRequest(query: "rural"))
    #expect(Set(found.flatMap { $0.proposals.map(\.text) }) == [Asked.hosts, Asked.nurses])
    #expect(try base.citations(CitationRequest(query: "rural", limit: 1)).count == 1)
    var filter = CitationRequest().filter
    filter.by = "Arce"
    #expect(try base.citations(CitationRequest(filter: filter)).first?.proposals.count == 2)
    let ids = all[0].proposals.map(\.id)
    let cited = try base.citations(CitationRequest(ids: [ids[1], ids[0], ids[1]]))
    #expect(cited == [all[0]])
    #expect(throws: AnswerError.unknownID("p-zzz")) {
      try base.citations(CitationRequest(ids: ["p-zzz"]))
    }
  }
}
