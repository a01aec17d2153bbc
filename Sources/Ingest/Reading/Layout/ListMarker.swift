/// The bullet or number before a list item or a numbered heading.
struct ListMarker: Equatable {
  /// What sort of marker it is; items of one list share it.
  enum Style: Equatable {
    /// A hyphen, star or dot.
    case bullet(UInt8)
    /// An en dash, em dash or double hyphen, which may also stand before a name.
    case dash
    /// `1.`, `(1)`, `①`, `一、`
    case number
    /// `1.2`, `3.4.1`
    case decimal
    /// `IV.`, `(ii)`
    case roman
    /// `a)`, `(B)`, `C.`; a capital with a point may be an initial.
    case letter(isInitial: Bool)
  }

  /// What sort it is.
  let style: Style
  /// Where it stands.
  let range: Range<Int>
  /// Where the words after it begin.
  let contentStart: Int

  /// A marker in a known place, with one space behind it.
  init(style: Style, range: Range<Int>) {
    self.style = style
    self.range = range
    contentStart = range.upperBound + 1
  }

  /// The marker with which this range begins; nil without one or with nothing behind it.
  init?(_ text: [UInt8], _ range: Range<Int>) {
    var parser = Parser(text: text, range: range)
    guard let style = parser.style() else { return nil }
    var start = parser.position
    while start < range.upperBound {
      let space = Whitespace.length(in: text, at: start, end: range.upperBound)
      if space == 0 { break }
      start += space
    }
    guard start < range.upperBound, start > parser.position || parser.needsNoSpace else {
      return nil
    }
    if style == .decimal, !Self.beginsTitle(text[start...]) { return nil }
    if style == .number, DateReading.first(in: text, range)?.range.lowerBound == range.lowerBound {
      return nil
    }
    self.style = style
    self.range = range.lowerBound..<parser.position
    contentStart = start
  }

  /// A capital or a character of another script; what begins small after `2.5` is no heading.
  private static func beginsTitle(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return false }
    return (0x41...0x5A).contains(first) || first >= 0x80
  }

  private struct Parser {
    let text: [UInt8]
    let range: Range<Int>
    var position: Int
    var needsNoSpace = false

    private static let bullets = [
      "•", "·", "▪", "◦", "‣", "●", "○", "■", "□", "➢", "✓", "►", "◆", "∙", "\u{F0B7}",
    ]
    .map { Array($0.utf8) }
    private static let dashes = ["--", "–", "—", "―"].map { Array($0.utf8) }
    private static let hanDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map {
      Array($0.utf8)
    }
    private static let wideOpen = Array("（".utf8)
    private static let wideClose = Array("）".utf8)
    private static let wideStops = ["、", "．"].map { Array($0.utf8) }

    init(text: [UInt8], range: Range<Int>) {
      self.text = text
      self.range = range
      position = range.lowerBound
    }

    mutating func style() -> Style? {
      if let bullet = bullet() { return bullet }
      if circled() { return .number }
      if pass([0x28]) || pass(Self.wideOpen) { return enclosed() }
      return counted()
    }

    private mutating func bullet() -> Style? {
      for dash in Self.dashes where pass(dash) { return .dash }
      for bullet in Self.bullets where pass(bullet) {
        needsNoSpace = true
        return .bullet(bullet.last ?? 0)
      }
      for bullet: UInt8 in [0x2D, 0x2A, 0x2B] where pass([bullet]) { return .bullet(bullet) }
      return nil
    }

    private mutating func circled() -> Bool {
      guard text[position..<range.upperBound].starts(with: [0xE2, 0x91]),
        position + 2 < range.upperBound,
        (0xA0...0xB3).contains(text[position + 2])
      else { return false }
      position += 3
      needsNoSpace = true
      return true
    }

    /// After an opening bracket: a short number or letter and the closing bracket.
    private mutating func enclosed() -> Style? {
      guard let style = ordinal(isEnclosed: true), pass([0x29]) || pass(Self.wideClose) else {
        return nil
      }
      needsNoSpace = true
      return style
    }

    /// A number or letter with a point, bracket or ideographic comma behind it.
    private mutating func counted() -> Style? {
      let start = position
      guard let style = ordinal(isEnclosed: false) else { return nil }
      if let decimal = decimal(after: style) { return decimal }
      for stop in Self.wideStops where pass(stop) {
        needsNoSpace = true
        return style
      }
      if pass([0x29]) {
        return style == .letter(isInitial: true) ? .letter(isInitial: false) : style
      }
      guard pass([0x2E]) else { return nil }
      if style == .letter(isInitial: false), (0x41...0x5A).contains(text[start]) {
        return .letter(isInitial: true)
      }
      return style
    }

    /// `.2.1` behind a number.
    private mutating func decimal(after style: Style) -> Style? {
      guard style == .number else { return nil }
      let start = position
      var parts = 0
      while pass([0x2E]), digits(limit: 2) { parts += 1 }
      if parts > 0 { return .decimal }
      position = start
      return nil
    }

    private mutating func ordinal(isEnclosed: Bool) -> Style? {
      if digits(limit: 3) { return .number }
      if hanNumber() { return .number }
      let start = position
      while position < range.upperBound, [0x49, 0x56, 0x58].contains(text[position] & 0xDF),
        position - start < 5
      {
        position += 1
      }
      if position > start, endsOrdinal() { return .roman }
      position = start
      guard position < range.upperBound, (0x41...0x5A).contains(text[position] & 0xDF) else {
        return nil
      }
      position += 1
      return endsOrdinal() ? .letter(isInitial: false) : nil
    }

    private func endsOrdinal() -> Bool {
      guard position < range.upperBound else { return false }
      return text[position] == 0x2E || text[position] == 0x29
        || text[position..<range.upperBound].starts(with: Self.wideClose)
    }

    private mutating func digits(limit: Int) -> Bool {
      let start = position
      while position < range.upperBound, (0x30...0x39).contains(text[position]) { position += 1 }
      if (1...limit).contains(position - start) { return true }
      position = start
      return false
    }

    private mutating func hanNumber() -> Bool {
      let start = position
      while position - start < 9, Self.hanDigits.contains(where: { pass($0) }) {}
      return position > start
    }

    private mutating func pass(_ mark: [UInt8]) -> Bool {
      guard text[position..<range.upperBound].starts(with: mark) else { return false }
      position += mark.count
      return true
    }
  }
}
