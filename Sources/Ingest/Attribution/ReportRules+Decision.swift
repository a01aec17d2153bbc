/// Which sentences propose something: the words say how strongly, the sentence model how likely.
extension ReportRules {
  /// What the sentence model gives to a sentence, 0 to 1.
  mutating func score(_ sentence: Sentence, _ view: BlockView) -> Double {
    let bytes = view.block.bytes(sentence.tokens)
    if let known = scored, known.bytes == bytes { return known.score }
    let score = SentenceModel.embedded.scores(
      document.text, of: sentence.tokens, in: view.block
    ).proposes
    scored = (bytes, score)
    return score
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
      let words = frame.content.count { view.tokens[$0].isWord }
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

  /// Without "X says that" before the clause that holds the necessity.
  func afterReport(_ segment: Range<Int>, before cue: Int, _ view: BlockView) -> Range<Int> {
    var start: Int?
    for place in segment.dropFirst() where place < cue && !view.isQuoted(place) {
      // "X gave the opinion that C".
      if view.isWord(place, view.bits.viewNoun), place + 2 < cue,
        view.id(place + 1) == view.ids.that
      {
        start = place + 2
        continue
      }
      guard
        let verb = view.lexicon.reporting.longest(in: view.tokens, at: place, before: cue),
        view.lexicon.verbs[verb.entry].tier.rawValue <= ReportingTier.say.rawValue,
        verb.form == .past || verb.form == .third,
        VerbGroup(view: view, cue: verb, segment: segment)?.isPassive == false,
        !isRelative(verb.tokens.lowerBound, in: segment, view)
      else { continue }
      let end = verb.tokens.upperBound
      if let that = (end ..<~ min(end + 6, cue)).first(where: { view.id($0) == view.ids.that }) {
        start = that + 1
      } else if end < cue, view.lexicon.verbs[verb.entry].tier == .say, view.kind(end) == .word {
        start = end
      }
    }
    return start.map { $0..<segment.upperBound } ?? segment
  }

  /// "a credit that somebody accepts": the verb stands in a relative clause of the subject.
  private func isRelative(_ verb: Int, in segment: Range<Int>, _ view: BlockView) -> Bool {
    let clause = (segment.lowerBound + 1 ..<~ verb).reversed().prefix { view.kind($0) != .comma }
    return clause.contains { view.isWord($0, view.bits.relative) && view.tokens[$0 - 1].isWord }
  }

  /// "… |under a bill of Y": whose bill it is, at the end.
  func beforeBill(_ span: Range<Int>, _ view: BlockView) -> Range<Int> {
    guard let under = span.dropFirst(5).last(where: { view.id($0) == view.ids.under }),
      (under..<span.upperBound).contains(where: { view.isRole($0, view.bits.billNoun) }),
      view.mentions.contains(where: { (under..<span.upperBound).contains($0.name.lowerBound) })
    else { return span }
    return span.lowerBound..<under
  }

  /// A sentence of somebody's own words that the speech rules passed over.
  mutating func readOwnNecessity(_ sentence: Sentence, _ speaker: StatementSpeaker, _ index: Int) {
    let view = views[index]
    if !sentence.isQuestion, let first = sentence.tokens.first, isImperative(first, view),
      view.isCapital(first), score(sentence, view) >= decision.unframedWeak
    {
      emit(
        .speakerNecessity, sentence.tokens, cue: first..<first + 1, speaker, index, isClause: false)
      return
    }
    guard !sentence.isQuestion,
      let found = NecessityFinder(view: view).strongest(in: sentence.tokens, masked: true),
      accepts(found, least: .strong, sentence, view), isProposal(sentence.tokens, found, view)
    else { return }
    emit(.speakerNecessity, sentence.tokens, cue: found.cue, speaker, index, isClause: true)
  }
}
