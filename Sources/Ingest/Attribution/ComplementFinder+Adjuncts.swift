/// What stands between a verb and its content.
extension ComplementFinder {
  /// Past adverbs, times ("on Monday", "in 2023"), addressees ("to the session that") and asides between commas.
  func afterAdjuncts(_ start: Int) -> Int {
    var index = start
    let end = segment.upperBound
    while index < end {
      if opensNoun(index) {
        break
      } else if view.isWord(index, view.bits.adverb), view.id(index) != view.ids.so {
        index += 1
      } else if view.isWord(index, view.bits.preposition), index + 1 < end,
        view.kind(index + 1) == .number
          || view.isWord(index + 1, view.bits.month | view.bits.weekday)
      {
        index += 2
        while index < end, view.kind(index) == .number || view.isWord(index, view.bits.month) {
          index += 1
        }
      } else if view.id(index) == view.ids.inWord, index + 1 < end, view.isCapital(index + 1),
        let article = (index + 2 ..<~ min(index + 9, end - 1)).first(where: {
          view.id($0) == view.ids.a || view.id($0) == view.ids.an || view.kind($0) == .comma
        }), view.kind(article) != .comma
      {
        // "proposed in Bill No. 1 a fund": where, then what.
        index = article
      } else if view.isWord(index, view.bits.time), !view.isWord(index, view.bits.article) {
        index += 1
      } else if index + 3 < end, view.isWord(index + 1, view.bits.period),
        view.isWord(index + 2, view.bits.past)
      {
        // "proposed two years before to …": when.
        index += 3
      } else if view.kind(index) == .openBracket {
        index = view.afterBracket(index, before: end)
      } else if view.kind(index) == .comma, index + 2 < end,
        view.isWord(index + 1, view.bits.preposition | view.bits.adverb),
        !view.isWord(index + 2, view.bits.relative),
        let close = (index + 2 ..<~ min(index + 10, end - 1)).first(where: {
          view.kind($0) == .comma
        })
      {
        // ", in the same debate,": an aside before the content.
        index = close + 1
      } else {
        break
      }
    }
    return index
  }

  /// "called for |more trains", "asked |all parties to": an adverb that is the first word of a noun phrase.
  private func opensNoun(_ index: Int) -> Bool {
    let next = index + 1
    guard view.isWord(index, view.bits.adjectival), next < segment.upperBound,
      view.token(next).isWord
    else { return false }
    if view.isWord(next, view.bits.article) { return view.id(index) != view.ids.more }
    let bits = view.bits
    return view.id(next) != view.ids.to && view.id(next) != view.ids.that
      && !view.isWord(
        next,
        bits.adverb | bits.preposition | bits.conjunction | bits.pronoun | bits.relative
          | bits.demonstrative | bits.subordinator | bits.be | bits.modal | bits.softModal)
  }
}
