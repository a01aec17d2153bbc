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

/// The norms of a field with the lengths of one segment's entries.
struct FieldScoring {
  let norms: FieldNorms
  let lengths: ByteSlice
}

/// Turns frequencies of one term into scores.
struct TermScoring {
  let field: FieldScoring
  /// The term's idf times its weight in the query.
  let weight: Float
  /// How scores are rounded.
  let rounding: ScoreRounding
  /// The least score of a posting: one step of the rounding, so that what matches scores; 0 for a weight of 0.
  let least: Float

  /// The scores of a term of this weight.
  init(field: FieldScoring, weight: Float, rounding: ScoreRounding) {
    self.field = field
    self.weight = weight
    self.rounding = rounding
    least = weight > 0 ? rounding.step : 0
  }

  /// The score of a frequency in an entry.
  @inline(__always) func score(frequency: UInt32, doc: UInt32) -> Float {
    score(
      part: field.norms.part(frequency: frequency, lengthCode: field.lengths[Int(doc)]))
  }

  /// The score that a part brings.
  @inline(__always) func score(part: Float) -> Float { max(rounding(weight * part), least) }
}
