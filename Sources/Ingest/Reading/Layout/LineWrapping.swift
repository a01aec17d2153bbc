/// Tells text whose lines were broken at a fixed width from text with a line a paragraph.
///
/// A line was broken by a program when the next line's first word would not have fitted on it any more; in a text that
/// was typed a paragraph a line this is so by chance only.
struct LineWrapping {
  /// The width at which lines were broken, in columns; nil when they were not.
  let width: Int?

  private static let widest = 140
  private static let narrowest = 34

  /// The wrapping of a whole text.
  init(_ lines: [TextLine], in text: [UInt8]) {
    let pairs = Self.pairs(lines, in: text)
    let widths = pairs.map(\.width).sorted()
    guard widths.count >= 2 else {
      width = nil
      return
    }
    let limit = widths[min(widths.count - 1, widths.count * 98 / 100)]
    let overlong = lines.count { $0.width > Self.widest }
    guard (Self.narrowest...Self.widest).contains(limit), overlong * 20 <= lines.count else {
      width = nil
      return
    }
    let broken = pairs.count {
      Self.isFull($0.width, nextWord: $0.nextWord, limit) && !$0.endsSentence
    }
    let isWrapped = broken >= 2 && broken * 100 >= pairs.count * (pairs.count < 6 ? 80 : 50)
    width = isWrapped ? limit : nil
  }

  /// Whether a line is so long that the next line's first word would not have fitted on it.
  func isFull(_ line: TextLine, before next: TextLine, in text: [UInt8]) -> Bool {
    guard let width else { return false }
    return Self.isFull(line.width, nextWord: Self.firstWordWidth(of: next, in: text), width)
  }

  private static func isFull(_ width: Int, nextWord: Int, _ limit: Int) -> Bool {
    width + 1 + nextWord > limit * 94 / 100
  }

  private struct Pair {
    let width: Int
    let nextWord: Int
    let endsSentence: Bool
  }

  /// Lines with another line right below that is no list item, rule or table row.
  private static func pairs(_ lines: [TextLine], in text: [UInt8]) -> [Pair] {
    var pairs: [Pair] = []
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      let shape = LineShape(text: text, range: line.range)
      let nextShape = LineShape(text: text, range: next.range)
      if shape.isRule || nextShape.isRule || ListMarker(text, next.range) != nil { continue }
      if TableRow.hasCells(text, line.range) || TableRow.hasCells(text, next.range) { continue }
      pairs.append(
        Pair(
          width: line.width, nextWord: firstWordWidth(of: next, in: text),
          endsSentence: shape.endsSentence))
    }
    return pairs
  }

  /// Columns of the first word; of the first character where words have no spaces between them.
  private static func firstWordWidth(of line: TextLine, in text: [UInt8]) -> Int {
    var end = line.range.lowerBound
    while end < line.range.upperBound {
      if Whitespace.length(in: text, at: end, end: line.range.upperBound) > 0 { break }
      let isWide = (0xE3...0xED).contains(text[end])
      if isWide { return max(TextLine.columns(of: line.range.lowerBound..<end, in: text), 2) }
      end += 1
    }
    return TextLine.columns(of: line.range.lowerBound..<end, in: text)
  }
}
