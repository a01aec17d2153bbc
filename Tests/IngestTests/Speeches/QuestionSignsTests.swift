import Testing

@testable import Ingest

@Suite struct QuestionSignsTests {
  @Test(arguments: [
    ("why-not", "Why can we not mend the pier before winter?"),
    ("why-not", "Why not lend the barns to growers?"),
    ("is-it-not", "Is it not time that the port was dredged?"),
    ("is-it-not", "And shouldn't the two boards share one crane?"),
    ("please-consider", "Will the Minister please consider a grant for boat builders?"),
    ("please-consider", "Secondly, could the Board look into cheaper ferries?"),
  ])
  func `a question that urges shows a sign`(sign: String, words: String) {
    #expect(QuestionSigns(sentence: SpokenSentence(words).sentence).flags.list.contains(sign))
  }

  @Test(arguments: [
    "How many ferries did the Board buy last year?",
    "Will the Minister say when the pier was closed?",
    "Why did the mill close?",
    "The Board will consider the grant.",
  ])
  func `a question for information and a statement show none`(words: String) {
    #expect(QuestionSigns(sentence: SpokenSentence(words).sentence).flags.isEmpty)
  }
}
