/// Reads a date from one token on, trying the ways of writing it one after the other.
struct DateReader {
  private let tokens: [DateToken]
  /// The token after the last that was used.
  private(set) var position: Int

  /// A reader that begins at this token.
  init(_ tokens: [DateToken], at position: Int) {
    self.tokens = tokens
    self.position = position
  }

  /// The date that begins here, as `2024-03-05` or `2024-03`.
  mutating func date() -> String? {
    let start = position
    if let date = yearFirst() { return date }
    position = start
    if let date = compact() { return date }
    position = start
    if let date = monthFirst() { return date }
    position = start
    if let date = dayFirst() { return date }
    position = start
    return numeric()
  }

  /// `2024-03-05`, `2024/3/5`, `2024.3`, `2024年3月5日`.
  private mutating func yearFirst() -> String? {
    guard let year = number(digits: 4...4), DateReading.isYear(year), let separator = separator(),
      let month = number(digits: 1...2), (1...12).contains(month)
    else { return nil }
    let afterMonth = position
    if separatorMatches(separator), let day = number(digits: 1...2), (1...31).contains(day) {
      if case .unit(2) = peek() { position += 1 }
      return iso(year, month, day)
    }
    position = afterMonth
    if case .unit(1) = peek() { position += 1 }
    return separator == 0x2E ? nil : iso(year, month)
  }

  /// `20240305`.
  private mutating func compact() -> String? {
    guard let value = number(digits: 8...8) else { return nil }
    let (year, month, day) = (value / 10000, value / 100 % 100, value % 100)
    guard DateReading.isYear(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    return iso(year, month, day)
  }

  /// `March 5, 2024`, `March 2024`.
  private mutating func monthFirst() -> String? {
    guard case .month(let month) = next() else { return nil }
    passFillers()
    let afterMonth = position
    if let day = number(digits: 1...2), (1...31).contains(day) {
      passFillers()
      if let year = number(digits: 4...4), DateReading.isYear(year) { return iso(year, month, day) }
    }
    position = afterMonth
    guard let year = number(digits: 4...4), DateReading.isYear(year) else { return nil }
    return iso(year, month)
  }

  /// `5 March 2024`, `5. März 2024`, `5 de marzo de 2024`.
  private mutating func dayFirst() -> String? {
    guard let day = number(digits: 1...2), (1...31).contains(day) else { return nil }
    passFillers()
    guard case .month(let month) = next() else { return nil }
    passFillers()
    guard let year = number(digits: 4...4), DateReading.isYear(year) else { return nil }
    return iso(year, month, day)
  }

  /// `20/11/2024`, `11/20/2024`, `5.3.2024`; where both orders are possible only points decide, for day first.
  private mutating func numeric() -> String? {
    guard let first = number(digits: 1...2), let separator = separator(),
      let second = number(digits: 1...2), separatorMatches(separator),
      let year = number(digits: 4...4), DateReading.isYear(year)
    else { return nil }
    let isDayFirst = (1...31).contains(first) && (1...12).contains(second)
    let isMonthFirst = (1...12).contains(first) && (1...31).contains(second)
    if isDayFirst && (!isMonthFirst || first == second || separator == 0x2E) {
      return iso(year, second, first)
    }
    return isMonthFirst && !isDayFirst ? iso(year, first, second) : nil
  }

  private func peek() -> DateToken? {
    position < tokens.count ? tokens[position] : nil
  }

  private mutating func next() -> DateToken? {
    defer { position += 1 }
    return peek()
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = peek(), digits.contains(count) else { return nil }
    position += 1
    return value
  }

  private mutating func passFillers() {
    while let token = peek() {
      switch token {
      case .filler, .mark(0x2C), .mark(0x2E): position += 1
      default: return
      }
    }
  }

  /// `-`, `/`, `.` or, as 0, the character for year.
  private mutating func separator() -> UInt8? {
    switch next() {
    case .mark(let byte) where byte == 0x2D || byte == 0x2F || byte == 0x2E: byte
    case .unit(0): 0
    default: nil
    }
  }

  private mutating func separatorMatches(_ separator: UInt8) -> Bool {
    switch next() {
    case .mark(let byte): byte == separator
    case .unit(1): separator == 0
    default: false
    }
  }

  private func iso(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
    let digits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    let date = "\(year)-\(digits(month))"
    return day.map { "\(date)-\(digits($0))" } ?? date
  }
}
