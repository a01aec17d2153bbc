/// White space as Unicode has it (White_Space, and U+FEFF, which files use as such), in UTF-8 bytes.
enum Whitespace {
  /// The length in bytes of the white space character at `index`; 0 when another character stands there.
  static func length(in text: [UInt8], at index: Int, end: Int) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    if byte < 0xC2 { return 0 }
    return longLength(in: text, at: index, end: end)
  }

  private static func longLength(in text: [UInt8], at index: Int, end: Int) -> Int {
    switch text[index] {
    case 0xC2:
      return index + 1 < end && (text[index + 1] == 0xA0 || text[index + 1] == 0x85) ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF:
      guard index + 2 < end else { return 0 }
      return isLongSpace(text[index], text[index + 1], text[index + 2]) ? 3 : 0
    default:
      return 0
    }
  }

  private static func isLongSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }

  /// The range without white space at its ends; empty, at its start, when there is nothing else.
  static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = length(in: text, at: start, end: range.upperBound)
      if length == 0 { break }
      start += length
    }
    var end = range.upperBound
    while end > start {
      var place = end - 1
      while place > start, text[place] & 0xC0 == 0x80 { place -= 1 }
      if length(in: text, at: place, end: end) != end - place { break }
      end = place
    }
    return start..<end
  }

  /// The words of valid UTF-8 with single spaces between them; nil when there are none.
  static func collapsed(_ text: [UInt8]) -> String? {
    collapsed(text, 0..<text.count)
  }

  /// The words in this range with single spaces between them; nil when there are none.
  static func collapsed(_ text: [UInt8], _ range: Range<Int>) -> String? {
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    var index = range.lowerBound
    var pendingSpace = false
    while index < range.upperBound {
      let length = length(in: text, at: index, end: range.upperBound)
      if length > 0 {
        pendingSpace = !words.isEmpty
        index += length
      } else {
        if pendingSpace { words.append(0x20) }
        pendingSpace = false
        words.append(text[index])
        index += 1
      }
    }
    return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
  }
}
