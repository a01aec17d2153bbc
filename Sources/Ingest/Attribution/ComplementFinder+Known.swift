/// What may open a noun phrase without being anything asked for.
extension ComplementFinder {
  /// "asked for time to read it", "sought a meeting": what one asks for oneself.
  func isPrivate(_ start: Int) -> Bool {
    let first = view.isWord(start, view.bits.article) ? start + 1 : start
    return first + 1 < segment.upperBound && view.isWord(first, view.bits.personal)
      && (view.isWord(first + 1, view.bits.preposition) || view.id(first + 1) == view.ids.to)
      && !(first + 2..<segment.upperBound).contains {
        view.id($0) == view.ids.be && view.id($0 - 1) == view.ids.to
      }
  }

  /// A name, a pronoun, a number or "the" opens the phrase.
  func isKnown(_ start: Int) -> Bool {
    view.isCapital(start) || view.kind(start) == .number || view.id(start) == view.ids.the
      || view.isWord(
        start, view.bits.pronoun | view.bits.possessive | view.bits.demonstrative | view.bits.time)
  }

  /// "one for the next sitting", "much the same": a word for something said before, no content of its own.
  func opensAnaphora(_ index: Int) -> Bool {
    let next = index + 1
    guard next < segment.upperBound else { return true }
    if view.isWord(index, view.bits.pronoun), view.id(index) != view.ids.them,
      view.id(index) != view.ids.it
    {
      return view.id(next) != view.ids.to
    }
    return view.id(index) == view.ids.one
      && view.isWord(next, view.bits.preposition)
  }
}
