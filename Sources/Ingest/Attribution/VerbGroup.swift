/// A reporting verb with its auxiliaries and adverbs; nil when the word is no verb here, or is denied.
struct VerbGroup: Equatable {
  /// Where the auxiliaries begin.
  var start: Int
  var isPassive = false
  /// "to urge", "plans to propose".
  var isInfinitive = false
  var isGerund = false
  /// "would", "may": a condition or a guess.
  var isConditional = false

  init?(view: BlockView, cue: Cue, segment: Range<Int>) {
    let bits = view.bits
    let verb = cue.tokens.lowerBound
    start = verb
    // "Standing Orders", "Calls": a capital inside the sentence is a name.
    if view.isCapital(verb), verb > segment.lowerBound, !view.token(verb).flags.contains(.allCaps),
      view.kind(verb - 1) == .word || view.kind(verb - 1) == .possessive
    {
      return nil
    }
    isGerund = cue.form == .gerund
    var isNegated = false
    var hasBe = false
    while start > segment.lowerBound {
      let place = start - 1
      if view.isWord(place, bits.negation) { isNegated = true }
      if view.isWord(place, bits.be) { hasBe = true }
      if view.isWord(place, bits.softModal) { isConditional = true }
      // "Firms should think of": the necessity is the sentence's own.
      if view.isWord(place, bits.modal) { return nil }
      guard
        view.isWord(
          place, bits.adverb | bits.have | bits.be | bits.softModal | bits.modal | bits.negation)
          || Self.isDo(view, place)
      else { break }
      start = place
    }
    if isNegated { return nil }
    isPassive = hasBe && (cue.form == .past || cue.form == .participle)
    if isGerund, hasBe { isGerund = false }
    guard start > segment.lowerBound else { return }
    let before = start - 1
    if view.id(before) == view.ids.to {
      guard cue.form == .base else { return nil }
      isInfinitive = true
      start = before
      return
    }
    let hasAuxiliary =
      start < verb
      && (start..<verb).contains {
        view.isWord($0, bits.have | bits.be | bits.softModal | bits.modal)
      }
    if hasAuxiliary { return }
    // After an article, a possessive, a number or a preposition it is a noun or an adjective.
    if view.isWord(before, bits.article | bits.possessive | bits.demonstrative),
      view.id(before) != view.ids.that
    {
      return nil
    }
    if view.kind(before) == .possessive, cue.form != .past { return nil }
    // "ended by asking" is a verb, "the art of asking" a noun.
    if view.isWord(before, bits.preposition), !(isGerund && view.id(before) == view.ids.by) {
      return nil
    }
    if view.kind(before) == .number, cue.form == .base || cue.form == .third { return nil }
  }

  private static func isDo(_ view: BlockView, _ index: Int) -> Bool {
    view.lexicon.words.has(view.id(index), view.bits.doWord)
  }
}
