/// A line that only names a speaker, with or without a role.
struct SpeakerLine: Equatable {
  /// How sure it is that the line names a speaker.
  enum Strength: Equatable {
    /// It says so, or name and role are plain.
    case certain
    /// It is so if the text has several such lines.
    case likely
  }

  /// How sure it is.
  let strength: Strength
  /// The name, with the role if there is one.
  let speaker: Range<Int>

  private static let widest = 200

  /// The speaker that this block names; nil when it says more or less than a name.
  init?(_ text: [UInt8], _ block: Range<Int>) {
    guard block.count <= Self.widest, !text[block].contains(0x0A) || block.count <= 160 else {
      return nil
    }
    if let introduced = Self.introduced(text, block) {
      self = introduced
      return
    }
    let shape = LineShape(text: text, range: block)
    guard !shape.endsWithPause, !shape.isQuestion, !Self.endsAsSentence(text, block, shape),
      let strength = Self.strength(text, block)
    else { return nil }
    self.init(strength: strength, speaker: block)
  }

  /// The name after a dash, for the words before it; nil when the words name nobody.
  static func attribution(_ text: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    guard content.count <= widest else { return nil }
    let shape = LineShape(text: text, range: content)
    let words = LineWord.words(in: text, beforeComma(text, content), limit: 7)
    guard (1...6).contains(words.count), !words.contains(where: \.hasDigit), !shape.isQuestion,
      !endsAsSentence(text, content, shape)
    else { return nil }
    let isTitled =
      LayoutWords.honorifics.contains(words[0].folded)
      || LayoutWords.titles.contains(words[0].folded)
    let hasComma = beforeComma(text, content) != content
    guard SpeakerName.isNameCased(words), isTitled || hasComma || (2...4).contains(words.count)
    else { return nil }
    return content
  }

  private init(strength: Strength, speaker: Range<Int>) {
    self.strength = strength
    self.speaker = speaker
  }

  /// The name that a word like "speaker" introduces: `Speaker: Ann Lee`, `Statement by Ann Lee`.
  static func introduced(_ text: [UInt8], _ block: Range<Int>) -> SpeakerLine? {
    guard let first = LineWord.words(in: text, block, limit: 1).first,
      LayoutWords.introductions.contains(first.folded)
    else { return nil }
    let words = LineWord.words(in: text, block, limit: 12)
    if words.count < 2 { return nil }
    var rest: Range<Int>?
    if let colon = LabelledLine.colon(text, block), colon.lowerBound <= words[1].range.lowerBound {
      rest = Whitespace.trimmed(colon.upperBound..<block.upperBound, in: text)
    } else if words.count >= 3, words[1].folded == "by" {
      rest = words[2].range.lowerBound..<block.upperBound
    }
    guard let rest, !rest.isEmpty else { return nil }
    let name = LineWord.words(in: text, beforeComma(text, rest), limit: 9)
    return (1...8).contains(name.count) && SpeakerName.isNameCased(name)
      ? SpeakerLine(strength: .certain, speaker: rest) : nil
  }

  private static func strength(_ text: [UInt8], _ block: Range<Int>) -> Strength? {
    let outside = SpeakerName.withoutBrackets(text, block)
    let head = beforeComma(text, outside.first ?? block)
    let name = LineWord.words(in: text, head, limit: 8)
    guard (1...7).contains(name.count), !name.contains(where: \.hasDigit), !namesThing(text, name)
    else { return nil }
    let rest = outside.flatMap { LineWord.words(in: text, $0) }.dropFirst(name.count)
    let hasComma = text[head.upperBound..<block.upperBound].contains(0x2C)
    let hasBrackets = outside.count > 1
    if hasComma, (2...4).contains(name.count), SpeakerName.isNameCased(name),
      rest.contains(where: { LayoutWords.roles.contains($0.folded) })
    {
      return .certain
    }
    let isTail = rest.isEmpty || rest.allSatisfy(\.hasDigit)
    guard isTail, SpeakerName.isNameCased(name) else { return gapStrength(text, block) }
    return titleStrength(name, hasBrackets: hasBrackets)
  }

  private static func titleStrength(_ name: [LineWord], hasBrackets: Bool) -> Strength? {
    let first = name[0].folded
    if LayoutWords.honorifics.contains(first), name.count >= 2 { return .certain }
    if LayoutWords.titles.contains(first), name.count >= 2, hasBrackets { return .certain }
    if first == "the", name.count <= 4,
      name.dropFirst().contains(where: { LayoutWords.offices.contains($0.folded) })
    {
      return .likely
    }
    if name.dropLast().contains(where: {
      LayoutWords.honorifics.contains($0.folded) || LayoutWords.titles.contains($0.folded)
    }) {
      return .likely
    }
    return hasBrackets && (2...5).contains(name.count) ? .likely : nil
  }

  /// `Ann Lee      Leeds East, Labour`: a name, a gap and a seat.
  private static func gapStrength(_ text: [UInt8], _ block: Range<Int>) -> Strength? {
    guard TableRow.cellCount(text, block) == 2, let gap = firstGap(text, block) else { return nil }
    let name = LineWord.words(in: text, block.lowerBound..<gap, limit: 5)
    return (2...4).contains(name.count) && SpeakerName.isNameCased(name) ? .likely : nil
  }

  private static func firstGap(_ text: [UInt8], _ block: Range<Int>) -> Int? {
    block.first { index in
      index + 2 < block.upperBound && text[index..<index + 3].allSatisfy { $0 == 0x20 }
        || text[index] == 0x09
    }
  }

  /// A possessive or the name of a paper, session or place is no person.
  private static func namesThing(_ text: [UInt8], _ words: [LineWord]) -> Bool {
    words.contains { word in
      word.folded.hasSuffix("'s") || word.folded.hasSuffix("’s")
        || LayoutWords.plainLabels.contains(word.folded)
    }
  }

  /// The part of a range before its first comma.
  private static func beforeComma(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let comma = text[range].firstIndex(of: 0x2C) ?? range.upperBound
    return range.lowerBound..<comma
  }

  /// Whether it ends with a full stop that belongs to no abbreviation (`Jr.`, `R-S.C.`).
  private static func endsAsSentence(_ text: [UInt8], _ range: Range<Int>, _ shape: LineShape)
    -> Bool
  {
    guard shape.endsSentence, let last = LineWord.last(in: text, range) else { return false }
    return !(last.isCapitalised && last.range.count <= 3)
  }
}
