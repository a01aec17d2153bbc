/// Shapes of sentences that show a run of capitals to be a person.
extension PersonFinder {
  /// "The chair of the works committee, |Ines Prado, was …", "one of them, |Ines Prado, …": a role or person before the comma.
  func isAside(_ name: Range<Int>, before limit: Int) -> Bool {
    let comma = name.lowerBound - 1
    guard comma > 0, view.kind(comma) == .comma, view.kind(name.upperBound) == .comma else {
      return false
    }
    if view.id(comma - 1) == view.ids.them { return true }
    let phrases = NounPhraseFinder(view: view)
    let floor = max(sentenceRange(name.lowerBound).lowerBound, comma - 12)
    guard let phrase = phrases.phrase(before: comma, from: floor) else { return false }
    return view.isRole(phrases.head(of: phrase), view.bits.role)
  }

  /// "a petition by |Ines Prado": what is by somebody has an author.
  func isAuthor(_ start: Int) -> Bool {
    start > 1 && view.id(start - 1) == view.ids.by
      && view.isRole(start - 2, view.bits.document | view.bits.moving)
  }

  /// "|Ines Prado blames the harbour; what she wants …": a pronoun for one person takes the name up before anybody else is named.
  func isTakenUp(_ name: Range<Int>, before next: Int) -> Bool {
    guard (2...3).contains(name.count),
      name.allSatisfy({ view.tokens[$0].word == 0 && !view.tokens[$0].flags.contains(.allCaps) })
    else { return false }
    let start = name.lowerBound
    let end = name.upperBound
    let sentence = sentenceRange(start)
    guard end < sentence.upperBound, opensClause(start, in: sentence), opensPredicate(end) else {
      return false
    }
    let limit = min(next, end + 60, view.tokens.count)
    return (end ..<~ limit).contains {
      view.isWord($0, view.bits.heShe) || view.id($0) == view.ids.his || view.id($0) == view.ids.her
    }
  }

  /// The sentence begins here, or a clause after a comma or a conjunction.
  private func opensClause(_ start: Int, in sentence: Range<Int>) -> Bool {
    start == sentence.lowerBound || view.kind(start - 1) == .comma
      || view.kind(start - 1) == .quote
      || view.isWord(start - 1, view.bits.subordinator | view.bits.connective)
  }

  /// A word in lower case that no preposition is, or "of a place".
  private func opensPredicate(_ index: Int) -> Bool {
    if view.kind(index) == .comma { return true }
    guard view.tokens[index].isWord, !view.isCapital(index) else { return false }
    return !view.isWord(index, view.bits.preposition | view.bits.conjunction)
      || view.id(index) == view.ids.of
  }

  /// "|Prado, a deputy, …": one name word, then a role with an article between commas.
  func isPresentedLone(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    guard name.count == 1, view.tokens[name.lowerBound].word == 0, end + 3 < view.tokens.count,
      !view.tokens[name.lowerBound].flags.contains(.allCaps), view.kind(end) == .comma,
      view.id(end + 1) == view.ids.a
    else { return false }
    return view.isRole(end + 2, view.bits.role) && view.kind(end + 3) == .comma
  }
}
