/// Turns the bounds of blocks and windows of one segment into bounds of scores under a snapshot's average length.
///
/// A bound is the posting with the largest part s = f / (f + K) under the segment's own average length. When the snapshot's is larger by a
/// factor 1/r, every norm is at least r times as large as before, so no part exceeds s / (s + r (1 − s)); when it is smaller,
/// norms only grow and s itself stays a bound.
struct ScoreBounds {
  private let norms: FieldNorms
  private let segmentAverage: Float
  private let ratio: Float

  /// The bounds of a field of a segment.
  init(_ context: SegmentContext, field: Int) {
    norms = context.fields[field]
    segmentAverage = context.segment.totals[field].averageLength
    ratio = segmentAverage / norms.average
  }

  /// Whether the snapshot's average is the segment's own.
  var isOfSegment: Bool { ratio == 1 }

  /// At least the part of any posting that a bound stands for.
  @inline(__always) func most(_ bound: BlockBound) -> Float {
    if bound.frequency == 255 { return 1 }
    if ratio == 1 {
      return norms.part(frequency: UInt32(bound.frequency), lengthCode: bound.lengthCode)
    }
    return converted(bound)
  }

  private func converted(_ bound: BlockBound) -> Float {
    let length = LengthCode.length(of: bound.lengthCode)
    let part = BM25.part(
      frequency: UInt32(bound.frequency),
      norm: BM25.norm(length: length, average: segmentAverage))
    if ratio >= 1 { return min(part * 1.00001, 1) }
    return min(part / (part + ratio * (1 - part)) * 1.00001, 1)
  }
}
