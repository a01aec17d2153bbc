import CKernels

/// The kernels for phrases, over rows of 128 candidates; the promises are those of ``Kernels``.
extension Kernels {
  /// How many candidates a row has.
  static var rowSize: Int { Int(KB_ROW) }

  /// Writes where the occurrences of each document end, behind those of the one before; returns how many there are in all.
  static func ends(_ freqs: Cells<UInt32>, count: Int, into ends: Cells<UInt32>) -> Int {
    unsafe Int(
      kb_ends(freqs.pointer(at: 0, count: count), count, ends.pointer(at: 0, count: count + 1)))
  }

  /// Keeps the candidates that were found; see kb_keep_rows.
  @inline(__always) static func keepRows(_ rows: Cells<UInt32>, row: Int, range: Range<Int>) -> Int
  {
    unsafe kb_keep_rows(
      rows.pointer(at: 0, count: (row + 1) * rowSize), row, range.lowerBound, range.upperBound)
  }

  /// Keeps the candidates that were found and may score enough; see kb_bound_rows.
  @inline(__always) static func boundRows(
    _ rows: Cells<UInt32>, row: Int, range: Range<Int>, scoring: TermScoring, freqs: Cells<UInt32>,
    atLeast least: Float
  ) -> Int {
    var end = range.lowerBound
    unsafe scoring.withRaw { raw in
      end = unsafe kb_bound_rows(
        raw, freqs.pointer(at: 0, count: 128), least,
        rows.pointer(at: 0, count: (row + 1) * rowSize), row, range.lowerBound, range.upperBound)
    }
    return end
  }

  /// Finds the places where two words follow each other; see kb_phrase_pair.
  ///
  /// The words' positions were read for these candidates.
  static func phrasePair(
    _ first: PhraseWord, _ second: PhraseWord, _ rows: Cells<UInt32>, places: (Int, Int),
    range: Range<Int>, starts: Cells<UInt32>, found: Cells<UInt32>
  ) -> Int {
    starts.reserve(first.positions.gaps.count)
    var one = unsafe occurrences(first, rows, row: places.0)
    var other = unsafe occurrences(second, rows, row: places.1)
    return unsafe kb_phrase_pair(
      &one, &other, Int64(second.offset - first.offset), range.lowerBound, range.upperBound,
      starts.pointer(at: 0, count: starts.count), found.pointer(at: 0, count: range.upperBound))
  }

  /// Keeps the starts from which another word follows; see kb_phrase_join.
  static func phraseJoin(
    _ first: PhraseWord, _ word: PhraseWord, _ rows: Cells<UInt32>, place: Int, range: Range<Int>,
    starts: Cells<UInt32>, found: Cells<UInt32>
  ) -> Int {
    var other = unsafe occurrences(word, rows, row: place)
    return unsafe kb_phrase_join(
      &other, Int64(word.offset - first.offset), range.lowerBound, range.upperBound,
      starts.pointer(at: 0, count: starts.count), found.pointer(at: 0, count: range.upperBound))
  }

  @unsafe private static func occurrences(
    _ word: PhraseWord, _ rows: Cells<UInt32>, row: Int
  ) -> kb_occurrences {
    let gaps = word.positions.gaps
    return unsafe kb_occurrences(
      gaps: gaps.pointer(at: 0, count: gaps.count), ends: word.ends.pointer(at: 0, count: 129),
      places: rows.pointer(at: row * rowSize, count: rowSize))
  }
}
