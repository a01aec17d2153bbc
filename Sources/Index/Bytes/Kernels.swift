import CKernels

/// The C kernels over checked memory.
///
/// Promise of every call: the addresses come from ``Cells`` and ``ByteSlice``, whose checks cover the elements that the
/// kernel's comment says it touches, slack included. Documents given to the scoring kernels were checked against the number of
/// entries when they were unpacked.
enum Kernels {
  /// Unpacks 128 values to `values` from `place` on and adds `add` to each.
  @inline(__always) static func unpack(
    _ slice: ByteSlice, at offset: Int, width: Int, adding add: UInt32, into values: Cells<UInt32>,
    from place: Int
  ) {
    unsafe kb_unpack(
      slice.pointer(at: offset, readable: 16 * width + Int(KB_UNPACK_SLACK)), UInt32(width), add,
      values.pointer(at: place, count: 128))
  }

  /// Unpacks 128 gaps to rising numbers after `before`; returns the largest.
  @inline(__always) static func unpackRising(
    _ slice: ByteSlice, at offset: Int, width: Int, after before: UInt32, into values: Cells<UInt32>
  ) -> UInt32 {
    unsafe kb_unpack_rising(
      slice.pointer(at: offset, readable: 16 * width + Int(KB_UNPACK_SLACK)), UInt32(width), before,
      values.pointer(at: 0, count: 128))
  }

  /// Turns gaps into rising numbers after `before`, in place; returns the largest.
  static func sumRising(_ values: Cells<UInt32>, count: Int, after before: UInt32) -> UInt32 {
    unsafe kb_sum_rising(values.pointer(at: 0, count: count), count, before)
  }

  /// Writes the numbers of the set bits of a bitmap when there are exactly 128; returns how many bits are set.
  @inline(__always) static func unpackBitmap(
    _ slice: ByteSlice, at offset: Int, bytes: Int, first: UInt32, into values: Cells<UInt32>
  ) -> Int {
    unsafe kb_unpack_bitmap(
      slice.pointer(at: offset, readable: bytes), bytes, first,
      values.pointer(at: 0, count: 128))
  }

  /// Sets the bits of a bitmap in `words` from bit `offset` on; the caller knows that they end in the set.
  @inline(__always) static func orBitmap(
    _ slice: ByteSlice, at place: Int, bytes: Int, offset: Int, in words: Cells<UInt64>
  ) {
    unsafe kb_or_bitmap(
      slice.pointer(at: place, readable: bytes + 8), bytes, offset,
      words.pointer(at: 0, count: offset / 64))
  }

  /// Sets the marks of documents, counted from `first`; the caller knows that they lie in the window.
  @inline(__always) static func setMarks(
    of docs: Cells<UInt32>, range: Range<Int>, first: UInt32, in marks: Cells<UInt8>
  ) {
    unsafe kb_set_marks(
      docs.pointer(at: range.lowerBound, count: range.count), range.count, first,
      marks.pointer(at: 0, count: marks.count))
  }

  /// Adds the first marks, a multiple of 64, to the bits and clears them.
  static func takeMarks(_ marks: Cells<UInt8>, count: Int, to bits: Cells<UInt64>) {
    unsafe kb_take_marks(
      marks.pointer(at: 0, count: count), count, bits.pointer(at: 0, count: count / 64))
  }

  /// Packs values of at most `width` bits; returns how many bytes they took.
  static func pack(
    _ values: Cells<UInt32>, from start: Int, count: Int, width: Int, into bytes: Cells<UInt8>
  ) -> Int {
    let size = (count * width + 7) / 8
    unsafe kb_pack(
      values.pointer(at: start, count: count), count, UInt32(width),
      bytes.pointer(at: 0, count: size))
    return size
  }

  /// Notes which groups of 16 slots documents belong to; the caller knows that they lie in the window.
  @inline(__always) static func touch(
    docs: Cells<UInt32>, range: Range<Int>, first: UInt32, in touched: Cells<UInt8>
  ) {
    unsafe kb_touch(
      docs.pointer(at: range.lowerBound, count: range.count), range.count, first,
      touched.pointer(at: 0, count: SegmentFormat.windowSize / 16))
  }

