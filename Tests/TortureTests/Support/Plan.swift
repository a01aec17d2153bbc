import Foundation
import TestSupport

/// How long the torture goes on, and with which random numbers.
///
/// `KB_TORTURE_MINUTES` is set by `make torture`; without it a short run is part of the tests. `KB_TORTURE_SEED` repeats a run.
enum Plan {
  /// Minutes that all suites together may take; nil for the short run.
  static var minutes: Double? {
    ProcessInfo.processInfo.environment["KB_TORTURE_MINUTES"].flatMap(Double.init)
  }

  /// Whether a sanitizer watches, which needs much address space and wants to be the first library.
  static let isSanitized = ProcessInfo.processInfo.environment["KB_SANITIZED"] != nil

  /// The seed of this run.
  static let seed: UInt64 =
    ProcessInfo.processInfo.environment["KB_TORTURE_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 1...999_999)

  /// Random numbers of one suite.
  static func random(_ suite: UInt64) -> SeededRandom { SeededRandom(seed: seed &* 31 &+ suite) }

  /// Runs `round` so many times, in a long run until a share of its minutes is over; gives the number of rounds.
  @discardableResult
  static func rounds(
    _ short: Int, share: Double, of minutes: Double? = minutes, _ round: (Int) throws -> Void
  ) rethrows -> Int {
    var count = 0
    let end = minutes.map { Date(timeIntervalSinceNow: $0 * 60 * share) }
    while end.map({ $0 > Date() }) ?? (count < short) {
      try round(count)
      count += 1
    }
    return count
  }

  /// Prints a figure of this run.
  static func tell(_ figure: String) { print("torture (seed \(seed)): \(figure)") }
}
