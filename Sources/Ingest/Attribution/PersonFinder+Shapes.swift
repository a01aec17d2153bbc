/// Shapes of sentences that show a run of capitals to be a person.
extension PersonFinder {
  /// "The chair of the works committee, |Ines Prado, was …", "one of them, |Ines Prado, …": a role or person before the comma.
  func isAside(_ name: Range<Int>, before limit: Int) -> Bool {
    let comma = name.lowerBound - 1
    guard comma > 0, view.kind(comma) == .comma,
      view.kind(name.upperBound) == .comma || view.token(name.upperBound).endsSentence
    else { return false }
    if view.id(comma - 1) == view.ids.them { return true }
    let phrases = NounPhraseFinder(view: view)
    let floor = max(sentenceRange(name.lowerBound).lowerBound, comma - 12)
    guard let phrase = phrases.phrase(before: comma, from: floor) else { return false }
    return view.isRole(phrases.head(of: phrase), view.bits.role)
  }

  /// "a petition by |Ines Prado": what is by somebody has an author.
  func isAuthor(_ start: Int) -> Bool {
    guard start > 1, view.id(start - 1) == view.ids.by else { return false }
    // "a plan put forward by".
    return (max(0, start - 4)..<start - 1).contains {
      view.isRole($0, view.bits.document | view.bits.bill | view.bits.moving)
    }
  }

  /// "|Ines Prado blames the harbour; what she wants …": a pronoun for one person takes the name up before anybody else is named.
  func isTakenUp(_ name: Range<Int>, before next: @autoclosure () -> Int) -> Bool {
    guard (2...3).contains(name.count),
      name.allSatisfy({ view.token($0).word == 0 && !view.token($0).flags.contains(.allCaps) })
    else { return false }
    let start = name.lowerBound
    let end = name.upperBound
    guard end < view.tokens.count, start == 0 || mayPrecede(start - 1),
      opensPredicate(end) || start > 0 && isTurn(start - 1, end), !isPartOfPlace(start)
    else {
      return false
    }
    return (end ..<~ min(next(), end + 60, view.tokens.count)).contains {
      view.isWord($0, view.bits.heShe) || view.id($0) == view.ids.his || view.id($0) == view.ids.her
    }
  }

  /// "Ines Prado of the |Harbour Party": no other name.
  func isPlace(_ name: Range<Int>, of before: Range<Int>) -> Bool {
    let between = before.upperBound ..<~ name.lowerBound
    return (1...3).contains(between.count) && view.id(between.lowerBound) == view.ids.of
  }

  /// "|Ines Prado would go further": two unknown capitals that begin a sentence, and a conditional.
  func isWishing(_ name: Range<Int>) -> Bool {
    view.id(name.upperBound) == view.ids.would && (2...3).contains(name.count)
      && name.allSatisfy({ view.token($0).word == 0 })
      && sentenceRange(name.lowerBound).lowerBound == name.lowerBound
  }

  /// "Ines Prado of |Upper Marlen": where or what a person is of.
  func isPlaceOfPerson(_ candidate: NameCandidate) -> Bool {
    let of = candidate.start - 1
    return of > 0 && !candidate.hasTitle && !candidate.hasRole
      && (view.id(of) == view.ids.of || view.id(of) == view.ids.from) && view.isCapital(of - 1)
  }

  /// "in Sorra, |Upper Marsh": a capital behind a preposition before the comma is a place, and so is what follows.
  private func isPartOfPlace(_ start: Int) -> Bool {
    guard start > 2, view.kind(start - 1) == .comma, view.isCapital(start - 2) else { return false }
    var first = start - 2
    while first > 0, view.isCapital(first - 1) { first -= 1 }
    return first > 0 && view.isWord(first - 1, view.bits.preposition)
  }

  /// No article, capital or preposition that governs the name.
  private func mayPrecede(_ index: Int) -> Bool {
    let bits = view.bits
    // "louder than Ines Prado", "To Ines Prado, …".
    if view.id(index) == view.ids.than { return true }
    if view.id(index) == view.ids.to { return sentenceRange(index).lowerBound == index }
    return !view.isCapital(index) && view.kind(index) != .possessive
      && !view.isWord(index, bits.article | bits.preposition | bits.possessive)
      && view.id(index) != view.ids.to && view.id(index) != view.ids.and
  }

  /// "it was |Ines Prado's turn".
  private func isTurn(_ before: Int, _ end: Int) -> Bool {
    view.isWord(before, view.bits.be) && view.kind(end) == .possessive
  }

  /// The two or three unknown capitals of which "and" joins a person that is known: "|Ines Prado and Mika Aalto".
  func pairs(_ candidates: [NameCandidate], in registry: SpeakerRegistry) -> [NameCandidate] {
    zip(candidates, candidates.dropFirst()).compactMap { first, second in
      let and = first.name.upperBound
      guard second.start == and + 1, view.id(and) == view.ids.and || lists(and, second)
      else { return nil }
      if isUnknown(first, registry), isKnown(second, registry) { return first }
      return isUnknown(second, registry) && isKnown(first, registry) ? second : nil
    }
  }

  /// "|A, B and C": a comma before one that "and" and a further capital follow.
  private func lists(_ comma: Int, _ candidate: NameCandidate) -> Bool {
    let and = candidate.name.upperBound
    return view.kind(comma) == .comma && and + 1 < view.tokens.count && view.id(and) == view.ids.and
      && view.isCapital(and + 1)
  }

  private func isKnown(_ candidate: NameCandidate, _ registry: SpeakerRegistry) -> Bool {
    candidate.name.count > 1 && registry.find(view.string(candidate.name), .person) != nil
  }

  private func isUnknown(_ candidate: NameCandidate, _ registry: SpeakerRegistry) -> Bool {
    let name = candidate.name
    return (2...3).contains(name.count) && name.allSatisfy { view.token($0).word == 0 }
      && registry.find(view.string(name), .person) == nil
      && (candidate.start == 0
        || !view.isWord(candidate.start - 1, view.bits.article | view.bits.preposition))
  }

  /// A word in lower case that no preposition is, "of a place", or the end of the sentence.
  private func opensPredicate(_ index: Int) -> Bool {
    if view.kind(index) == .comma || view.kind(index) == .period { return true }
    guard view.token(index).isWord, !view.isCapital(index) else { return false }
    return !view.isWord(index, view.bits.preposition | view.bits.conjunction)
      || view.id(index) == view.ids.of
  }

  /// "|Prado, a deputy, …": one name word, then a role with an article between commas.
  func isPresentedLone(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    guard name.count == 1, view.token(name.lowerBound).word == 0, end + 3 < view.tokens.count,
      !view.token(name.lowerBound).flags.contains(.allCaps), view.kind(end) == .comma,
      view.id(end + 1) == view.ids.a
    else { return false }
    return view.isRole(end + 2, view.bits.role) && view.kind(end + 3) == .comma
  }
}
