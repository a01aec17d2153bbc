/// Recognises rows of tables that are drawn with spaces, tabs or upright lines.
enum TableRow {
  /// Whether a gap of three spaces or more, a tab or an upright line sets cells apart in this line.
  static func hasCells(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    cellCount(text, range) >= 2
  }

  /// How many cells a line has.
  static func cellCount(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var cells = 1
    var spaces = 0
    for (index, byte) in zip(range, text[range]) {
      if byte == 0x20 || byte == 0x09 {
        spaces += byte == 0x09 ? 3 : 1
        continue
      }
      let isInnerBar = byte == 0x7C && index > range.lowerBound && index < range.upperBound - 1
      if isInnerBar && text[range.lowerBound] == 0x7C {
        cells += 1
      } else if spaces >= 3 {
        cells += 1
      }
      spaces = 0
    }
    return cells
  }
}
