/// Words that may name a speaker, and how sure it is that they do.
struct SpeakerName {
  /// How sure it is.
  let strength: TurnLabel.Strength
  /// How many words stand outside brackets.
  let wordCount: Int
  /// Whether a comma stands outside brackets.
  let hasComma: Bool

  private static let mostWords = 9

  /// Looks at the words of a label; nil when they name nobody.
  init?(_ text: [UInt8], _ label: Range<Int>) {
    let trimmed = Whitespace.trimmed(label, in: text)
    let outside = Self.withoutBrackets(text, trimmed)
    let words = outside.flatMap { LineWord.words(in: text, $0, limit: Self.mostWords + 1) }
    guard (1...Self.mostWords).contains(words.count), words[0].isCapitalised else { return nil }
    hasComma = outside.contains { text[$0].contains(0x2C) }
    wordCount = words.count
    guard let strength = Self.strength(words, hasComma: hasComma, hasBrackets: outside.count > 1)
    else { return nil }
    self.strength = strength
  }

  private static func strength(
    _ words: [LineWord], hasComma: Bool, hasBrackets: Bool
  ) -> TurnLabel.Strength? {
    let first = words[0].folded
    if words.count == 1 { return singleWord(words[0]) }
    if words.contains(where: \.hasDigit) { return nil }
    if LayoutWords.plainLabels.contains(first)
      || LayoutWords.plainLabels.contains(words[words.count - 1].folded)
    {
      return nil
    }
    if hasComma { return namesRole(words) ? .certain : nil }
    guard isNameCased(words) else { return nil }
    if LayoutWords.honorifics.contains(first) || LayoutWords.titles.contains(first) {
      return .certain
    }
    if first == "the" {
      return words.dropFirst().contains { LayoutWords.offices.contains($0.folded) } ? .certain : nil
    }
    if words.dropLast().contains(where: { LayoutWords.roles.contains($0.folded) }) {
      return .certain
    }
    if LayoutWords.offices.contains(words[words.count - 1].folded) { return .certain }
    if words.allSatisfy(\.isCapitals) { return words.count <= 5 ? .capitals : nil }
    return words.count <= 4 ? .possible : nil
  }

  private static func singleWord(_ word: LineWord) -> TurnLabel.Strength? {
    if LayoutWords.questionLabels.contains(word.folded) { return .question }
    if word.hasDigit {
      let isNumbered = "qa".contains(word.folded.first ?? " ") && word.range.count <= 3
      return isNumbered ? .question : nil
    }
    if LayoutWords.offices.contains(word.folded) { return .certain }
    if LayoutWords.plainLabels.contains(word.folded) || LayoutWords.small.contains(word.folded) {
      return nil
    }
    if !word.isCapitals && !word.folded.utf8.contains(where: { $0 < 0x80 }) { return uncased(word) }
    return word.isCapitals && word.range.count > 1 ? .capitals : .possible
  }

  /// A name in a script without capitals, as Chinese: short, and no clause that ends with a verb of saying.
  private static func uncased(_ word: LineWord) -> TurnLabel.Strength? {
    guard word.isCapitalised, word.folded.unicodeScalars.count <= 6 else { return nil }
    return LayoutWords.sayingEnds.contains(where: word.folded.hasSuffix) ? nil : .possible
  }

  /// Whether a name and a role stand on the two sides of a comma (`Peter Altmaier, Minister for the Economy`).
  private static func namesRole(_ words: [LineWord]) -> Bool {
    words.count >= 3 && words[1].isCapitalised
      && words.dropFirst(2).contains { LayoutWords.roles.contains($0.folded) }
  }

  /// Whether every word begins with a capital, small words within aside.
  static func isNameCased(_ words: [LineWord]) -> Bool {
    guard let last = words.last, words[0].isCapitalised, last.isCapitalised else { return false }
    return words.allSatisfy { $0.isCapitalised || LayoutWords.small.contains($0.folded) }
  }

  /// The parts of a range that stand outside round and square brackets.
  static func withoutBrackets(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if text[index] == 0x28 || text[index] == 0x5B {
        if depth == 0 { parts.append(start..<index) }
        depth += 1
      } else if text[index] == 0x29 || text[index] == 0x5D, depth > 0 {
        depth -= 1
        if depth == 0 { start = index + 1 }
      }
    }
    if depth == 0 { parts.append(min(start, range.upperBound)..<range.upperBound) }
    return parts
  }
}
