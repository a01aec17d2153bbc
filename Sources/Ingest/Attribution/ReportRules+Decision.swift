/// Which sentences propose something: the words say how strongly, the report model how likely.
extension ReportRules {
  /// What the report model gives to a sentence.
  mutating func logits(_ sentence: Sentence, _ view: BlockView) -> SentenceLogits {
    let bytes = view.block.bytes(sentence.tokens)
    if let known = scored, known.bytes == bytes { return known.logits }
    let logits = SentenceModel.reports.logits(document.text, of: sentence.tokens, in: view.block)
    scored = (bytes, logits)
    return logits
  }

  /// How surely a sentence proposes something by the report model, 0 to 1.
  mutating func score(_ sentence: Sentence, _ view: BlockView) -> Double {
    SentenceModel.reports.probability(ofLogit: logits(sentence, view).proposes)
  }

  /// Whether a sentence that names no source proposes something by this necessity.
  mutating func accepts(
    _ found: NecessityFinder.Match, least: Necessity, _ sentence: Sentence, _ view: BlockView
  ) -> Bool {
    let score = score(sentence, view)
    if found.strength >= least { return score >= decision.unframed }
    let isPlan = view.isWord(found.cue.lowerBound, view.bits.be) && found.strength == .fair
    return score
      >= (found.strength >= .fair && !isPlan ? decision.unframedFair : decision.unframedWeak)
  }

  /// Whether a frame of a verb that merely reports holds a proposal: what is weakly said must be likely.
  mutating func isPlausible(_ frame: Frame, _ sentence: Sentence, _ view: BlockView) -> Bool {
    guard frame.kind == .proposal else { return true }
    guard frame.isReported else {
      let words = frame.content.count { view.token($0).isWord }
      return words > 3 || frame.score > 14 || score(sentence, view) >= decision.brief
    }
    let strength =
      NecessityFinder(view: view).strongest(in: frame.content, masked: false)?.strength ?? .none
    if ImperativeFinder(view: view).verb(opening: frame.content) != nil { return true }
    let isMandative = NecessityFinder(view: view).bareBe(in: frame.content) != nil
    let least =
      strength == .strong || strength == .past || isMandative
      ? decision.reported : strength >= .fair ? decision.reportedWeak : decision.reportedFaint
    return score(sentence, view) >= least
  }

  /// A sentence of somebody's own words that the speech rules passed over.
  mutating func readOwnNecessity(
    _ sentence: Sentence, _ speaker: StatementSpeaker, _ index: Int
  ) -> Bool {
    let view = views[index]
    if !sentence.isQuestion, let first = sentence.tokens.first, isImperative(first, view),
      view.isCapital(first), score(sentence, view) >= decision.unframedWeak
    {
      emit(
        .speakerNecessity, sentence.tokens, cue: first..<first + 1, speaker, index, isClause: false)
      return true
    }
    guard !sentence.isQuestion,
      let found = NecessityFinder(view: view).strongest(in: sentence.tokens, masked: true),
      accepts(found, least: .strong, sentence, view), isProposal(sentence.tokens, found, view)
    else { return false }
    emit(.speakerNecessity, sentence.tokens, cue: found.cue, speaker, index, isClause: true)
    return true
  }
}
