/// The length norms of a field over a snapshot, and a table of the scores that frequencies below 32 bring.
struct FieldNorms: Sendable {
  /// The average length that they stand for.
  let average: Float
  /// The norm of each length code.
  let norms: FrozenCells<Float>
  /// The part of a score of frequency f and length code c, at f · 256 + c.
  let parts: FrozenCells<Float>

  /// The norms for a field's totals.
  init(_ totals: FieldTotals) {
    average = totals.averageLength
    let all = BM25.norms(average: average)
    let norms = Cells<Float>(count: 256, repeating: 0)
    let parts = Cells<Float>(count: 32 * 256, repeating: 0)
    for code in 0..<256 {
      norms[code] = all[code]
      for frequency in 0..<32 {
        parts[frequency * 256 + code] = BM25.part(frequency: UInt32(frequency), norm: all[code])
      }
    }
    self.norms = FrozenCells(norms)
    self.parts = FrozenCells(parts)
  }

  /// The part of a score of a frequency and length code.
  @inline(__always) func part(frequency: UInt32, lengthCode: UInt8) -> Float {
    frequency < 32
      ? parts[Int(frequency) * 256 + Int(lengthCode)]
      : BM25.part(frequency: frequency, norm: norms[Int(lengthCode)])
  }
}
