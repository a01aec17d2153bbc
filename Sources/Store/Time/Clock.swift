import Foundation

/// The one place where a base asks for the time.
package struct Clock: Sendable {
  private let seconds: @Sendable () -> Int

  /// A clock that tells seconds since 1970, UTC.
  package init(_ seconds: @escaping @Sendable () -> Int) {
    self.seconds = seconds
  }

  /// The system's clock, or the fixed time of `SOURCE_DATE_EPOCH` (seconds since 1970) where that is set, so that a base can be made
  /// byte for byte again.
  package static let system = Clock {
    let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    return fixed ?? Int(Date().timeIntervalSince1970)
  }

  /// The time now as `2026-03-05T14:07:00Z`.
  package var now: String {
    let seconds = seconds()
    let day = Self.floorDivided(seconds, 86_400)
    let rest = seconds - day * 86_400
    let date = Self.date(ofDay: day)
    let parts = [date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60].map(Self.twoDigits)
    return "\(date.year)-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):\(parts[4])Z"
  }

  /// The civil date of a day since 1970 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floorDivided(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func floorDivided(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
