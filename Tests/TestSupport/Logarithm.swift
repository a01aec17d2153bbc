import Glibc

extension IndexOracle {
  /// The natural logarithm.
  static func logarithm(_ value: Double) -> Double { log(value) }
}
