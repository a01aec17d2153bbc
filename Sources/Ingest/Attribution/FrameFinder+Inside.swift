/// Frames with content on both sides: "C, X said, C".
extension FrameFinder {
  /// The rest after the comma is a clause of the same content, not an adjunct of the frame.
  func continues(_ index: Int, isBare: Bool) -> Bool {
    let bits = view.bits
    var index = index
    if view.kind(index) == .quote, index + 1 < segment.upperBound { index += 1 }
    let rest = index..<segment.upperBound
    if view.isWord(index, bits.relative) { return false }
    if view.isWord(index, bits.negation | bits.freeChoice) || addsParticiple(rest) { return true }
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
    guard rest.count > 3, view.id(rest.lowerBound) == view.ids.and, view.token(first).isWord,
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

  /// ", the fees halved and the pier mended": a noun and a participle after a passive.
  private func addsParticiple(_ rest: Range<Int>) -> Bool {
    let first = rest.lowerBound
    guard rest.count > 3, view.token(first).isWord,
      !view.isWord(first, view.bits.adverb | view.bits.conjunction | view.bits.pronoun),
      !complements.endsLikeParticiple(first), !complements.isGerund(first),
      goesOnPassive(before: first - 1),
      rest.dropFirst(2).contains(where: {
        view.token($0).isWord
          && (complements.endsLikeParticiple($0) || view.isRole($0, view.bits.participle))
      })
    else { return false }
    return !rest.contains {
      view.isWord($0, view.bits.be | view.bits.have | view.bits.softModal | view.bits.doWord)
    }
  }

  /// "should be counted, X said, and written down": a participle after a passive.
  private func goesOnPassive(before and: Int) -> Bool {
    (segment.lowerBound ..<~ and - 1).contains {
      view.id($0) == view.ids.be
        && (complements.endsLikeParticiple($0 + 1) || view.isRole($0 + 1, view.bits.participle))
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
    let after = rest..<segment.upperBound
    let first = necessity.strongest(in: before, masked: false)
    let isWeak = first.map { $0.strength < .fair } ?? true
    let isReported = verb.tier == .say
    if isWeak, opensSubject(rest), leadsUp(before), carriesNecessity(after, .fair) {
      add(.frameInside, source, after, cue: cue.tokens, score: 9, isReported: isReported)
    } else if !isWeak, opensAdjunct(rest), !isPurpose(rest), !opensRelative(rest) {
      add(.contentSourceVerb, source, before, cue: cue.tokens, score: 9, isReported: isReported)
    } else {
      add(.frameInside, source, segment, cue: cue.tokens, score: 10, isReported: isReported)
    }
  }

  /// No verb of the clause that stands before the frame: ", |the fees should".
  private func opensSubject(_ rest: Int) -> Bool {
    !view.isWord(rest, view.bits.modal | view.bits.be | view.bits.have | view.bits.conjunction)
      && view.lexicon.necessity.longest(in: view.tokens, at: rest, before: segment.upperBound)
        == nil
  }

  /// What stands before the frame is no part of what is asked: a link ("in return"), a setting ("in 2019"), an aim ("to give
  /// them a chance") or a clause of its own; a condition or a topic ("if it rains", "toward small firms") is one.
  private func leadsUp(_ before: Range<Int>) -> Bool {
    let bits = view.bits
    var start = before.lowerBound
    while start < before.upperBound,
      view.isWord(start, bits.connective | bits.adverb) || view.kind(start) == .comma
    { start += 1 }
    var end = before.upperBound
    while end > start, view.kind(end - 1) == .comma { end -= 1 }
    guard start < end else { return true }
    if view.isWord(start, bits.preposition | bits.subordinator) || view.id(start) == view.ids.to {
      return view.id(start) == view.ids.to && complements.isVerbLike(start + 1)
        || SpanTrimmer(view: view).isSetting(start..<end)
    }
    return end - start > 3
      && (start..<end).contains { view.isWord($0, bits.be | bits.have) }
  }

  /// A relative or subordinate clause, a place or a time: nothing of the content.
  private func opensAdjunct(_ index: Int) -> Bool {
    let id = view.id(index)
    return view.isWord(index, view.bits.relative | view.bits.subordinator)
      || id == view.ids.inWord || id == view.ids.on || id == view.ids.at || id == view.ids.after
  }
}
