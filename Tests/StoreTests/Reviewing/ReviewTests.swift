import Ingest
import Store
import Testing

@Suite struct ReviewTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  private func speakerID(_ name: String) throws -> String {
    try #require(try sample.base.sql("SELECT id FROM speakers WHERE name = '\(name)'").first)
  }

  @Test func `a verdict stands in the catalogue and in the index`() throws {
    let outcome = try sample.decide("plant trees", .rejected, note: "a count")
    #expect(outcome.decisions == 1 && outcome.waiting == 0)
    #expect(try sample.words("review", "rejected") == ["plant trees"])
    let review = try #require(try sample.proposal("plant trees").review)
    #expect(review.review.verdict == .rejected && review.review.note == "a count")
    #expect(review.review.reviewer == "Cy" && review.review.time == "2023-11-14T22:13:20Z")
    #expect(try sample.count("Ann Lee") == 0 && sample.count("Bo Ray") == 1)
    #expect(try sample.base.keys(.proposals, word: "trees").count == 1)
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `another speaker is whose it is, with the roles of the source`() throws {
    try sample.decide("plant reeds", speaker: "Ann Lee")
    let proposal = try sample.proposal("plant reeds")
    #expect(proposal.speaker?.name == "Ann Lee" && proposal.proposal.speaker?.roles == ["mayor"])
    #expect(proposal.review?.foundSpeaker == "Bo Ray")
    #expect(try sample.words("speaker", speakerID("Ann Lee")) == ["plant reeds", "plant trees"])
    #expect(try sample.words("speaker", speakerID("Bo Ray")).isEmpty)
    #expect(try sample.count("Ann Lee") == 2 && sample.count("Bo Ray") == 0)
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `a speaker that no source names is made, and goes with the decision`() throws {
    try sample.decide("plant reeds", speaker: "Di Fox")
    #expect(try sample.proposal("plant reeds").speaker?.name == "Di Fox")
    #expect(try sample.count("Di Fox") == 1)
    #expect(try sample.base.problems().isEmpty)
    #expect(try sample.undo("plant reeds")?.speaker == "Di Fox")
    #expect(try sample.count("Di Fox") == nil && sample.count("Bo Ray") == 1)
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `nobody may be the speaker, and no theme the theme`() throws {
    try sample.decide("plant reeds", speaker: "", theme: "")
    let proposal = try sample.proposal("plant reeds")
    #expect(proposal.speaker == nil && proposal.proposal.themes.isEmpty)
    #expect(try sample.words("theme", "cap:7") == ["plant trees"])
    try sample.undo("plant reeds")
    #expect(try sample.words("theme", "cap:7") == ["plant reeds", "plant trees"])
    #expect(try sample.proposal("plant reeds").speaker?.name == "Bo Ray")
  }

  @Test func `a subtopic comes with its major topic`() throws {
    try sample.decide("plant reeds", theme: "cap:505")
    #expect(try sample.proposal("plant reeds").proposal.themes.map(\.code) == [5, 505])
    #expect(try sample.words("theme", "cap:505") == ["plant reeds"])
    #expect(try sample.words("review", "corrected") == ["plant reeds"])
    #expect(try sample.words("review", "accepted").isEmpty)
  }

  @Test func `of several decisions each part holds as it was said last, and goes back one by one`()
    throws
  {
    try sample.decide("plant trees", .rejected)
    try sample.decide("plant trees", speaker: "Bo Ray", second: 1)
    try sample.decide("plant trees", .accepted, second: 2)
    var proposal = try sample.proposal("plant trees")
    #expect(proposal.review?.review.verdict == .accepted && proposal.speaker?.name == "Bo Ray")
    #expect(try sample.count("Bo Ray") == 2)
    try sample.undo("plant trees")
    proposal = try sample.proposal("plant trees")
    #expect(proposal.review?.review.verdict == .rejected && proposal.speaker?.name == "Bo Ray")
    #expect(try sample.count("Bo Ray") == 1)
    try sample.undo("plant trees")
    try sample.undo("plant trees")
    proposal = try sample.proposal("plant trees")
    #expect(proposal.review == nil && proposal.speaker?.name == "Ann Lee")
    #expect(try sample.undo("plant trees") == nil)
    #expect(try sample.base.sql("SELECT count(*) FROM review_places") == ["0"])
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `the very same decision counts once`() throws {
    try sample.decide("plant trees", .accepted)
    let again = try sample.decide("plant trees", .accepted)
    #expect(again.decisions == 0 && again.known == 1)
    #expect(try sample.base.ask { try $0.commits(limit: 1).first?.number } == 2)
  }

  @Test func `the log tells how many decisions a commit brought`() throws {
    try sample.decide("plant trees", .accepted)
    try sample.undo("plant trees")
    let commits = try sample.base.ask { try $0.commits(limit: 2) }
    #expect(commits.map(\.action) == ["undo review", "review"] && commits.map(\.added) == [1, 1])
  }

  @Test func `decisions come back when the source is removed and read again`() throws {
    try sample.decide("plant trees", .rejected)
    try sample.decide("plant reeds", speaker: "Di Fox", theme: "cap:505")
    _ = try BaseWriter(sample.base.folder, creates: false).remove([1])
    #expect(try sample.base.problems().isEmpty && sample.count("Di Fox") == nil)
    try sample.base.ingest(ReviewSample.source())
    try expectDecisions()
  }

  @Test func `decisions stay with the words when the source changes around them`() throws {
    try sample.decide("plant trees", .rejected)
    try sample.decide("plant reeds", speaker: "Di Fox", theme: "cap:505")
    let before = try sample.id("plant trees")
    #expect(try sample.base.ingest(ReviewSample.source("It rained. ")) == [.replaced])
    #expect(try sample.id("plant trees") != before)
    try expectDecisions()
    let places = try sample.base.ask { try $0.reviews().map(\.place.id) }
    #expect(try places == [sample.id("plant trees"), sample.id("plant reeds")])
    try sample.undo("plant reeds")
    #expect(try sample.proposal("plant reeds").speaker?.name == "Bo Ray")
  }

  @Test func `decisions wait for words that a new version leaves out`() throws {
    try sample.decide("plant trees", .rejected)
    var source = SourceSample("a.txt", "Bo Ray asks to plant reeds.").naming("Bo Ray")
    source = source.asking("plant reeds", by: "Bo Ray")
    try sample.base.ingest(source)
    #expect(try sample.base.ask { try $0.reviews().count } == 1)
    try sample.base.ingest(ReviewSample.source("It rained. "))
    #expect(try sample.words("review", "rejected") == ["plant trees"])
  }

  @Test func `decisions go into another base and come out the same`() throws {
    try sample.decide("plant trees", .rejected)
    try sample.decide("plant reeds", speaker: "Di Fox", theme: "cap:505", note: "see minutes")
    let reviews = try sample.base.ask { try $0.reviews() }
    let other = TemporaryBase()
    // Before the source is there they wait.
    let outcome = try BaseWriter(other.folder, creates: true).review(reviews)
    #expect(outcome.waiting == 2)
    try other.ingest(ReviewSample.source())
    #expect(try other.ask { try $0.reviews() } == reviews)
    #expect(
      try other.sql("SELECT verdict FROM proposal_list WHERE text = 'plant trees'") == ["rejected"])
    #expect(try BaseWriter(other.folder, creates: false).review(reviews).known == 2)
    #expect(try other.problems().isEmpty)
  }

  @Test func `the bins of confidence count what was decided`() throws {
    try sample.decide("plant trees", .rejected)
    let bins = try sample.base.ask { try $0.calibration() }
    #expect(bins.count == 10 && bins[5].number == 2)
    #expect(bins[5].reviewed == 1 && bins[5].accepted == 0)
    #expect(try sample.base.ask { try $0.undecided(below: 0.6).count } == 1)
    #expect(try sample.base.ask { try $0.undecided(below: 0.5).isEmpty })
  }

  private func expectDecisions() throws {
    #expect(try sample.words("review", "rejected") == ["plant trees"])
    #expect(try sample.words("theme", "cap:505") == ["plant reeds"])
    #expect(try sample.proposal("plant reeds").speaker?.name == "Di Fox")
    #expect(try sample.count("Ann Lee") == 0 && sample.count("Di Fox") == 1)
    #expect(try sample.base.problems().isEmpty)
  }
}
