import Ingest
import Testing

/// The findings of a made-up paragraph, with the words of span and reporter.
struct SpokenFinding: Equatable {
  var rule: String
  var text: String
  var kind: Proposal.Kind
  var reporter: String?

  static func all(in paragraph: String, score: Double? = nil) -> [SpokenFinding] {
    let text = Array(paragraph.utf8)
    var block = TokenizedBlock()
    block.fill(text, 0..<text.count)
    let rules = SpeechRules()
    return block.sentences.compactMap { sentence in
      rules.finding(in: sentence, of: block, text: text, score: score).map {
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
}
