/// Frames with content on both sides: "C, X said, C".
extension FrameFinder {
  /// The rest after the comma is a clause of the same content, not an adjunct of the frame.
  func continues(_ index: Int, isBare: Bool) -> Bool {
    let bits = view.bits
    var index = index
    if view.kind(index) == .quote, index + 1 < segment.upperBound { index += 1 }
    let rest = index..<segment.upperBound
    if view.isWord(index, bits.relative) { return false }
    if carriesNecessity(rest, .fair) || view.isWord(index, bits.be | bits.modal) { return true }
    if view.isWord(index, bits.softModal) || isPurpose(index) || takesUpAction(index)
      || opensRelative(index) || addsWords(rest)
    {
      return true
    }
    // ", and sports teams be forbidden": a bare subjunctive under a verb that asks.
    if view.isWord(index, bits.conjunction), rest.contains(where: { view.id($0) == view.ids.be }) {
      return true
    }
    // "A balance has to be found, he added, between …".
    let id = view.id(index)
    return isBare && rest.count > 4 && view.isWord(index, bits.preposition)
      && id != view.ids.inWord && id != view.ids.on && id != view.ids.at && id != view.ids.after
  }

  /// "so that nobody is left out", "in order to": what the ask is for.
  private func isPurpose(_ index: Int) -> Bool {
    guard index + 2 < segment.upperBound else { return false }
    return view.id(index) == view.ids.so && view.id(index + 1) == view.ids.that
      || view.id(index) == view.ids.inWord && view.id(index + 1) == view.ids.order
  }

  /// "in which doctors keep the data": a relative clause on the last words of the content.
  private func opensRelative(_ index: Int) -> Bool {
    index + 3 < segment.upperBound && view.isWord(index, view.bits.preposition)
      && (view.id(index + 1) == view.ids.which || view.id(index + 1) == view.ids.whom)
  }

  /// "and without exceptions", "and forests restored": words without a verb of their own that go on with the content.
  private func addsWords(_ rest: Range<Int>) -> Bool {
    let first = rest.lowerBound + 1
    guard rest.count > 3, view.id(rest.lowerBound) == view.ids.and, view.tokens[first].isWord,
      carriesNecessity(segment.lowerBound..<rest.lowerBound, .fair),
      !view.isWord(first, view.bits.pronoun | view.bits.relative | view.bits.question),
      !complements.endsLikeParticiple(first) || goesOnPassive(before: rest.lowerBound)
    else { return false }
    return !rest.contains {
      view.isWord(
        $0, view.bits.be | view.bits.have | view.bits.modal | view.bits.softModal | view.bits.doWord
      )
        || view.lexicon.reporting.begins(with: view.id($0))
    }
  }

  /// "should be counted, X said, and written down": a participle after a passive.
  private func goesOnPassive(before and: Int) -> Bool {
    (segment.lowerBound ..<~ and - 1).contains {
      view.id($0) == view.ids.be && complements.endsLikeParticiple($0 + 1)
    }
  }

  /// "and put the plan to the vote": a further action of the same actor.
  private func takesUpAction(_ index: Int) -> Bool {
    index + 2 < segment.upperBound && view.id(index) == view.ids.and
      && view.lexicon.actions.has(view.id(index + 1), view.bits.action)
  }

  mutating func readInside(
    _ cue: Cue, _ source: Source, _ verb: ReportingVerb, before: Range<Int>, rest: Int
  ) {
    let whole = segment
    let first = necessity.strongest(in: before, masked: false)
    // "If it rains, she said, the road must be closed": the condition is a part of what is asked.
    let opensTopic =
      view.isWord(before.lowerBound, view.bits.subordinator)
      || view.id(before.lowerBound) == view.ids.forWord
    let adjunctBefore =
      !opensTopic
      && view.isWord(before.lowerBound, view.bits.preposition | view.bits.connective)
    let opensSubject =
      !view.isWord(rest, view.bits.modal | view.bits.be | view.bits.have | view.bits.conjunction)
      && view.lexicon.necessity.longest(in: view.tokens, at: rest, before: segment.upperBound)
        == nil
    let isWeak = first.map { $0.strength < .fair } ?? true
    let isClauseBefore =
      before.count > 3
      && !opensTopic
      && before.contains { view.isWord($0, view.bits.be | view.bits.have) }
    if isWeak, opensSubject, adjunctBefore || isClauseBefore,
      carriesNecessity(rest..<segment.upperBound, .fair)
    {
      add(
        .frameInside, source, rest..<segment.upperBound, cue: cue.tokens, score: 9,
        isReported: verb.tier == .say)
    } else if let first, first.strength >= .fair, opensAdjunct(rest), !isPurpose(rest),
      !opensRelative(rest)
    {
      add(
        .contentSourceVerb, source, before, cue: cue.tokens, score: 9, isReported: verb.tier == .say
      )
    } else {
      add(.frameInside, source, whole, cue: cue.tokens, score: 10, isReported: verb.tier == .say)
    }
  }

  /// A relative or subordinate clause, a place or a time: nothing of the content.
  private func opensAdjunct(_ index: Int) -> Bool {
    let id = view.id(index)
    return view.isWord(index, view.bits.relative | view.bits.subordinator)
      || id == view.ids.inWord || id == view.ids.on || id == view.ids.at || id == view.ids.after
  }
}
