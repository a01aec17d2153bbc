/// Short lines that are kept as text and are no part of what is said: buttons, links, times, bylines, notes.
enum AsideShape {
  /// What stands between the pieces of a line of links, and how many pieces make one.
  private static let separators = [
    ("|", 2), ("»", 2), ("«", 2), (" > ", 2), ("·", 3), ("•", 3), (" / ", 3), (" - ", 3),
    (" – ", 3),
  ].map { (mark: Array($0.0.utf8), pieces: $0.1) }
  private static let longest = 160

  /// Whether this block is such a line.
  static func matches(_ text: [UInt8], _ block: Range<Int>) -> Bool {
    guard block.count <= longest else { return false }
    let shape = LineShape(text: text, range: block)
    if shape.isBracketed { return true }
    let words = LineWord.words(in: text, block, limit: 12)
    if words.isEmpty { return true }
    return isFurniture(words) || isCredit(text, block, words, shape) || isTime(words)
      || isByline(words, shape)
      || isNavigation(text, block)
  }

  private static func isFurniture(_ words: [LineWord]) -> Bool {
    guard words.count <= 4 else { return false }
    let letters = words.filter { !$0.hasDigit }.map(\.folded)
    return LayoutWords.furniture.contains(letters.joined(separator: "-"))
      || (letters.count >= 2
        && LayoutWords.furniture.contains(letters.prefix(2).joined(separator: "-")))
  }

  /// Whether it is a time of day (`10:05`, `4 p.m.`, `11:32 GMT+2`).
  private static func isTime(_ words: [LineWord]) -> Bool {
    guard words.count <= 4, let first = words.first(where: \.hasDigit) else { return false }
    let rest = words.filter { !$0.hasDigit }
    if rest.isEmpty {
      return words.count == 1 && (first.folded.contains(":") || first.folded.contains("."))
    }
    return rest.allSatisfy { LayoutWords.timeMarks.contains($0.folded) }
  }

  /// Whether it says whose text or picture it is (`Photo: agency`, `Copyright 2025`).
  private static func isCredit(
    _ text: [UInt8], _ block: Range<Int>, _ words: [LineWord], _ shape: LineShape
  ) -> Bool {
    if text[block].starts(with: [0xC2, 0xA9]) || words[0].folded == "copyright" { return true }
    guard LayoutWords.credits.contains(words[0].folded), !shape.endsSentence, shape.columns <= 80,
      let colon = LabelledLine.colon(text, block)
    else { return false }
    return words.count <= 9 && words.count { $0.range.upperBound <= colon.lowerBound } <= 2
  }

  /// Whether it names authors (`By Ann Lee`, `Reporting by Ann Lee; editing by Bo Li`).
  private static func isByline(_ words: [LineWord], _ shape: LineShape) -> Bool {
    guard (2...8).contains(words.count), !shape.endsSentence else { return false }
    let rest: ArraySlice<LineWord>
    if words[0].folded == "by" {
      rest = words.dropFirst()
    } else if words.count > 2, words[1].folded == "by",
      ["reporting", "written", "words", "story", "issued", "posted"].contains(words[0].folded)
    {
      rest = words.dropFirst(2)
    } else {
      return false
    }
    return rest.allSatisfy { $0.isCapitalised || LayoutWords.small.contains($0.folded) }
  }

  /// Whether a line is made of short pieces with separators between them, none of them a sentence.
  static func isNavigation(_ text: [UInt8], _ block: Range<Int>) -> Bool {
    if text[block].contains(0x0A) { return false }
    for separator in separators {
      let pieces = pieces(text, block, separator.mark)
      guard pieces.count >= separator.pieces else { continue }
      let words = pieces.map { LineWord.words(in: text, $0, limit: 8).count }
      if words.allSatisfy({ $0 <= 5 }), words.reduce(0, +) * 2 <= pieces.count * 7 { return true }
    }
    return TableRow.cellCount(text, block) >= 3
  }

  private static func pieces(
    _ text: [UInt8], _ block: Range<Int>, _ separator: [UInt8]
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = block.lowerBound
    var index = block.lowerBound
    while index < block.upperBound {
      if text[index..<block.upperBound].starts(with: separator) {
        pieces.append(start..<index)
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(start..<block.upperBound)
    return pieces
  }
}
