/// A piece of words that may be a date.
enum DateToken: Equatable {
  /// A number and how many digits it is written with.
  case number(Int, digits: Int)
  /// A month by its name.
  case month(Int)
  /// A word that may stand between the parts of a date (`of`, `de`, `th`).
  case filler
  /// `年`, `月` or `日`, as 0, 1 or 2.
  case unit(Int)
  /// Any other word.
  case word
  /// A mark of punctuation.
  case mark(UInt8)

  private static let months = monthTable()
  private static let fillers: Set<String> = [
    "of", "de", "del", "do", "st", "nd", "rd", "th", "er", "der", "the",
  ]
  private static let units = ["年", "月", "日"].map { Array($0.utf8) }

  /// The pieces of this range, with their places; at most `limit`.
  static func tokens(
    in text: [UInt8], _ range: Range<Int>, limit: Int
  ) -> [(token: DateToken, range: Range<Int>)] {
    var tokens: [(token: DateToken, range: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound, tokens.count < limit {
      let space = Whitespace.length(in: text, at: index, end: range.upperBound)
      if space > 0 {
        index += space
        continue
      }
      let (token, end) = token(in: text, at: index, end: range.upperBound)
      tokens.append((token, index..<end))
      index = end
    }
    return tokens
  }

  private static func token(in text: [UInt8], at index: Int, end: Int) -> (DateToken, Int) {
    let byte = text[index]
    if isDigit(byte) {
      let last = run(in: text, from: index, end: end, while: isDigit)
      let value = text[index..<min(last, index + 9)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return (.number(value, digits: last - index), last)
    }
    if let unit = units.firstIndex(where: { text[index..<end].starts(with: $0) }) {
      return (.unit(unit), index + 3)
    }
    if isLetter(byte) {
      let last = run(in: text, from: index, end: end, while: isLetter)
      return (word(String(decoding: text[index..<last], as: UTF8.self).lowercased()), last)
    }
    return (.mark(byte), index + 1)
  }

  private static func word(_ word: String) -> DateToken {
    if let month = months[word] { return .month(month) }
    return fillers.contains(word) ? .filler : .word
  }

  private static func run(
    in text: [UInt8], from index: Int, end: Int, while belongs: (UInt8) -> Bool
  ) -> Int {
    var last = index
    while last < end, belongs(text[last]) { last += 1 }
    return last
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  /// ASCII letters, and the bytes of two-byte letters (Latin, Greek, Cyrillic).
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || (0xC3...0xDF).contains(byte)
      || (0x80...0xBF).contains(byte)
  }

  private static func monthTable() -> [String: Int] {
    var months: [String: Int] = [:]
    for group in EmbeddedTable(named: "months.txt").groups {
      for name in group.lines.flatMap({ $0.split(separator: " ") }) {
        months[String(name)] = Int(group.name)
      }
    }
    return months
  }
}
