import Answers
import Ingest
import Testing

@Suite struct ListingTests {
  let reports: ReportBase

  init() throws { reports = try ReportBase() }

  @Test func `everything is listed as it came, by date or by speaker`() throws {
    #expect(try reports.words() == Asked.all)
    let byDate = [Asked.nurses, Asked.hosts, Asked.courses, Asked.roads, Asked.debt, Asked.schools]
    #expect(try reports.words(.date) == byDate)
    let bySpeaker = [
      Asked.nurses, Asked.roads, Asked.debt, Asked.schools, Asked.hosts, Asked.courses,
    ]
    #expect(try reports.words(.speaker) == bySpeaker)
  }

  @Test func `each part of a filter holds`() throws {
    #expect(try reports.words { $0.by = "tong liang" } == [Asked.hosts, Asked.courses])
    #expect(try reports.words { $0.by = "Arce" } == [Asked.debt, Asked.schools])
    #expect(try reports.words { $0.theme = "5" } == [Asked.hosts, Asked.courses])
    #expect(try reports.words { $0.theme = "labor" } == [Asked.hosts, Asked.courses])
    #expect(try reports.words { $0.theme = "health" } == [Asked.nurses])
    #expect(try reports.words { $0.theme = "17" }.isEmpty)
    #expect(try reports.words { $0.kind = .commitment } == [Asked.schools])
    #expect(try reports.words { $0.form = .own }.contains(Asked.nurses))
    #expect(try reports.words { $0.classification = .representative }.count == 4)
    #expect(try reports.words { $0.language = "en" } == Asked.all)
    #expect(try reports.words { $0.language = "fr" }.isEmpty)
    #expect(try reports.words { $0.source = "speech-2" } == [Asked.nurses])
    #expect(
      try reports.words { $0.source = "assembly" } == [Asked.debt, Asked.schools, Asked.nurses])
  }

  @Test func `dates are as exact as they are written`() throws {
    #expect(
      try reports.words { $0.since = "2024-03-05" } == [Asked.hosts, Asked.courses, Asked.nurses])
    #expect(try reports.words { $0.since = "2024-03-06" } == [Asked.nurses])
    #expect(try reports.words { $0.until = "2023" } == [Asked.roads, Asked.debt, Asked.schools])
    let both = try reports.words { ($0.since, $0.until) = ("2023-11", "2024-03") }
    #expect(both == [Asked.hosts, Asked.courses, Asked.roads])
    #expect(throws: AnswerError.badDate("March")) { try reports.words { $0.since = "March" } }
  }

  @Test func `names that mean several or nobody are errors with what may be meant`() throws {
    let several = #expect(throws: AnswerError.self) { try reports.words { $0.by = "Liang" } }
    guard case .ambiguousSpeaker("Liang", let candidates) = several else {
      return #expect(several == nil)
    }
    #expect(candidates.map(\.name) == ["Tong Liang", "Liang Qianjuan"])
    #expect(
      throws: AnswerError.unknownSpeaker(
        "Tong Lian", suggestions: ["Tong Liang", "Liang Qianjuan"])
    ) {
      try reports.words { $0.by = "Tong Lian" }
    }
    #expect(throws: AnswerError.unknownTheme("Labur", suggestions: ["Labor"])) {
      try reports.words { $0.theme = "Labur" }
    }
    #expect(throws: AnswerError.unknownSource("d-zzz")) {
      try reports.words { $0.source = "d-zzz" }
    }
  }

  @Test func `a proposal is shown in its passage with what stands around`() throws {
    let base = try reports.shop.open()
    let listed = try base.list(ProposalFilter(), order: .added).proposals
    let id = try #require(listed.dropFirst().first).record.proposal.id
    let detail = try base.proposal(String(id.prefix(8)))
    #expect(detail.proposal == listed[1])
    let scalars = Array(detail.passage.text.unicodeScalars)[detail.scalarsInPassage]
    #expect(String(String.UnicodeScalarView(scalars)) == Asked.courses)
    #expect(detail.before?.text.contains(Asked.hosts) == true && detail.after == nil)
    #expect(detail.evidence?.isEmpty == false)
    #expect(throws: AnswerError.unknownID("p-zzzz")) { try base.proposal("p-zzzz") }
    let error = #expect(throws: AnswerError.self) { try base.proposal("p-") }
    guard case .ambiguousID("p-", let candidates) = error else { return #expect(error == nil) }
    #expect(candidates.count == 6)
  }

  @Test func `export hands out every proposal once, in order, until told to stop`() throws {
    let base = try reports.shop.open()
    var words: [String] = []
    try base.forEachProposal(ProposalFilter()) { listed in
      words.append(listed.record.proposal.text)
      return true
    }
    #expect(words == Asked.all)
    var count = 0
    try base.forEachProposal(ProposalFilter()) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test func `a record from the base is the object that extract prints`() throws {
    let path = reports.shop.path + "/hosts.txt"
    var scanner = SourceScanner(inputs: [path])
    guard case .raw(let raw) = try scanner.next() else {
      Issue.record("no source")
      return
    }
    let document = try SourceReader().document(from: raw)
    var extracted = JSONWriter()
    for proposal in ProposalExtractor().extraction(of: document).proposals {
      ProposalRecord(proposal, in: document).write(into: &extracted)
      extracted.newline()
    }
    var exported = JSONWriter()
    var filter = ProposalFilter()
    filter.source = path
    try reports.shop.open().forEachProposal(filter) { listed in
      listed.record.write(into: &exported)
      exported.newline()
      return true
    }
    #expect(
      String(decoding: exported.bytes, as: UTF8.self)
        == String(decoding: extracted.bytes, as: UTF8.self))
    #expect(exported.bytes.count > 1000)
  }
}
