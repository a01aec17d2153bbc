/// A line of a plain text.
struct TextLine {
  /// Its bytes without white space at the ends; empty, at its start, for a blank line.
  let range: Range<Int>
  /// Columns of white space before it, tabs to multiples of eight.
  let indent: Int
  /// Columns from the margin to its last character; Han, kana and Hangul take two.
  let width: Int

  /// Whether nothing stands in it.
  var isBlank: Bool { range.isEmpty }

  /// The lines of a text: LF, CR LF, CR, form feed, U+0085, U+2028 and U+2029 end one.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var index = 0
    while index < text.count {
      let length = breakLength(in: text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      lines.append(TextLine(start..<index, in: text))
      index += length
      start = index
    }
    if start < text.count { lines.append(TextLine(start..<text.count, in: text)) }
    return lines
  }

  /// How many lines a text has.
  static func count(in text: [UInt8]) -> Int {
    var (count, index) = (1, 0)
    while index < text.count {
      let length = breakLength(in: text, at: index)
      count += length > 0 ? 1 : 0
      index += max(length, 1)
    }
    return count
  }

  private static func breakLength(in text: [UInt8], at index: Int) -> Int {
    switch text[index] {
    case 0x0A, 0x0C: return 1
    case 0x0D: return index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let follows = text[index...].dropFirst().prefix(2)
      return follows.elementsEqual([0x80, 0xA8]) || follows.elementsEqual([0x80, 0xA9]) ? 3 : 0
    default: return 0
    }
  }

  private init(_ line: Range<Int>, in text: [UInt8]) {
    range = Whitespace.trimmed(line, in: text)
    var column = 0
    for byte in text[line.lowerBound..<range.lowerBound] {
      if byte == 0x09 {
        column = (column / 8 + 1) * 8
      } else {
        column += Self.columns(of: byte)
      }
    }
    indent = column
    width = column + Self.columns(of: range, in: text)
  }

  /// The columns that this range takes.
  static func columns(of range: Range<Int>, in text: [UInt8]) -> Int {
    text[range].reduce(0) { $0 + columns(of: $1) }
  }

  /// What the first byte of a character tells of its width; the other bytes take none.
  private static func columns(of byte: UInt8) -> Int {
    switch byte {
    case 0x80...0xBF: 0
    case 0xE3...0xED, 0xF0...0xF4: 2
    default: 1
    }
  }
}
