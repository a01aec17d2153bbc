import Foundation
import Ingest
import Store
import Testing

@Suite struct IngestSessionTests {
  let base = TemporaryBase()

  @Test func `a source comes in with its passages, speakers, proposals and index entries`() throws {
    let sample = SourceSample(
      "a.txt", "Opening words.\nLiang suggested to train hosts soon.", date: "2024-03-05"
    )
    .naming("Tong Liang", roles: ["deputy", "secretary"])
    .asking("train hosts", by: "Tong Liang", theme: 5)
    #expect(try base.ingest(sample) == [.added])
    let keys = try base.keys(.proposals, word: "hosts")
    let found = try #require(try base.ask { try $0.proposals(keys.map(Int64.init)) }.first)
    let expected = sample.prepared.extraction.proposals[0]
    #expect(found.proposal.id == expected.id)
    #expect(found.proposal.scalars == expected.scalars)
    #expect(found.proposal.bytes == expected.bytes)
    #expect(found.proposal.themes == expected.themes)
    #expect(found.proposal.speaker?.roles == ["deputy", "secretary"])
    #expect(found.speaker?.name == "Tong Liang")
    #expect(found.source.metadata.date == "2024-03-05")
    #expect(try base.keys(.passages, word: "opening").count == 1)
    #expect(try base.problems().isEmpty)
  }

  @Test func `the same bytes under the same name cost nothing`() throws {
    let sample = SourceSample("a.txt", "Words of a speech.")
    try base.ingest(sample)
    let commits = try base.ask { try $0.commits(limit: nil) }
    #expect(try base.ingest(sample) == [.unchanged])
    #expect(try base.ask { try $0.commits(limit: nil) } == commits)
    #expect(try base.keys(.passages, word: "speech").count == 1)
  }

  @Test func `other bytes under the same name replace the older version in the same commit`() throws
  {
    try base.ingest(
      SourceSample("a.txt", "The old words ask to build roads.").naming("Ann Old")
        .asking("build roads", by: "Ann Old"))
    let outcomes = try base.ingest(
      SourceSample("a.txt", "The new words ask to build schools.").naming("Ann New")
        .asking("build schools", by: "Ann New"))
    #expect(outcomes == [.replaced])
    #expect(try base.keys(.proposals, word: "roads").isEmpty)
    #expect(try base.keys(.passages, word: "old").isEmpty)
    #expect(try base.keys(.proposals, word: "schools").count == 1)
    let facts = try base.ask { try $0.facts() }
    #expect((facts.sources, facts.passages, facts.proposals, facts.speakers) == (1, 1, 1, 1))
    #expect(try base.problems().isEmpty)
  }

  @Test func `a source that is replaced twice before the commit leaves only its last version`()
    throws
  {
    let outcomes = try base.ingest(
      SourceSample("a.txt", "first version"), SourceSample("a.txt", "second version"),
      SourceSample("a.txt", "third version"))
    #expect(outcomes == [.added, .replaced, .replaced])
    #expect(try base.keys(.passages, word: "version").count == 1)
    #expect(try base.keys(.passages, word: "third").count == 1)
    #expect(try base.ask { try $0.facts().languages.map(\.sources) } == [1])
    #expect(try base.problems().isEmpty)
  }

  @Test func `the same bytes under another name are a duplicate, which outlives the first name`()
    throws
  {
    let outcomes = try base.ingest(
      SourceSample("a.txt", "same words"), SourceSample("b.txt", "same words"))
    #expect(outcomes == [.added, .duplicate])
    #expect(try base.ingest(SourceSample("b.txt", "same words")) == [.unchanged])
    #expect(try base.ingest(SourceSample("a.txt", "other words")) == [.replaced])
    let names = try base.ask { snapshot in
      try snapshot.sources(
        try ["a.txt", "b.txt"].flatMap { try snapshot.sourceKeys(matching: $0, limit: 2) })
    }.map(\.name)
    #expect(names == ["a.txt", "b.txt"])
    #expect(try base.keys(.passages, word: "same").count == 1)
    #expect(try base.problems().isEmpty)
  }

  @Test
  func `nothing is visible before the commit, and nothing after a session that ends without one`()
    throws
  {
    try base.ingest(SourceSample("a.txt", "first words"))
    do {
      let session = try IngestSession(try BaseWriter(base.folder, creates: false))
      _ = try session.add([SourceSample("b.txt", "later words").prepared])
      #expect(try base.keys(.passages, word: "later").isEmpty)
    }
    #expect(try base.keys(.passages, word: "words").count == 1)
    #expect(try base.ingest(SourceSample("b.txt", "later words")) == [.added])
    #expect(try base.keys(.passages, word: "words").count == 2)
    #expect(try base.problems().isEmpty)
  }

  @Test func `segment files that no commit names are removed by the next writer`() throws {
    try base.ingest(SourceSample("a.txt", "first words"))
    let left = ["passages-000099.kbs", "proposals-000099.kbs.partial"]
    for file in left {
      try Data("half written".utf8).write(to: URL(fileURLWithPath: base.folder.segment(file)))
    }
    #expect(try base.problems().isEmpty)
    try base.ingest(SourceSample("b.txt", "more words"))
    let files = try base.folder.segmentFiles()
    #expect(files.count == 2 && !files.contains(left[0]) && !files.contains(left[1]))
    #expect(try base.keys(.passages, word: "words").count == 2)
  }

  @Test func `small batches give the same answers as one commit`() throws {
    let samples = (0..<40).map { number in
      SourceSample("\(number).txt", "Number \(number) asks to plant trees.").naming(
        "Speaker \(number % 7)"
      )
      .asking("plant trees", by: "Speaker \(number % 7)")
    }
    let other = TemporaryBase()
    try base.ingest(samples)
    try other.ingest(samples, batchBytes: 100)
    #expect(try base.folder.segmentFiles().count < other.folder.segmentFiles().count)
    #expect(try base.keys(.proposals, word: "trees") == other.keys(.proposals, word: "trees"))
    let both = try [base, other].map { base in try base.ask { try ($0.proposals(Array(1...40))) } }
    #expect(both[0] == both[1] && both[0].count == 40)
    #expect(try other.problems().isEmpty)
  }

  @Test func `many small segments are merged and answer the same`() throws {
    let samples = (0..<60).map { SourceSample("\($0).txt", "Number \($0) plants trees.") }
    try base.ingest(samples, batchBytes: 1)
    let before = try base.keys(.passages, word: "trees")
    #expect(try base.folder.segmentFiles().count == 60)
    try BaseWriter(base.folder, creates: false).merge()
    #expect(try base.folder.segmentFiles().count < 12)
    #expect(try base.keys(.passages, word: "trees") == before)
    #expect(try base.problems().isEmpty)
  }

  @Test func `the catalogue gives the words of a proposal by plain SQL`() throws {
    try base.ingest(
      SourceSample("a.txt", "Ünïcode — ask to pláce béds.").naming("Ann Lee").asking(
        "pláce béds", by: "Ann Lee"))
    let rows = try base.sql(
      """
      SELECT substr(sources.text, proposals.start + 1, proposals."end" - proposals.start) || '/'
        || proposal_list.text || '/' || proposal_list.speaker
      FROM proposals JOIN sources ON sources.key = proposals.source
        JOIN proposal_list ON proposal_list.id = proposals.id
      """)
    #expect(rows == ["pláce béds/pláce béds/Ann Lee"])
  }
}
