import Glibc

/// BM25 in the form that Lucene uses since version 8: no constant factor k1 + 1, an idf that is never negative.
///
/// score = weight · idf · f / (f + k1 · (1 − b + b · length / average)), Robertson and Zaragoza 2009 (section 3) but for that factor.
enum BM25 {
  /// How soon more occurrences stop to count.
  static let k1: Float = 1.2
  /// How much the length counts.
  static let b: Float = 0.75

  /// The worth of a word that `documents` of `entries` entries have.
  static func idf(documents: Int, entries: Int) -> Float {
    let n = Double(documents)
    return Float(log(1 + max(Double(entries) - n + 0.5, 0.5) / (n + 0.5)))
  }

  /// The norm of a length: the frequency that brings half of the score.
  static func norm(length: Int, average: Float) -> Float {
    k1 * (1 - b + b * Float(length) / average)
  }

  /// The norm of every length code.
  static func norms(average: Float) -> [Float] {
    (0..<256).map { norm(length: LengthCode.length(of: UInt8($0)), average: average) }
  }

  /// The score before weighting.
  @inline(__always) static func part(frequency: UInt32, norm: Float) -> Float {
    Float(frequency) / (Float(frequency) + norm)
  }
}
