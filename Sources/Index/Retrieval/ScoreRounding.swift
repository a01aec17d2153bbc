/// Rounds every part of a score to a multiple of one power of two, so small that it does not matter and so large that sums of
/// such parts are exact in a `Float`: then the order in which parts are added does not change a score, all algorithms
/// agree bit for bit, and a bound is a bound.
struct ScoreRounding: Sendable {
  /// Adding and then subtracting it rounds.
  let constant: Float

  /// The least score above 0.
  var step: Float { constant.ulp }

  /// For scores whose parts add up to less than `most`.
  init(most: Float) {
    var power: Float = 1
    while 2 * power < most { power *= 2 }
    while power >= most && power > 1e-30 { power /= 2 }
    // Near 1.5 * power a Float has steps of power / 2^23; up to 2 * power every multiple of a step is a Float.
    constant = 1.5 * power
  }

  /// A part of a score, rounded.
  @inline(__always) func callAsFunction(_ part: Float) -> Float { (part + constant) - constant }
}
