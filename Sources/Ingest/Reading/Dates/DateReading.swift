/// Reads dates as people write them and gives them in ISO 8601.
///
/// ```swift
/// DateReading.date(in: "Tuesday, March 5th, 2024")  // 2024-03-05
/// ```
enum DateReading {
  /// A date and where it stands.
  struct Found: Equatable {
    /// `2024-03-05` or `2024-03`.
    var date: String
    /// The bytes that say so.
    var range: Range<Int>
  }

  private static let tokenLimit = 64

  /// The first date in these words, or the year that is all they hold; nil when the words are no date or it could be
  /// read in two ways (`3/4/2024`).
  static func date(in words: String) -> String? {
    let text = Array(words.utf8)
    if let found = first(in: text, 0..<text.count) { return found.date }
    let tokens = DateToken.tokens(in: text, 0..<text.count, limit: 3)
    guard tokens.count <= 2, case .number(let year, digits: 4) = tokens.first?.token else {
      return nil
    }
    return isYear(year) ? "\(year)" : nil
  }

  /// The first date with at least a month in this range of the text.
  static func first(in text: [UInt8], _ range: Range<Int>) -> Found? {
    guard text[range].contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let tokens = DateToken.tokens(in: text, range, limit: tokenLimit)
    let kinds = tokens.map(\.token)
    for start in tokens.indices {
      var reader = DateReader(kinds, at: start)
      guard let date = reader.date() else { continue }
      return Found(
        date: date,
        range: tokens[start].range.lowerBound..<tokens[reader.position - 1].range.upperBound)
    }
    return nil
  }

  /// Whether a number can be the year of a source.
  static func isYear(_ value: Int) -> Bool { (1500...2199).contains(value) }
}
