/// Which sentences propose something: the words say how strongly, the sentence model how likely.
extension ReportRules {
  /// What the sentence model gives to a sentence, 0 to 1.
  mutating func score(_ sentence: Sentence, _ view: BlockView) -> Double {
    let bytes = view.block.bytes(sentence.tokens)
    if let known = scored, known.bytes == bytes { return known.score }
    let score = SentenceModel.embedded.score(document.text, in: bytes)
    scored = (bytes, score)
    return score
  }

  /// Whether a sentence that names no source proposes something by this necessity.
  mutating func accepts(
    _ found: NecessityFinder.Match, least: Necessity, _ sentence: Sentence, _ view: BlockView
  ) -> Bool {
    let score = score(sentence, view)
    return score >= (found.strength >= least ? decision.unframed : decision.unframedWeak)
  }

  /// Whether a frame of a verb that merely reports holds a proposal: what is weakly said must be likely.
  mutating func isPlausible(_ frame: Frame, _ sentence: Sentence, _ view: BlockView) -> Bool {
    guard frame.isReported, frame.kind == .proposal else { return true }
    let strength =
      NecessityFinder(view: view).strongest(in: frame.content, masked: false)?.strength ?? .none
    return score(sentence, view)
      >= (strength == .strong ? decision.reported : decision.reportedWeak)
  }

  /// A sentence of somebody's own words that the speech rules passed over.
  mutating func readOwnNecessity(_ sentence: Sentence, _ speaker: StatementSpeaker, _ index: Int) {
    let view = views[index]
    guard !sentence.isQuestion,
      let found = NecessityFinder(view: view).strongest(in: sentence.tokens, masked: true),
      accepts(found, least: .strong, sentence, view), isProposal(sentence.tokens, found, view)
    else { return }
    emit(.speakerNecessity, sentence.tokens, cue: found.cue, speaker, index, isClause: true)
  }
}
