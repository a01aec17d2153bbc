/// Finds what a speaker proposes or promises, sentence by sentence.
///
/// Call it for text with a known speaker who speaks in the first person or in general terms: records, turns, speeches,
/// signed pieces. Per sentence of a filled ``TokenizedBlock``:
///
/// ```swift
/// let rules = SpeechRules()
/// for sentence in block.sentences where rules.wantsScore(sentence, in: block) {
///   let scores = model.scores(document.text, in: block.bytes(sentence.tokens))
///   if let finding = rules.finding(in: sentence, of: block, text: document.text, scores: scores) { … }
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

  /// Whether a sentence has any word that may open a rule; the others propose and promise nothing whatever their score, so
  /// that a model need not read them. (Of annotated proposals, 98 in 100 stand in a sentence with such a word.)
  package func wantsScore(_ sentence: Sentence, in block: borrowing TokenizedBlock) -> Bool {
    !hints(of: sentence, in: block).isDisjoint(with: [.proposes, .promises])
  }

  /// What the words of a sentence say about the whole of it.
  func hints(of sentence: Sentence, in block: borrowing TokenizedBlock) -> SpeechLexicon.Hint {
    SpeechSentence.hints(of: block.tokens[sentence.tokens], lexicon: lexicon)
  }

  /// What the sentence proposes or promises, whichever is likelier; nil when nothing.
  ///
  /// `scores` are the probabilities that a model gives to "this sentence proposes" and "this sentence promises"; nil leaves
  /// the decision to the rules alone.
  package func finding(
    in sentence: Sentence, of block: borrowing TokenizedBlock, text: [UInt8],
    scores: SentenceScores?
  ) -> SpeechFinding? {
    finding(
      in: sentence, of: block, text: text, scores: scores, hints: hints(of: sentence, in: block))
  }

  /// The same, when the hints are known.
  func finding(
    in sentence: Sentence, of block: borrowing TokenizedBlock, text: [UInt8],
    scores: SentenceScores?, hints: SpeechLexicon.Hint
  ) -> SpeechFinding? {
    var hints = hints
    if !decision.mayAccept(.proposal, scores: scores) { hints.remove(.proposes) }
    if !decision.mayAccept(.commitment, scores: scores) { hints.remove(.promises) }
    guard hints.contains(.proposes) || hints.contains(.promises) else { return nil }
    let words = SpeechSentence(
      text: text, tokens: block.tokens[sentence.tokens], lexicon: lexicon)
    let reader = SpeechReader(sentence: words)
    let proposal = hints.contains(.proposes) ? proposal(in: words, reader, scores) : nil
    let promise = hints.contains(.promises) ? promise(in: words, reader, scores) : nil
    guard let promise, promise.probability > proposal?.probability ?? 0 else {
      return proposal?.finding
    }
    return promise.finding
  }

  private typealias Likely = (finding: SpeechFinding, probability: Double)

  private func proposal(
    in words: SpeechSentence, _ reader: SpeechReader, _ scores: SentenceScores?
  ) -> Likely? {
    let firings = reader.firings()
    let best = weights.best(of: firings, kind: .proposal)
    guard let judgement = decision.judgement(.proposal, best: best, scores: scores) else {
      return nil
    }
    let candidates = StartCandidates(sentence: words, firings: firings, chosen: best?.firing)
    let start = ranker.start(of: candidates)
    return finding(best?.firing, from: start, in: words, confidence: judgement.confidence).map {
      ($0, judgement.probability)
    }
  }

  private func promise(
    in words: SpeechSentence, _ reader: SpeechReader, _ scores: SentenceScores?
  ) -> Likely? {
    guard let best = weights.best(of: reader.promiseFirings(), kind: .commitment),
      let judgement = decision.judgement(.commitment, best: best, scores: scores)
    else { return nil }
    let confidence = judgement.confidence
    return finding(best.firing, from: best.firing.start, in: words, confidence: confidence).map {
      ($0, judgement.probability)
    }
  }

  private func finding(
    _ firing: CueFiring?, from start: Int, in words: SpeechSentence, confidence: Double
  ) -> SpeechFinding? {
    guard words.end - start >= Self.fewestWords else { return nil }
    // Who reports stands before what is reported.
    let asker = firing?.reporter.flatMap { $0.upperBound <= start ? $0 : nil }
    let reporter = asker ?? ReporterReader(sentence: words).reporter(before: start)
    let span = words.bytes(start ..<~ words.end)
    return SpeechFinding(
      kind: firing?.family.kind ?? .proposal, span: span,
      cue: firing.map { words.bytes($0.cue) } ?? span.lowerBound..<span.lowerBound,
      rule: firing?.family.name ?? "sentence-score", doubts: firing?.flags.list ?? [],
      confidence: confidence, reporter: reporter.map { words.bytes($0) })
  }

  private static let fewestWords = 3
}
