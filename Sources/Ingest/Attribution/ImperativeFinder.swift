/// Finds clauses that tell somebody to do something: "Sell the tugs", "Don't close the lock", "Let nobody move it".
struct ImperativeFinder {
  let view: BlockView

  private var complements: ComplementFinder {
    ComplementFinder(view: view, segment: view.tokens.indices)
  }

  /// The verb of an imperative that opens a range; nil where a noun ("Support for the plan has grown") or nothing like it does.
  func verb(opening range: Range<Int>) -> Int? {
    let bits = view.bits
    var start = range.lowerBound
    while start < range.upperBound,
      !view.token(start).isWord || view.isWord(start, bits.connective | bits.ordinal)
        || view.id(start) == view.ids.please
    { start += 1 }
    guard start + 1 < range.upperBound, opensSentence(start, in: range) else { return nil }
    var verb = start
    if isNegated(start) {
      verb = view.isWord(start, bits.doWord) ? start + 2 : start + 1
      guard verb < range.upperBound, !view.isCapital(verb), isAction(verb) else { return nil }
      return start
    }
    guard isAction(verb) else { return nil }
    if view.id(verb) == view.ids.letWord { return takesObject(verb) ? start : nil }
    return takesObject(verb) && !isSubject(verb, in: range) ? start : nil
  }

  /// A capital at the head of the range, or a small letter behind a connective that has the capital.
  private func opensSentence(_ start: Int, in range: Range<Int>) -> Bool {
    if view.isCapital(start) { return !view.token(start).flags.contains(.allCaps) }
    return (range.lowerBound..<start).contains { view.isCapital($0) }
  }

  /// "Don't", "Do not", "Never".
  private func isNegated(_ index: Int) -> Bool {
    let word = Vocabulary.embedded.word(view.id(index))
    return word == "don't" || word == "never" || word == "do" && view.id(index + 1) == view.ids.not
  }

  private func isAction(_ index: Int) -> Bool {
    view.lexicon.actions.has(view.id(index), view.bits.action)
  }

  /// An article, a pronoun, a name, a number, a particle or a further word stands behind the verb: not "of", "is", "will".
  private func takesObject(_ verb: Int) -> Bool {
    let bits = view.bits
    let next = verb + 1
    switch view.kind(next) {
    case .number, .symbol, .quote: return true
    case .word: break
    default: return false
    }
    // "Demand |keeps growing".
    if view.id(next) == view.ids.of
      || view.isActionThird(next) && next + 1 < view.tokens.count
        && complements.isGerund(next + 1)
    {
      return false
    }
    if view.isWord(next, bits.preposition) {
      // "Call off |the strike", "Look into |it": no "Support for".
      return view.id(next) != view.ids.forWord && view.id(next) != view.ids.from
        && view.id(next) != view.ids.inWord && view.id(next) != view.ids.on
        && view.id(next) != view.ids.by && view.id(next) != view.ids.at
    }
    return !view.isWord(
      next,
      bits.be | bits.have | bits.modal | bits.softModal | bits.conjunction | bits.heShe | bits.they
        | bits.firstPerson | bits.subordinator) || view.isWord(next, bits.it)
  }

  /// The word is a noun and a finite verb follows it in its clause: "Work on the pier |has begun", "Plans |were dropped".
  private func isSubject(_ verb: Int, in range: Range<Int>) -> Bool {
    let bits = view.bits
    for place in verb + 1..<range.upperBound {
      if view.kind(place) == .comma || view.kind(place) == .semicolon || view.kind(place) == .colon
        || view.isWord(place, bits.relative | bits.subordinator | bits.question | bits.conjunction)
      {
        return false
      }
      if view.isWord(place, bits.be | bits.have | bits.modal | bits.softModal | bits.doWord),
        !view.isWord(place, bits.nonFinite)
      {
        return true
      }
    }
    return false
  }
}

extension BlockView {
  /// "exempts", "upgrades": the third person of a verb of action.
  func isActionThird(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isCapitalised, token.end - token.start > 3 else { return false }
    let word = String(decoding: text[token.bytes], as: UTF8.self)
    guard word.hasSuffix("s") else { return false }
    var bases = [String(word.dropLast())]
    if word.hasSuffix("es") { bases.append(String(word.dropLast(2))) }
    if word.hasSuffix("ies") { bases.append(word.dropLast(3) + "y") }
    return bases.contains {
      lexicon.actions.has(Vocabulary.embedded.number(of: $0), bits.action)
    }
  }
}
