import CKernels
import Testing

@testable import Ingest

@Suite struct SentenceModelTests {
  let model = SentenceModel.embedded

  @Test func `gives the logits and scores that plain Python gives`() throws {
    let lines = try Golden.lines("sentence-model.tsv")
    #expect(lines.count > 20)
    for line in lines {
      let fields = line.split(separator: "\t", maxSplits: 4)
      let sentence = Array(fields[4].utf8)
      let logits = model.logits(sentence.span)
      #expect(
        [logits.proposes, logits.promises] == [Int(fields[0]), Int(fields[1])], "\(fields[4])")
      let scores = model.scores(sentence.span)
      #expect(abs(scores.proposes - (try #require(Double(fields[2])))) < 1e-6, "\(fields[4])")
      #expect(abs(scores.promises - (try #require(Double(fields[3])))) < 1e-6, "\(fields[4])")
    }
  }

  @Test func `a sentence inside a text scores as it does alone`() {
    let text = Array("He left. The council should repair the road. It rains.".utf8)
    let sentence = Array("The council should repair the road.".utf8)
    #expect(model.score(text, in: 9..<44) == model.score(sentence.span))
  }

  @Test func `asking scores high, telling scores low`() {
    let asking = Array("The Government should extend the scheme to part-time workers.".utf8)
    let telling = Array("The bridge was opened in 1967 and repaired twice.".utf8)
    #expect(model.score(asking.span) > 0.8)
    #expect(model.score(telling.span) < 0.1)
  }

  @Test func `promising scores high as a promise, asking does not`() {
    let promising = Array("We will build four clinics in the valley over the next two years.".utf8)
    let asking = Array("The Government should extend the scheme to part-time workers.".utf8)
    #expect(model.scores(promising.span).promises > 0.4)
    #expect(model.scores(asking.span).promises < 0.1)
  }

  @Test func `an empty sentence scores low and has no words`() {
    let empty: [UInt8] = []
    #expect(model.score(empty.span) < 0.2)
    #expect(model.weightiestWords(empty.span, limit: 3).isEmpty)
  }

  @Test func `the score rises with the logit and stays between 0 and 1`() {
    let logits = stride(from: -20_000, through: 20_000, by: 97)
    let scores = logits.map { model.probability(ofLogit: $0) }
    #expect(scores == scores.sorted())
    #expect(scores.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(model.probability(ofLogit: 0) - 0.5) < 1e-4)
  }

  @Test func `names the cue among the weightiest words`() {
    let sentence = Array("The Government should extend the scheme to part-time workers.".utf8)
    let words = model.weightiestWords(sentence.span, limit: 3).map { sentence[$0.range] }
    #expect(words.contains { $0.elementsEqual("should".utf8) })
  }

  @Test func `weights of all words and marks add up to the logit above the offset`() {
    let sentence = Array("We urge all States to ratify the treaty.".utf8)
    var words = SentenceWords()
    var tokenizer = SentenceTokenizer()
    while let token = tokenizer.next(in: sentence.span) {
      words.append(model.vocabulary.number(of: token))
    }
    words.close()
    let shares = model.table.shares(of: words).reduce(0, +)
    // Taps outside the sentence are zero, so nothing is lost.
    #expect(abs(shares - Double(model.table.sums(of: words).proposes)) < 1)
  }
}
