/// How many columns of a terminal text takes.
enum DisplayWidth {
  /// The columns of a text: 2 for East Asian wide characters and emoji, 0 for combining marks, else 1.
  static func columns(of text: some StringProtocol) -> Int {
    var columns = 0
    for character in text { columns += Self.columns(of: character) }
    return columns
  }

  /// The columns of one character (grapheme cluster).
  static func columns(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars { widest = max(widest, columns(of: scalar)) }
    return widest
  }

  /// The longest beginning of the text that fits into so many columns, an ellipsis at its end when something was cut.
  static func truncated(_ text: String, to limit: Int, ellipsis: String) -> String {
    guard columns(of: text) > limit else { return text }
    let room = limit - columns(of: ellipsis)
    guard room > 0 else { return limit > 0 ? String(ellipsis.prefix(limit)) : "" }
    return prefix(of: text, columns: room) + ellipsis
  }

  /// The text with spaces after it to fill so many columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - Self.columns(of: text)))
  }

  private static func prefix(of text: String, columns limit: Int) -> String {
    var taken = ""
    var used = 0
    for character in text {
      used += columns(of: character)
      if used > limit { break }
      taken.append(character)
    }
    return taken
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// The wide and fullwidth ranges of Unicode's EastAsianWidth table, joined over small gaps.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    case 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
