/// A line that begins with a short label and a colon.
enum LabelledLine {
  private static let longest = 90

  /// The place of the colon that ends a label of at most eight words at the line's beginning.
  static func colon(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let end = min(range.upperBound, range.lowerBound + longest)
    var depth = 0
    for index in range.lowerBound..<end {
      switch text[index] {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x0A where depth == 0: return nil
      case 0x3A where depth <= 0 && isLabelColon(text, index, range):
        return index..<index + 1
      case 0xEF where text[index..<range.upperBound].starts(with: [0xEF, 0xBC, 0x9A]):
        return index..<index + 3
      default: break
      }
    }
    return nil
  }

  /// Whether the line has a label that begins with a capital, of at most four words.
  static func isLabelled(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let colon = colon(text, range) else { return false }
    let words = LineWord.words(in: text, range.lowerBound..<colon.lowerBound, limit: 5)
    return (1...4).contains(words.count) && words[0].isCapitalised
  }

  /// A colon with white space or nothing behind it, not between digits.
  private static func isLabelColon(_ text: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    if index + 1 >= range.upperBound { return true }
    return Whitespace.length(in: text, at: index + 1, end: range.upperBound) > 0
  }
}
