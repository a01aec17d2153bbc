/// The label that names who speaks at the beginning of a transcript's turn.
struct TurnLabel: Equatable {
  /// How sure it is that the label names a speaker.
  enum Strength: Equatable {
    /// A title and a name, or an office.
    case certain
    /// A name in capitals.
    case capitals
    /// Words that may be a name.
    case possible
    /// `Q` or `A`.
    case question
    /// A mark that someone else speaks now, without a name.
    case anonymous
  }

  /// How sure it is.
  let strength: Strength
  /// The label without colon or dash; empty for an anonymous turn.
  let range: Range<Int>
  /// Where the words spoken begin; the end of the block when the label stands alone.
  let contentStart: Int

  private static let dashes = ["—", "–", "--"].map { Array($0.utf8) }

  /// The label with which this block begins; nil without one.
  init?(_ text: [UInt8], _ block: Range<Int>) {
    let start = Self.afterTimestamp(text, block)
    let isMarked = text[start..<block.upperBound].starts(with: [0x3E, 0x3E])
    let inner = Whitespace.trimmed(start + (isMarked ? 2 : 0)..<block.upperBound, in: text)
    if let label = Self.colonLabel(text, inner) ?? Self.pointLabel(text, inner)
      ?? Self.dashLabel(text, inner)
    {
      self = label
    } else if isMarked, !inner.isEmpty {
      self.init(
        strength: .anonymous, range: inner.lowerBound..<inner.lowerBound,
        contentStart: inner.lowerBound)
    } else {
      return nil
    }
  }

  private init(strength: Strength, range: Range<Int>, contentStart: Int) {
    self.strength = strength
    self.range = range
    self.contentStart = contentStart
  }

  private init(
    _ text: [UInt8], _ strength: Strength, _ label: Range<Int>, after mark: Int, _ block: Range<Int>
  ) {
    let content = Whitespace.trimmed(mark..<block.upperBound, in: text)
    self.init(
      strength: strength, range: Whitespace.trimmed(label, in: text),
      contentStart: content.isEmpty ? block.upperBound : content.lowerBound)
  }

  /// `[00:12:30]` or `12:30` before the label is passed over.
  private static func afterTimestamp(_ text: [UInt8], _ block: Range<Int>) -> Int {
    var index = block.lowerBound
    var colons = 0
    while index < block.upperBound {
      let byte = text[index]
      if byte == 0x3A { colons += 1 }
      guard (0x30...0x3A).contains(byte) || [0x2E, 0x5B, 0x5D, 0x28, 0x29].contains(byte) else {
        break
      }
      index += 1
    }
    guard colons > 0, index < block.upperBound, text[index] == 0x20 else { return block.lowerBound }
    return Whitespace.trimmed(index..<block.upperBound, in: text).lowerBound
  }

  private static func colonLabel(_ text: [UInt8], _ block: Range<Int>) -> TurnLabel? {
    guard let colon = LabelledLine.colon(text, block) else { return nil }
    let label = block.lowerBound..<colon.lowerBound
    guard let strength = SpeakerName(text, label)?.strength else { return nil }
    return TurnLabel(text, strength, label, after: colon.upperBound, block)
  }

  /// `Mr. SMITH. I thank …`, as the Congressional Record prints it.
  private static func pointLabel(_ text: [UInt8], _ block: Range<Int>) -> TurnLabel? {
    guard let first = LineWord.words(in: text, block, limit: 1).first,
      LayoutWords.honorifics.contains(first.folded) || first.folded == "the"
    else { return nil }
    let words = LineWord.words(in: text, block, limit: 7)
    if words.count < 3 { return nil }
    for index in 1..<words.count - 1 {
      let isName =
        words[index].isCapitals || (index > 1 && LayoutWords.small.contains(words[index].folded))
      let end = words[index].range.upperBound
      if index >= 2, words[index - 1].folded == "of", words[index].isCapitalised {
        // `Mr. SMITH of Ohio.`
      } else if !isName || (words[index].range.count < 2 && words[index].folded != "ó") {
        return nil
      }
      guard end + 1 < block.upperBound, text[end] == 0x2E, text[end + 1] == 0x20 else { continue }
      return TurnLabel(text, .certain, block.lowerBound..<end, after: end + 1, block)
    }
    return nil
  }

  /// A name and a dash, as in `LIANG QIANJUAN — I propose …`.
  private static func dashLabel(_ text: [UInt8], _ block: Range<Int>) -> TurnLabel? {
    let end = min(block.upperBound, block.lowerBound + 60)
    for index in block.lowerBound..<end where text[index] == 0x20 {
      for dash in dashes where text[index + 1..<block.upperBound].starts(with: dash) {
        let after = index + 1 + dash.count
        guard after < block.upperBound, text[after] == 0x20 else { continue }
        let label = block.lowerBound..<index
        guard let name = SpeakerName(text, label), !name.hasComma, name.wordCount <= 5,
          name.strength == .capitals || (name.strength == .certain && name.wordCount >= 2)
        else { return nil }
        return TurnLabel(text, name.strength, label, after: after, block)
      }
    }
    return nil
  }
}
