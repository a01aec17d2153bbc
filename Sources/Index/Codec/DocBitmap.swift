/// 128 dense documents as a bit each: where they are so close that this is shorter than their gaps, and far faster to count.
///
/// A head byte of 63 (no width of a run), a byte with half the number of bytes, and the bits, the lowest for the document after the one before
/// the block.
struct DocBitmap {
  /// What stands where a run has its width.
  static let head: UInt8 = 63

  private let slice: ByteSlice
  private let bits: Int
  private let bytes: Int

  /// The bitmap at an offset; nil when there is a run.
  @inline(__always) init?(_ slice: ByteSlice, at offset: Int) throws(IndexError) {
    if offset < 0 || offset > slice.count - 2 || slice[offset] != Self.head { return nil }
    self.slice = slice
    bits = offset + 2
    bytes = 2 * Int(slice[offset + 1])
    if bytes > slice.count - bits { throw slice.corrupt(at: offset, expected: "a whole bitmap") }
  }

  /// Decodes the documents; returns where the bitmap ends.
  @inline(__always) func decode(
    after before: UInt32, below limit: Int, into values: Cells<UInt32>
  ) throws(IndexError) -> Int {
    let set = Kernels.unpackBitmap(
      slice, at: bits, bytes: bytes, first: before &+ 1, into: values)
    if set != 128 || Int(values[127]) >= limit || values[0] > values[127] {
      throw slice.corrupt(at: bits, expected: "128 documents below \(limit)")
    }
    return bits + bytes
  }

  /// Where it ends.
  var end: Int { bits + bytes }

  /// Finds rising documents; see kb_find_in_bitmap.
  @inline(__always) func find(
    _ docs: Cells<UInt32>, _ range: Range<Int>, after before: UInt32, places: Cells<UInt32>,
    at place: Int
  ) -> Int {
    Kernels.findInBitmap(
      slice, at: bits, bytes: bytes, first: before &+ 1, docs: docs, range: range, places: places,
      from: place)
  }

  /// Keeps those of rising documents that it has, moved down to `out`; returns where the next one would go.
  @inline(__always) func keep(
    _ docs: Cells<UInt32>, _ range: Range<Int>, after before: UInt32, to out: Int
  ) -> Int {
    Kernels.keepInBitmap(
      slice, at: bits, bytes: bytes, first: before &+ 1, range: range, to: out, docs: docs)
  }

  /// Sets the bits of the documents among the `limit` from `first` on, when all of them lie there; whether it did.
  @inline(__always) func or(
    into words: Cells<UInt64>, after before: UInt32, first: UInt32, limit: Int
  ) -> Bool {
    let start = Int(before &+ 1) - Int(first)
    if start < 0 || start + 8 * bytes > limit { return false }
    Kernels.orBitmap(slice, at: bits, bytes: bytes, offset: start, in: words)
    return true
  }

  /// Appends a bitmap of documents when it takes no more than `most` bytes; whether it did.
  static func append(
    _ docs: Cells<UInt32>, _ range: Range<Int>, after before: UInt32, most: Int,
    to output: inout ByteWriter
  ) -> Bool {
    let span = Int(docs[range.upperBound - 1] &- before)
    let pairs = (span + 15) / 16
    if pairs > 255 || 2 + 2 * pairs > most { return false }
    var bits = [UInt8](repeating: 0, count: 2 * pairs)
    for index in range {
      let bit = Int(docs[index] &- before &- 1)
      bits[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    output.byte(head)
    output.byte(UInt8(pairs))
    output.append(bits)
    return true
  }
}
