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

  /// Whether a sentence has any word that may open a proposing rule; the others propose nothing whatever their score, so
  /// that a model need not read them. (Of annotated proposals, 98 in 100 stand in a sentence with such a word.)
  package func wantsScore(_ sentence: Sentence, in block: borrowing TokenizedBlock) -> Bool {
    hints(of: sentence, in: block).contains(.proposes)
  }

  /// What the words of a sentence say about the whole of it.
  func hints(of sentence: Sentence, in block: borrowing TokenizedBlock) -> SpeechLexicon.Hint {
    SpeechSentence.hints(of: block.tokens[sentence.tokens], lexicon: lexicon)
  }

  /// What the sentence proposes or promises, nil when nothing.
  ///
  /// `score` is the probability (0 to 1) that a model gives to "this sentence states a proposal"; nil leaves the decision
  /// to the rules alone. A sentence that ``wantsScore(_:in:)`` passes over may still promise something.
  package func finding(
    in sentence: Sentence, of block: borrowing TokenizedBlock, text: [UInt8], score: Double?
  ) -> SpeechFinding? {
    finding(
      in: sentence, of: block, text: text, score: score, hints: hints(of: sentence, in: block))
  }

  /// The same, when the hints are known.
  func finding(
    in sentence: Sentence, of block: borrowing TokenizedBlock, text: [UInt8], score: Double?,
    hints: SpeechLexicon.Hint
  ) -> SpeechFinding? {
    var hints = hints
    if !decision.mayAccept(score: score) { hints.remove(.proposes) }
    guard hints.contains(.proposes) || hints.contains(.promises) else { return nil }
    let words = SpeechSentence(
      text: text, tokens: block.tokens[sentence.tokens], lexicon: lexicon)
    let reader = SpeechReader(sentence: words)
    if hints.contains(.proposes), let found = proposal(in: words, reader: reader, score: score) {
      return found
    }
    return hints.contains(.promises) ? promise(in: words, reader: reader) : nil
  }

  private func proposal(
    in words: SpeechSentence, reader: SpeechReader, score: Double?
  ) -> SpeechFinding? {
    let firings = reader.firings()
    let best = weights.best(of: firings, kind: .proposal)
    guard let confidence = decision.confidence(best: best, score: score) else {
      return nil
    }
    let candidates = StartCandidates(sentence: words, firings: firings, chosen: best?.firing)
    return finding(
      best?.firing, from: ranker.start(of: candidates), in: words, confidence: confidence)
  }

  private func promise(in words: SpeechSentence, reader: SpeechReader) -> SpeechFinding? {
    guard let best = weights.best(of: reader.promiseFirings(), kind: .commitment),
      let confidence = decision.promiseConfidence(firing: best.logit)
    else { return nil }
    return finding(best.firing, from: best.firing.start, in: words, confidence: confidence)
  }

  private func finding(
    _ firing: CueFiring?, from start: Int, in words: SpeechSentence, confidence: Double
  ) -> SpeechFinding? {
    guard words.end - start >= Self.fewestWords else { return nil }
    let reporter = firing?.reporter ?? SubjectReader(sentence: words).reporter(before: start)
    let span = words.bytes(start ..<~ words.end)
    return SpeechFinding(
      kind: firing?.family.kind ?? .proposal, span: span,
      cue: firing.map { words.bytes($0.cue) } ?? span.lowerBound..<span.lowerBound,
      rule: firing?.family.name ?? "sentence-score", doubts: firing?.flags.list ?? [],
      confidence: confidence, reporter: reporter.map { words.bytes($0) })
  }

  private static let fewestWords = 3
}