  /// Adds the scores of postings to the slots of a window that begins at `first`.
  @inline(__always) static func addScores(
    _ scoring: TermScoring, docs: Cells<UInt32>, freqs: Cells<UInt32>, range: Range<Int>,
    first: UInt32, to window: Cells<Float>
  ) {
    unsafe scoring.withRaw { raw in
      unsafe kb_add_scores(
        raw, docs.pointer(at: range.lowerBound, count: range.count),
        freqs.pointer(at: range.lowerBound, count: range.count), range.count, first,
        window.pointer(at: 0, count: SegmentFormat.windowSize))
    }
  }

  /// Writes the scores of postings to `scores` from `place` on.
  @inline(__always) static func scores(
    _ scoring: TermScoring, docs: Cells<UInt32>, freqs: Cells<UInt32>, range: Range<Int>,
    to scores: Cells<Float>, at place: Int
  ) {
    unsafe scoring.withRaw { raw in
      unsafe kb_scores(
        raw, docs.pointer(at: range.lowerBound, count: range.count),
        freqs.pointer(at: range.lowerBound, count: range.count), range.count,
        scores.pointer(at: place, count: range.count))
    }
  }

  /// Moves the slots above a threshold out of the window and clears it (only groups that were touched, when these are given, which
  /// are cleared too); returns how many.
  @inline(__always) static func takeAbove(
    _ threshold: Float, of window: Cells<Float>, touched: Cells<UInt8>?, first: UInt32,
    docs: Cells<UInt32>, scores: Cells<Float>
  ) -> Int {
    let size = SegmentFormat.windowSize
    return unsafe kb_take_above(
      window.pointer(at: 0, count: size), touched?.pointer(at: 0, count: size / 16), size, first,
      threshold, docs.pointer(at: 0, count: size), scores.pointer(at: 0, count: size))
  }

  /// How many slots of the window (or of the groups that were touched) are above a threshold.
  @inline(__always) static func countAbove(
    _ threshold: Float, in window: Cells<Float>, touched: Cells<UInt8>?
  ) -> Int {
    let size = SegmentFormat.windowSize
    return unsafe kb_count_above(
      window.pointer(at: 0, count: size), touched?.pointer(at: 0, count: size / 16), size,
      threshold)
  }

  /// Keeps the documents whose score is above a threshold; returns how many.
  @inline(__always) static func keepAbove(
    _ threshold: Float, docs: Cells<UInt32>, scores: Cells<Float>, count: Int
  ) -> Int {
    unsafe kb_keep_above(
      docs.pointer(at: 0, count: count), scores.pointer(at: 0, count: count), count, threshold)
  }

  /// The index of the first of 128 rising values that is at least `target`; 128 when there is none.
  @inline(__always) static func lowerBound(_ values: Cells<UInt32>, _ target: UInt32) -> Int {
    unsafe kb_lower_bound(values.pointer(at: 0, count: 128), target)
  }

  /// Finds rising documents in a block, places from `place` on; see kb_find.
  @inline(__always) static func find(
    in block: Cells<UInt32>, docs: Cells<UInt32>, range: Range<Int>, places: Cells<UInt32>,
    from place: Int
  ) -> Int {
    unsafe kb_find(
      block.pointer(at: 0, count: 128), docs.pointer(at: range.lowerBound, count: range.count),
      range.count, places.pointer(at: place, count: range.count))
  }

  /// Finds rising documents in a block that stands as a bitmap, places from `place` on; see kb_find_in_bitmap.
  @inline(__always) static func findInBitmap(
    _ slice: ByteSlice, at offset: Int, bytes: Int, first: UInt32, docs: Cells<UInt32>,
    range: Range<Int>, places: Cells<UInt32>, from place: Int
  ) -> Int {
    unsafe kb_find_in_bitmap(
      slice.pointer(at: offset, readable: bytes + 8), bytes, first,
      docs.pointer(at: range.lowerBound, count: range.count), range.count,
      places.pointer(at: place, count: range.count))
  }

