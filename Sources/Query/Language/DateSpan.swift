/// A day, month, year or range of them, as numbers YYYYMMDD whose missing parts are 00.
///
/// A whole year spans 20240000…20241299 and a whole month 20240300…20240399, so that a date of which only the year or
/// month is known lies inside them.
package struct DateSpan: Sendable, Hashable {
  /// The earliest number that no date precedes.
  package static let earliest: Int64 = 0
  /// The latest number that no date exceeds.
  package static let latest: Int64 = 99_991_299

  /// The numbers that lie in it.
  package var numbers: ClosedRange<Int64>
  /// Whether the ends were typed in the wrong order.
  package var wasReversed = false

  /// A span of these numbers.
  package init(numbers: ClosedRange<Int64>) {
    self.numbers = numbers
  }

  /// Reads `2024`, `2024-03`, `2024-03-10` (also with `/`, `.` or without a separator) or a range `A..B`, `A..`, `..B`;
  /// nil when it is none of these.
  package init?(parsing text: String) {
    guard let dots = Self.rangeDots(in: text) else {
      guard let span = Self.span(ofDate: text[...]) else { return nil }
      self.init(numbers: span)
      return
    }
    let (lower, upper) = (text[..<dots.lowerBound], text[dots.upperBound...])
    if lower.isEmpty && upper.isEmpty { return nil }
    let first = lower.isEmpty ? Self.earliest...Self.earliest : Self.span(ofDate: lower)
    let last = upper.isEmpty ? Self.latest...Self.latest : Self.span(ofDate: upper)
    guard let first, let last else { return nil }
    let reversed = first.lowerBound > last.upperBound
    let (from, to) = reversed ? (last, first) : (first, last)
    self.init(numbers: from.lowerBound...to.upperBound)
    wasReversed = reversed
  }

  private static func rangeDots(in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == "…" { return index..<next }
      if next < text.endIndex, text[index] == ".", text[next] == "." {
        return index..<text.index(after: next)
      }
      index = next
    }
    return nil
  }

  private static func span(ofDate text: Substring) -> ClosedRange<Int64>? {
    guard let parts = parts(of: text), let year = parts.first, (1...9999).contains(year) else {
      return nil
    }
    let start = Int64(year) * 10_000
    guard parts.count > 1 else { return start...start + 1_299 }
    guard (1...12).contains(parts[1]) else { return nil }
    let month = start + Int64(parts[1]) * 100
    guard parts.count > 2 else { return month...month + 99 }
    guard (1...days(inMonth: parts[1], of: year)).contains(parts[2]) else { return nil }
    return month + Int64(parts[2])...month + Int64(parts[2])
  }

  /// Year, month and day as far as they are given.
  private static func parts(of text: Substring) -> [Int]? {
    let pieces = text.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "/" || $0 == "."
    }
    if pieces.count == 1, let whole = number(pieces[0]) {
      switch pieces[0].count {
      case 4: return [whole]
      case 6: return [whole / 100, whole % 100]
      case 8: return [whole / 10_000, whole / 100 % 100, whole % 100]
      default: return nil
      }
    }
    guard pieces.count <= 3, pieces[0].count == 4 else { return nil }
    guard pieces.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
    let numbers = pieces.compactMap(number)
    return numbers.count == pieces.count ? numbers : nil
  }

  private static func number(_ digits: Substring) -> Int? {
    let isPlain = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isPlain ? Int(digits) : nil
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
