import CKernels

/// Turns frequencies of one term in the entries of one segment into scores.
///
/// `unsafe` in this file: `raw` points into `norms` and `lengths`, which the object keeps and which never change.
@safe final class TermScoring {
  private let norms: FieldNorms
  private let lengths: ByteSlice
  private let bounds: ScoreBounds
  /// The term's idf times its weight in the query.
  private let weight: Float
  private let rounding: ScoreRounding
  /// The least score of a posting: one step of the rounding, so that what matches scores; 0 for a weight of 0.
  private let least: Float
  private let raw: kb_scoring

  /// The scores of a term of this weight in a field.
  init(_ context: SegmentContext, field: Int, weight: Float) throws(IndexError) {
    norms = context.fields[field]
    lengths = try context.segment.lengthCodes(field)
    bounds = ScoreBounds(context, field: field)
    self.weight = weight
    rounding = context.rounding
    least = weight > 0 ? rounding.step : 0
    unsafe raw = unsafe kb_scoring(
      lengths: lengths.pointer(at: 0, readable: lengths.count),
      parts: norms.parts.pointer(at: 0, count: 32 * 256),
      norms: norms.norms.pointer(at: 0, count: 256),
      weight: weight, rounding: rounding.constant, least: least)
  }

  /// Calls `body` with what the kernels need.
  @inline(__always) @unsafe func withRaw(_ body: (UnsafePointer<kb_scoring>) -> Void) {
    var raw = unsafe raw
    unsafe body(&raw)
    withExtendedLifetime(self) {}
  }

  /// The score of a frequency in an entry.
  @inline(__always) func score(frequency: UInt32, doc: UInt32) -> Float {
    score(part: norms.part(frequency: frequency, lengthCode: lengths[Int(doc)]))
  }

  /// The score that a part brings.
  @inline(__always) func score(part: Float) -> Float { max(rounding(weight * part), least) }

  /// At least the score of every posting that a bound stands for.
  @inline(__always) func most(_ bound: BlockBound) -> Float { score(part: bounds.most(bound)) }

  /// Whether a bound's own score is the most that it stands for, its frequency being below 255.
  var isOfSegment: Bool { bounds.isOfSegment }

  /// The least frequency whose postings can score more than this.
  func leastFrequency(above score: Float) -> UInt32 {
    var frequency: UInt32 = 1
    while frequency < 32, self.score(part: norms.parts[Int(frequency) << 8]) <= score {
      frequency += 1
    }
    return frequency
  }
}
