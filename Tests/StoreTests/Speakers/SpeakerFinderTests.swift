import Ingest
import Store
import Testing

@Suite struct SpeakerFinderTests {
  let base = TemporaryBase()

  private func names(_ text: String) throws -> [String] {
    switch try base.ask({ try $0.speaker(named: text) }) {
    case .one(let speaker): [speaker.name]
    case .several(let speakers): speakers.map(\.name) + ["?"]
    case .none(let suggestions): suggestions.map { "~" + $0 }
    }
  }

  private func ingest() throws {
    try base.ingest(
      SourceSample("1", "To train hosts, said Tong Liang.").naming("Tong Liang")
        .asking("train hosts", by: "Tong Liang"),
      SourceSample("2", "LIANG Qianjuan spoke.").naming("LIANG Qianjuan"),
      SourceSample("3", "tong liang and Ann Lee spoke.").naming("TONG  LIANG").naming("Ann Lee"),
      SourceSample("4", "NATO spoke, and NATO Watch.").naming("NATO", .organisation)
        .naming("NATO Watch", .organisation))
  }

  @Test func `a whole name in any case means its speaker`() throws {
    try ingest()
    for typed in ["Tong Liang", "tong liang", "Mr. Tong LIANG"] {
      #expect(try names(typed) == ["Tong Liang"], "\(typed)")
    }
  }

  @Test
  func `a part of a name that is one speaker's alone means them, else all who bear it are told`()
    throws
  {
    try ingest()
    #expect(try names("Tong") == ["Tong Liang"])
    #expect(try names("lee") == ["Ann Lee"])
    #expect(try names("Qianjuan Liang") == ["LIANG Qianjuan"])
    #expect(try names("Liang") == ["Tong Liang", "LIANG Qianjuan", "?"])
  }

  @Test func `an organisation of one word is meant by it, a bare family name is not enough`() throws
  {
    try ingest()
    #expect(try names("nato") == ["NATO"])
    try base.ingest(SourceSample("5", "Lee spoke.").naming("Lee"))
    #expect(try Set(names("Lee")) == ["Ann Lee", "Lee", "?"])
  }

  @Test func `a name that nobody has gets the nearest ones`() throws {
    try ingest()
    #expect(try names("Tong Lian").contains("~Tong Liang"))
    #expect(try names("Zebulon") == [])
  }

  @Test func `an id or the beginning of one means its speaker`() throws {
    try ingest()
    let id = try #require(try base.sql("SELECT id FROM speakers WHERE name = 'Ann Lee'").first)
    #expect(try names(id) == ["Ann Lee"])
    #expect(try names(String(id.prefix(8))) == ["Ann Lee"])
  }

  @Test
  func
    `one record is kept for a name over sources, its class by majority, its dates and roles together`()
    throws
  {
    try base.ingest(
      SourceSample("1", "a", date: "2024-03").naming("Ann Lee", .expert, roles: ["professor"]),
      SourceSample("2", "b", date: "2023").naming("ANN LEE", .representative, roles: ["deputy"]),
      SourceSample("3", "c", date: "2025-01-02").naming(
        "Ann Lee", .representative, roles: ["deputy"]))
    let page = try base.ask {
      try $0.speakers(
        SpeakerListing(words: nil, classification: nil, isByName: true, offset: 0, limit: 9))
    }
    let summary = try #require(page.summaries.first)
    #expect(page.total == 1 && summary.sources == 3)
    #expect(summary.speaker.name == "Ann Lee" && summary.speaker.classification == .representative)
    #expect(summary.roles == ["deputy", "professor"])
    #expect(summary.firstDate == "2023" && summary.lastDate == "2025-01-02")
    _ = try BaseWriter(base.folder, creates: false).remove([3])
    let after = try base.ask { try $0.summary(of: summary.speaker) }
    #expect(after?.lastDate == "2024-03" && after?.sources == 2)
    #expect(after?.speaker.classification == .representative)
  }

  @Test func `capitals in front are turned when the other order is known`() throws {
    try base.ingest(
      SourceSample("1", "a").naming("SMITH John"), SourceSample("2", "b").naming("John Smith"),
      SourceSample("3", "c").naming("Anna JONES"), SourceSample("4", "d").naming("JONES Anna"))
    #expect(try base.sql("SELECT count(*) FROM speakers") == ["2"])
    #expect(try names("John Smith").count == 1)
  }
}
