/// Finds the words by which a clause says that something should be done.
struct NecessityFinder {
  let view: BlockView

  struct Match: Equatable {
    var cue: Range<Int>
    var strength: Necessity
  }

  /// The strongest necessity of a range; the first of equals.
  func strongest(in range: Range<Int>, masked: Bool) -> Match? {
    var best: Match?
    var index = range.lowerBound
    while index < range.upperBound {
      guard view.lexicon.necessity.begins(with: view.id(index)), !(masked && view.isQuoted(index)),
        let cue = view.lexicon.necessity.longest(
          in: view.tokens, at: index, before: range.upperBound)
      else {
        index += 1
        continue
      }
      let strength = view.lexicon.strengths[cue.entry]
      if strength > best?.strength ?? .none, isNecessity(cue, strength, in: range) {
        best = Match(cue: cue.tokens, strength: strength)
      }
      index = cue.tokens.upperBound
    }
    return best
  }

  /// "that the rule be changed": a "be" that no auxiliary governs; nil where there is none.
  func bareBe(in range: Range<Int>) -> Range<Int>? {
    for place in range.dropFirst(2) where view.id(place) == view.ids.be && !view.isQuoted(place) {
      var before = place - 1
      while before > range.lowerBound, view.isWord(before, view.bits.adverb | view.bits.negation) {
        before -= 1
      }
      let governs =
        view.bits.modal | view.bits.softModal | view.bits.have | view.bits.be | view.bits.doWord
        | view.bits.conjunction | view.bits.preposition | view.bits.relative
      if view.token(before).isWord || view.kind(before) == .closeBracket,
        !view.isWord(before, governs),
        view.id(before) != view.ids.to
      {
        return place..<place + 1
      }
      return nil
    }
    return nil
  }

  /// Not a condition, an indirect question, a perfect ("should have been"), a noun ("the need to") or a relative aside.
  private func isNecessity(_ cue: Cue, _ strength: Necessity, in range: Range<Int>) -> Bool {
    let start = cue.tokens.lowerBound
    let end = cue.tokens.upperBound
    let ids = view.ids
    // "should, if …"; "must-have"; "must have been".
    var next = end
    while next < range.upperBound, view.isWord(next, view.bits.negation | view.bits.adverb) {
      next += 1
    }
    if next + 1 < range.upperBound, view.id(next) == ids.have, isParticiple(next + 1) {
      return false
    }
    if isPredicate(cue, in: range) { return false }
    if opensCondition(cue, in: range) || isConsequence(cue, in: range) { return false }
    guard start > range.lowerBound else { return true }
    let before = start - 1
    if view.isWord(before, view.bits.article), strength != .strong || view.kind(start) == .word {
      return false
    }
    if view.isWord(before, view.bits.possessive) { return false }
    var place = start - 1
    var words = 0
    while place >= range.lowerBound, words < 8 {
      let id = view.id(place)
      if view.kind(place) == .comma || view.kind(place) == .colon || view.kind(place) == .semicolon
      {
        break
      }
      if id == ids.whether || id == ids.ifWord || id == ids.how || id == ids.why {
        return isSubjectClause(place, range)
      }
      // "although X must", "for whatever X needs", "the date by which X must".
      let governed = place > range.lowerBound && view.isWord(place - 1, view.bits.preposition)
      if view.isWord(place, view.bits.concession)
        || governed
          && (view.isWord(place, view.bits.freeChoice) || words == 1 && id == ids.which)
      {
        return false
      }
      if words == 0, id == ids.who || id == ids.which || id == ids.that {
        return isCleft(place, range)
      }
      place -= 1
      words += 1
    }
    return true
  }

  /// "How such technologies are put to use ought to be …": a clause that opens the sentence is its subject.
  private func isSubjectClause(_ place: Int, _ range: Range<Int>) -> Bool {
    guard view.id(place) == view.ids.how || view.id(place) == view.ids.whether else { return false }
    return place == range.lowerBound
  }

  /// "Should it rain, …", "a favourite should there be a vote": a condition, whose subject follows the modal.
  private func opensCondition(_ cue: Cue, in range: Range<Int>) -> Bool {
    let (start, next) = (cue.tokens.lowerBound, cue.tokens.upperBound)
    guard cue.tokens.count == 1, view.id(start) == view.ids.should, next < range.upperBound,
      view.isWord(next, view.bits.pronoun | view.bits.article | view.bits.demonstrative)
        || view.id(next) == view.ids.there
    else { return false }
    return start == range.lowerBound
      ? view.isCapital(start)
      : view.token(start - 1).isWord
        && !view.isWord(start - 1, view.bits.negation | view.bits.conjunction | view.bits.adverb)
  }

  /// "It is the ministry that has to lead": the relative clause holds the main thing said.
  private func isCleft(_ that: Int, _ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return view.id(that) == view.ids.that && view.id(first) == view.ids.it && that - first >= 4
      && view.isWord(first + 1, view.bits.be)
      && view.isWord(first + 2, view.bits.article | view.bits.possessive)
  }

  /// "The aim, she adds, |is to": what an aim is, not what is to be done.
  private func isPredicate(_ cue: Cue, in range: Range<Int>) -> Bool {
    let start = cue.tokens.lowerBound
    guard view.isWord(start, view.bits.be), cue.tokens.count == 2, start > range.lowerBound,
      view.id(start + 1) == view.ids.to
    else { return false }
    return ([start - 1] + range.prefix(2)).contains {
      $0 < start
        && view.isWord($0, view.bits.aim)
    }
  }

  /// "if nothing is done, there would be …", "to leave it would be …", "otherwise it would be …": what would come of something.
  private func isConsequence(_ cue: Cue, in range: Range<Int>) -> Bool {
    guard view.id(cue.tokens.lowerBound) == view.ids.would,
      let first = range.first(where: {
        view.token($0).isWord
      }), first < cue.tokens.lowerBound
    else { return false }
    return view.id(first) == view.ids.to || view.id(first) == view.ids.otherwise
      || view.id(first) == view.ids.ifWord
  }

  private func isParticiple(_ index: Int) -> Bool {
    if view.isRole(index, view.bits.participle) { return true }
    let token = view.token(index)
    let count = Int(token.end - token.start)
    guard count > 3, !view.isWord(index, view.bits.article | view.bits.possessive) else {
      return false
    }
    let end = Int(token.end)
    return view.text[end - 2] == UInt8(ascii: "e")
      && (view.text[end - 1] == UInt8(ascii: "d") || view.text[end - 1] == UInt8(ascii: "n"))
  }
}
