/// Registers bodies that a block introduces with their abbreviation: "European Committee of the Regions (CoR)".
struct BodyFinder {
  let view: BlockView

  func register(in registry: inout SpeakerRegistry) {
    let phrases = NounPhraseFinder(view: view)
    for index in view.tokens.indices
    where view.kind(index) == .openBracket && index + 2 < view.tokens.count {
      guard view.kind(index + 2) == .closeBracket, isAcronym(index + 1), index > 0,
        let phrase = phrases.phrase(before: index, from: 0),
        phrase.contains(where: { view.isCapital($0) })
      else { continue }
      let start =
        phrase.first { view.isCapital($0) && !view.isWord($0, view.bits.article) }
        ?? phrase.lowerBound
      guard phrase.upperBound - start > 1, initialsMatch(start..<phrase.upperBound, index + 1)
      else { continue }
      let body = registry.add(
        view.string(start..<phrase.upperBound), .body, evidence: "named with its abbreviation")
      registry.setAcronym(view.string(index + 1..<index + 2), of: body)
    }
  }

  private func isAcronym(_ index: Int) -> Bool {
    let token = view.tokens[index]
    guard token.isWord, (2...8).contains(token.end - token.start) else { return false }
    let capitals = view.text[token.bytes].filter { $0 >= 65 && $0 <= 90 }.count
    return capitals >= 2
  }

  /// The abbreviation begins with the first letter of a word of the name.
  private func initialsMatch(_ phrase: Range<Int>, _ acronym: Int) -> Bool {
    let first = view.text[Int(view.tokens[acronym].start)]
    return phrase.contains { view.isCapital($0) && view.text[Int(view.tokens[$0].start)] == first }
  }
}
