/// A date as exact as it is known.
package struct CSLDate: Sendable, Hashable {
  /// The year.
  package var year: Int
  /// The month, 1 to 12.
  package var month: Int?
  /// The day, one that the month has.
  package var day: Int?

  /// Reads `2024`, `2024-03` or `2024-03-05`; nil for anything else, such as a day that there is not.
  package init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), iso.count >= 4, let year = parts[0], year > 0 else {
      return nil
    }
    self.year = year
    if parts.count > 1 {
      guard let month = parts[1], (1...12).contains(month) else { return nil }
      self.month = month
    }
    if parts.count > 2 {
      guard let day = parts[2], let month, (1...Self.days(of: month, in: year)).contains(day) else {
        return nil
      }
      self.day = day
    }
  }

  /// ISO 8601 with the parts that are known.
  package var iso: String {
    let month = month.map { "-" + Self.twoDigits($0) } ?? ""
    let day = day.map { "-" + Self.twoDigits($0) } ?? ""
    return Self.fourDigits(year) + month + day
  }

  /// The known parts, year first.
  package var parts: [Int] {
    [year] + [month, day].compactMap(\.self)
  }

  /// The days of a month in the Gregorian calendar.
  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
