/// Finds what a speaker proposes or promises, sentence by sentence.
///
/// Call it for text with a known speaker who speaks in the first person or in general terms: records, turns, speeches,
/// signed pieces. Per sentence of a filled ``TokenizedBlock``:
///
/// ```swift
/// let rules = SpeechRules()
/// for sentence in block.sentences where rules.wantsScore(sentence, in: block) {
///   let score = model.score(document.text, in: block.bytes(sentence.tokens))
///   if let finding = rules.finding(in: sentence, of: block, text: document.text, score: score) { … }
/// }
/// ```
///
/// At most one finding a sentence. The form is `.own`; `.indirect` where ``SpeechFinding/reporter`` names another.
package struct SpeechRules: Sendable {
  private let lexicon = SpeechLexicon.embedded
  private let weights = FiringWeights.embedded
  private let ranker = StartRanker.embedded
  private let decision = SpeechDecision.embedded

  /// Rules with the embedded tables.
  package init() {}

  /// Whether a sentence has any word that may open a rule; the others have no finding whatever their score, so that
  /// a model need not read them. (Of annotated proposals, 98 in 100 stand in a sentence with such a word.)
  package func wantsScore(_ sentence: Sentence, in block: borrowing TokenizedBlock) -> Bool {
    SpeechSentence.hasCue(block.tokens[sentence.tokens], lexicon: lexicon)
  }

  /// What the sentence proposes or promises, nil when nothing.
  ///
  /// `score` is the probability (0 to 1) that a model gives to "this sentence states a proposal"; nil leaves the decision
  /// to the rules alone.
  package func finding(
    in sentence: Sentence, of block: borrowing TokenizedBlock, text: [UInt8], score: Double?
  ) -> SpeechFinding? {
    let tokens = block.tokens[sentence.tokens]
    guard SpeechSentence.hasCue(tokens, lexicon: lexicon) else { return nil }
    let words = SpeechSentence(text: text, tokens: tokens, lexicon: lexicon)
    let firings = SpeechReader(sentence: words).firings()
    let best = weights.best(of: firings, kind: .proposal)
    if let confidence = decision.confidence(firing: best?.logit, score: score) {
      let candidates = StartCandidates(sentence: words, firings: firings, chosen: best?.firing)
      return finding(
        best?.firing, from: ranker.start(of: candidates), in: words, confidence: confidence)
    }
    guard let best = weights.best(of: firings, kind: .commitment),
      let confidence = decision.promiseConfidence(firing: best.logit)
    else { return nil }
    return finding(best.firing, from: best.firing.start, in: words, confidence: confidence)
  }

  private func finding(
    _ firing: CueFiring?, from start: Int, in words: SpeechSentence, confidence: Double
  ) -> SpeechFinding? {
    guard words.end - start >= Self.fewestWords else { return nil }
    let span = words.bytes(start ..<~ words.end)
    return SpeechFinding(
      kind: firing?.family.kind ?? .proposal, span: span,
      cue: firing.map { words.bytes($0.cue) } ?? span.lowerBound..<span.lowerBound,
      rule: firing?.family.rawValue ?? "sentence-score", doubts: firing?.flags.list ?? [],
      confidence: confidence, reporter: firing?.reporter.map { words.bytes($0) })
  }

  private static let fewestWords = 3
}
