import CKernels

/// The kernels that tell which blocks and postings of a list can enter; the promise of ``Kernels`` holds here too.
extension Kernels {
  /// Writes the scores of the postings that bounds stand for, two bytes each from `offset` on; returns how many frequencies are
  /// 255, which stands for more.
  static func boundScores(
    _ scoring: TermScoring, _ slice: ByteSlice, at offset: Int, count: Int, to scores: Cells<Float>
  ) -> Int {
    var saturated = 0
    unsafe scoring.withRaw { raw in
      saturated = unsafe kb_bound_scores(
        raw, slice.pointer(at: offset, readable: 2 * count), count,
        scores.pointer(at: 0, count: count))
    }
    return saturated
  }

  /// The k-th largest of some scores; 0 when fewer are above 0.
  static func largest(
    _ k: Int, of scores: Cells<Float>, count: Int, using best: Cells<Float>
  ) -> Float {
    unsafe kb_largest(
      scores.pointer(at: 0, count: count), count, k, best.pointer(at: 0, count: k))
  }

  /// Writes the numbers of the scores above a threshold; returns how many.
  static func placesAbove(
    _ threshold: Float, in scores: Cells<Float>, count: Int, to places: Cells<UInt32>
  ) -> Int {
    unsafe kb_places_above(
      scores.pointer(at: 0, count: count), count, threshold, places.pointer(at: 0, count: count))
  }

  /// Writes the postings of a block that have at least a frequency and score above a threshold; returns how many.
  @inline(__always) static func best(
    _ scoring: TermScoring, of block: BlockBuffer, frequency least: UInt32, above threshold: Float,
    docs: Cells<UInt32>, scores: Cells<Float>
  ) -> Int {
    var found = 0
    let count = block.count
    unsafe scoring.withRaw { raw in
      found = unsafe kb_best(
        raw, block.docs.pointer(at: 0, count: count), block.freqs.pointer(at: 0, count: count),
        count, least, threshold, docs.pointer(at: 0, count: count),
        scores.pointer(at: 0, count: count))
    }
    return found
  }
}
