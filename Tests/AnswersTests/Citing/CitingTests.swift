import Answers
import Citations
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

  @Test func `a source is cited with all that is found in it, or alone`() throws {
    try reports.shop.write("rain.txt", "Rain in the hills\n\nIt rained in the hills for a week.\n")
    try reports.shop.ingest("rain.txt")
    let base = try reports.shop.open()
    let hosts = try base.source(reports.shop.path + "/hosts.txt").source
    let rain = try base.source(reports.shop.path + "/rain.txt").source
    let cited = try base.citations(CitationRequest(ids: [rain.id, hosts.id]))
    #expect(cited.map(\.source.id) == [hosts.id, rain.id])
    #expect(cited.map(\.proposals.count) == [2, 0])
    #expect(throws: AnswerError.unknownSource("d-zzz")) {
      try base.citations(CitationRequest(ids: ["d-zzz"]))
    }
  }

  @Test func `words are proved where they stand, and missed where a file has lost them`() throws {
    let base = try reports.shop.open()
    let request = CitationRequest()
    var proof = try base.proof(of: request)
    #expect(proof.quotations == 6 && proof.sources == 4 && proof.files == 2)
    #expect(proof.problems.isEmpty && proof.changed.isEmpty)
    try reports.shop.write("roads.txt", "It rained. \(Asked.roads).")
    proof = try base.proof(of: request)
    #expect(proof.problems.isEmpty && proof.changed == [reports.shop.path + "/roads.txt"])
    try reports.shop.write("roads.txt", "It rained. The county should repair the roads.")
    proof = try base.proof(of: request)
    #expect(proof.problems.count == 1 && proof.files == 2)
    #expect(proof.problems.first?.message.contains(Asked.roads) == true)
    try reports.shop.write("roads.txt", "")
    #expect(try base.proof(of: request).problems.count == 1)
  }

  @Test func `a dossier has one speaker's words by theme and others' by speaker`() throws {
    let base = try reports.shop.open()
    var filter = ProposalFilter()
    filter.by = "Tong Liang"
    let own = try base.dossier(CitationRequest(filter: filter))
    #expect(own.title == "Tong Liang" && own.references.items.count == 1)
    #expect(own.summary.first == "deputy to the National People's Congress")
    #expect(own.summary.last?.hasPrefix("2 proposals from 1 source, 2024-03-05. ") == true)
    let all = try base.dossier(CitationRequest(query: "rural"))
    #expect(all.title == "“rural”")
    #expect(all.sections.map(\.title) == ["Ann Lee", "Tong Liang"])
    let text = all.written(as: .markdown)
    #expect(text.contains("- 2025-01-09: “\(Asked.nurses)”[^1]\n"))
    #expect(text.contains("\n[^1]: Ann Lee, "))
  }

  @Test func `a column that a record prints is kept with the paragraph`() throws {
    try reports.shop.write(
      "record.txt",
      """
      Roads

      Column 345

      Ana Silva, a member of parliament, urged the government to build more roads.
      """)
    try reports.shop.ingest("record.txt")
    var filter = ProposalFilter()
    filter.by = "Ana Silva"
    let list = try reports.shop.open().citationList(CitationRequest(filter: filter))
    #expect(list.items.first?.notes.first?.contains(", col. 345, para. ") == true)
  }
}