  /// Merges found postings into the scores of candidates; see kb_merge_found.
  @inline(__always) static func mergeFound(
    _ scoring: TermScoring, freqs: Cells<UInt32>, places: Cells<UInt32>, how: kb_merge,
    range: Range<Int>, to out: Int, docs: Cells<UInt32>, scores: Cells<Float>,
    flags: Cells<UInt8>?
  ) -> Int {
    var end = out
    let upper = range.upperBound
    unsafe scoring.withRaw { raw in
      end = unsafe kb_merge_found(
        raw, freqs.pointer(at: 0, count: 128), places.pointer(at: 0, count: upper), how,
        range.lowerBound, upper, out, docs.pointer(at: 0, count: upper),
        scores.pointer(at: 0, count: upper), flags?.pointer(at: 0, count: upper))
    }
    return end
  }

  /// Keeps of some candidates those that were found, moved down to `out`; returns where the next one would go.
  @inline(__always) static func keepFound(
    places: Cells<UInt32>, range: Range<Int>, to out: Int, docs: Cells<UInt32>
  ) -> Int {
    let upper = range.upperBound
    return unsafe kb_keep_found(
      places.pointer(at: 0, count: upper), range.lowerBound, upper, out,
      docs.pointer(at: 0, count: upper))
  }

  /// The same where the block stands as a bitmap; see kb_keep_in_bitmap.
  @inline(__always) static func keepInBitmap(
    _ slice: ByteSlice, at offset: Int, bytes: Int, first: UInt32, range: Range<Int>, to out: Int,
    docs: Cells<UInt32>
  ) -> Int {
    unsafe kb_keep_in_bitmap(
      slice.pointer(at: offset, readable: bytes), bytes, first, range.lowerBound, range.upperBound,
      out, docs.pointer(at: 0, count: range.upperBound))
  }

  /// Keeps the candidates whose flag is set; returns how many.
  static func keepFlagged(
    docs: Cells<UInt32>, scores: Cells<Float>, flags: Cells<UInt8>, count: Int
  ) -> Int {
    unsafe kb_keep_flagged(
      docs.pointer(at: 0, count: count), scores.pointer(at: 0, count: count),
      flags.pointer(at: 0, count: count), count)
  }

  /// Sets the bit of each document, counted from `first`; the caller knows that they lie in the set.
  @inline(__always) static func setBits(
    of docs: Cells<UInt32>, range: Range<Int>, first: UInt32, in words: Cells<UInt64>
  ) {
    unsafe kb_set_bits(
      docs.pointer(at: range.lowerBound, count: range.count), range.count, first,
      words.pointer(at: 0, count: words.count))
  }

  /// How many bits are set in the first words.
  static func countBits(_ words: Cells<UInt64>, count: Int) -> Int {
    unsafe kb_count_bits(words.pointer(at: 0, count: count), count)
  }

  /// Sorts text bytes into classes, 64 at a time; see kb_classify.
  static func classify(
    _ text: Cells<UInt8>, count: Int, lower: Cells<UInt8>, letters: Cells<UInt64>,
    digits: Cells<UInt64>, high: Cells<UInt64>
  ) {
    let words = (count + 63) / 64
    unsafe kb_classify(
      text.pointer(at: 0, count: 64 * words), 64 * words, lower.pointer(at: 0, count: 64 * words),
      letters.pointer(at: 0, count: words), digits.pointer(at: 0, count: words),
      high.pointer(at: 0, count: words))
  }
}

/// The instruction level of the kernels, for benchmarks and tests.
package enum KernelLevel {
  /// The level in use: 0 plain, 1 AVX2, 2 AVX-512.
  package static var current: Int { Int(kb_kernel_level()) }

  /// Lowers the level to at most this one; not while another thread searches or writes.
  package static func limit(to level: Int) { kb_kernel_limit(Int32(level)) }
}

extension Kernels {
  /// Asks the processor to have the bytes at an offset ready for reading.
  @inline(__always) static func prefetch(_ slice: ByteSlice, at offset: Int) {
    unsafe kb_prefetch_read(slice.pointer(at: offset, readable: 1))
  }

  /// Asks the processor to have an element ready for writing.
  @inline(__always) static func prefetch<Element: BitwiseCopyable>(
    _ cells: Cells<Element>, _ index: Int
  ) {
    unsafe kb_prefetch(cells.pointer(at: index, count: 1))
  }
}
