/// Finds what a speaker proposes or promises, sentence by sentence.
///
/// Call it for text with a known speaker who speaks in the first person or in general terms: records, turns, speeches,
/// signed pieces. Per sentence of a filled ``TokenizedBlock``:
///
/// ```swift
/// let rules = SpeechRules()
/// for sentence in block.sentences {
///   let score = rules.wantsScore(sentence, in: block) ? model.score(…) : nil
///   if let finding = rules.finding(in: sentence, of: block, text: document.text, score: score) { … }
/// }
/// ```
///
/// At most one finding a sentence. The form is `.own`; `.indirect` where ``SpeechFinding/reporter`` names another.
package struct SpeechRules: Sendable {
  private let lexicon = SpeechLexicon.embedded

  /// Rules with the embedded tables.
  package init() {}

  /// Whether a sentence has any word that may open a rule; the others are passed over at once.
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
    guard let best = firings.min(by: { $0.family.rank < $1.family.rank }) else { return nil }
    return SpeechFinding(
      kind: best.family.kind, span: words.bytes(best.start ..<~ words.end),
      cue: words.bytes(best.cue),
      rule: best.family.rawValue, doubts: best.flags.list, confidence: 0.5,
      reporter: best.reporter.map { words.bytes($0) })
  }
}
