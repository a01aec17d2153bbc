import Ingest
import Testing

/// The findings of a made-up paragraph, with the words of span and reporter.
struct SpokenFinding: Equatable {
  var rule: String
  var text: String
  var kind: Proposal.Kind
  var reporter: String?

  static func all(in paragraph: String, score: Double? = nil, promise: Double = 0.01)
    -> [SpokenFinding]
  {
    let text = Array(paragraph.utf8)
    var block = TokenizedBlock()
    block.fill(text, 0..<text.count)
    let rules = SpeechRules()
    let scores = score.map { SentenceScores(proposes: $0, promises: promise) }
    return block.sentences.compactMap { sentence in
      rules.finding(in: sentence, of: block, text: text, scores: scores).map {
        SpokenFinding(
          rule: $0.rule, text: String(decoding: text[$0.span], as: UTF8.self), kind: $0.kind,
          reporter: $0.reporter.map { String(decoding: text[$0], as: UTF8.self) })
      }
    }
  }
}

@Suite struct SpeechRulesTests {
  @Test func `a request to an actor begins with the actor`() {
    let found = SpokenFinding.all(in: "I urge the Ministry to open two more clinics in the north.")
    #expect(found.map(\.text) == ["the Ministry to open two more clinics in the north"])
    #expect(found.map(\.rule) == ["urge-to"])
  }

  @Test func `an opinion and a connective stand outside the span`() {
    let found = SpokenFinding.all(
      in: "Therefore, I believe that the Council should publish the timetable.")
    #expect(found.map(\.text) == ["the Council should publish the timetable"])
  }

  @Test func `a sentence without any cue word has no finding`() {
    #expect(SpokenFinding.all(in: "The river runs past the old mill.").isEmpty)
  }

  @Test(arguments: [
    ("Dr Wells has suggested that the Ministry should move the depot.", "Dr Wells"),
    ("The Committee recommended that the lane be widened by two metres.", "The Committee"),
    (
      "The Member for the East urged that the Government should mend the wall.",
      "The Member for the East"
    ),
  ])
  func
    `a reported proposal goes to who made it, when title and name or a body stand in the sentence`(
      words: String, reporter: String
    )
  {
    #expect(SpokenFinding.all(in: words, score: 0.9).map(\.reporter) == [reporter])
  }

  @Test(arguments: [
    "I have suggested that the Ministry should move the depot.",
    "The Ministry should move the depot to the coast.",
    "Some say that the Ministry should move the depot.",
  ])
  func `the paragraph's speaker keeps what is not reported of a named person or body`(words: String)
  {
    #expect(SpokenFinding.all(in: words, score: 0.9).map(\.reporter) == [nil])
  }

  @Test func `a promise is a commitment`() {
    let found = SpokenFinding.all(
      in: "We will build three new clinics in the valley.", score: 0.02, promise: 0.7)
    #expect(found.map(\.kind) == [.commitment])
    #expect(found.map(\.text) == ["We will build three new clinics in the valley"])
  }

  @Test func `a low score as a promise silences the cue, whoever will act`() {
    #expect(
      SpokenFinding.all(in: "We will see the results in the spring.", score: 0.01, promise: 0.01)
        .isEmpty)
  }

  @Test func `what is likelier, proposal or promise, is taken`() {
    let words = "We will mend the wall and the Council should pay for it."
    let kinds = { (score: Double, promise: Double) in
      SpokenFinding.all(in: words, score: score, promise: promise).map(\.kind)
    }
    #expect(kinds(0.97, 0.02) == [.proposal])
    #expect(kinds(0.02, 0.97) == [.commitment])
  }

  @Test func `a low score silences a cue, a high one keeps a doubtful cue`() {
    #expect(SpokenFinding.all(in: "The Council should lower the toll.", score: 0.01).isEmpty)
    #expect(
      SpokenFinding.all(in: "Perhaps the town could lend its barns to growers.", score: 0.97).count
        == 1)
  }

  @Test func `a sentence with a high score and no firing gets a trimmed span`() {
    let found = SpokenFinding.all(
      in: "Perhaps, more lamps for the quay would please us all.", score: 0.99)
    #expect(found.count <= 1)
  }

  @Test func `one sentence has one finding and spans are words of the text`() {
    let text =
      "We must mend the wall, and we should train masons, and I urge the Board to pay them."
    #expect(SpokenFinding.all(in: text).count == 1)
  }

  @Test func `a sentence without a word that proposes or promises wants no score`() {
    var block = TokenizedBlock()
    let text = Array(
      "The mill burned down. The Board should rebuild it. They have to pay. We will help.".utf8)
    block.fill(text, 0..<text.count)
    let rules = SpeechRules()
    #expect(block.sentences.map { rules.wantsScore($0, in: block) } == [false, true, true, true])
  }
}
