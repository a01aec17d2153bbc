import Testing

@testable import Ingest

@Suite struct StartRankerTests {
  private func start(_ words: String, weights: String) -> String {
    let spoken = SpokenSentence(words)
    let chosen = FiringWeights.embedded.best(of: spoken.firings)?.firing
    let ranker = StartRanker(table: EmbeddedTable(text: weights), vocabulary: .embedded)
    return spoken.words(
      from: ranker.start(
        of: StartCandidates(sentence: spoken.sentence, firings: spoken.firings, chosen: chosen)))
  }

  @Test func `without weights the chosen family's own start stands`() {
    #expect(
      start("I believe that the Council should act.", weights: "") == "the Council should act")
  }

  @Test func `a heavy weight moves the start`() {
    let words =
      "The mills are shut, and for this reason, the Council should lower the toll on grain."
    #expect(start(words, weights: "after for 0 9.0").hasPrefix("for this reason"))
    #expect(start(words, weights: "after the 0 9.0\nbefore <comma> 0 3.0").hasPrefix("the Council"))
  }

  @Test func `of near places the one that shares most words with the likely ones wins`() {
    // "the Council …" is as likely as the whole, but whole and "so the …" agree in four words of five.
    let words = "So the Council should lower the toll on grain in every port of the north."
    let chosen = start(words, weights: "chosen 0 0 1.0\nplace 0 0 1.0")
    #expect(chosen.hasPrefix("the Council"))
  }

  @Test func `the embedded table is sound`() {
    #expect(!start("We urge the Council to act now.", weights: "").isEmpty)
    #expect(
      SpokenFinding.all(in: "We urge the Council to lower the toll.").map(\.text) == [
        "the Council to lower the toll"
      ])
  }
}
