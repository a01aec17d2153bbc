/// A heading between drawn marks (`*** TITLE ***`, `-- Outside --`) or after Markdown's number signs.
enum OrnamentedLine {
  private static let marks: [UInt8] = [0x2A, 0x2D, 0x3D, 0x7E, 0x5F, 0x23]

  /// The words between the marks; nil when the line has no such marks.
  static func title(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard let mark = text[range].first, marks.contains(mark) else { return nil }
    let opening = text[range].prefix { $0 == mark }.count
    let closing = text[range].reversed().prefix { $0 == mark }.count
    let isMarkdown = mark == 0x23 && opening <= 6 && text[range].dropFirst(opening).first == 0x20
    guard isMarkdown || (opening >= 2 && closing >= 2) else { return nil }
    let inner =
      range.lowerBound + opening..<max(range.lowerBound + opening, range.upperBound - closing)
    let title = Whitespace.trimmed(inner, in: text)
    return title.isEmpty || text[title].contains(0x0A) ? nil : title
  }

  /// The level that Markdown's number signs give; nil for other ornaments.
  static func level(_ text: [UInt8], before title: Range<Int>) -> Int? {
    var count = 0
    var index = title.lowerBound - 1
    while index >= 0, text[index] == 0x20 { index -= 1 }
    while index >= 0, text[index] == 0x23 {
      count += 1
      index -= 1
    }
    return (1...6).contains(count) ? count : nil
  }
}
