/// Up to 128 numbers, bit-packed at one width, the few that are too wide patched.
///
/// A byte with the width (low six bits) and how many bytes each exception has (high two bits); when that is not 0, a byte with
/// the number of exceptions; the low bits of all numbers, least significant bit first; a byte for the place of
/// each exception; the high bits of each exception.
enum PackedRun {
  /// Where the parts of a run lie in a slice.
  struct Layout {
    var width: Int
    var bits: Int
    var exceptions: Int
    var exceptionBytes: Int
    var places: Int
    var end: Int
  }

  /// Reads the head of a run of `count` numbers and checks that all of it is there.
  @inline(__always) static func layout(
    of slice: ByteSlice, at offset: Int, count: Int
  ) throws(IndexError) -> Layout {
    if offset < 0 || offset > slice.count - 2 {
      if offset != slice.count - 1 || slice[offset] != 0 {
        throw slice.corrupt(at: slice.count, expected: "a packed run")
      }
    }
    let head = slice[offset]
    let width = Int(head & 63)
    let exceptionBytes = Int(head >> 6)
    let exceptions = exceptionBytes == 0 ? 0 : Int(slice[offset + 1])
    let bits = offset + (exceptionBytes == 0 ? 1 : 2)
    let places = bits + (count * width + 7) / 8
    let end = places + exceptions * (1 + exceptionBytes)
    if width > 32 || end > slice.count || slice.readable(from: bits) < 16 * width + 64 {
      throw slice.corrupt(at: offset, expected: "a whole packed run")
    }
    return Layout(
      width: width, bits: bits, exceptions: exceptions, exceptionBytes: exceptionBytes,
      places: places, end: end)
  }

  /// Decodes a run to `values` from `place` on, adding `add` to each number; returns where it ends.
  ///
  /// 128 numbers are written; those from `count` on have no meaning.
  @inline(__always) static func decode(
    _ slice: ByteSlice, at offset: Int, count: Int, adding add: UInt32, into values: Cells<UInt32>,
    from place: Int = 0
  ) throws(IndexError) -> Int {
    let layout = try layout(of: slice, at: offset, count: count)
    Kernels.unpack(
      slice, at: layout.bits, width: layout.width, adding: add, into: values, from: place)
    if layout.exceptions > 0 { try patch(values, from: place, layout, slice, most: 32) }
    return layout.end
  }

  /// Decodes a run of 128 gaps to rising numbers after `before`, below `limit`; returns where it ends and the last number.
  ///
  /// The numbers may stand as a ``DocBitmap`` instead. Gaps have at most 31 bits and numbers at most 30, so that a sum that wraps would be above the limit.
  @inline(__always) static func decodeRising(
    _ slice: ByteSlice, at offset: Int, after before: UInt32, below limit: Int,
    into values: Cells<UInt32>
  ) throws(IndexError) -> Int {
    if let bitmap = try DocBitmap(slice, at: offset) {
      return try bitmap.decode(after: before, below: limit, into: values)
    }
    let layout = try layout(of: slice, at: offset, count: 128)
    let largest: UInt32
    if layout.width > 31 { throw slice.corrupt(at: offset, expected: "gaps of at most 31 bits") }
    if layout.exceptions == 0 {
      largest = Kernels.unpackRising(
        slice, at: layout.bits, width: layout.width, after: before, into: values)
    } else {
      Kernels.unpack(slice, at: layout.bits, width: layout.width, adding: 0, into: values, from: 0)
      try patch(values, from: 0, layout, slice, most: 31)
      largest = Kernels.sumRising(values, count: 128, after: before)
    }
    if Int(largest) >= limit || values[127] != largest {
      throw slice.corrupt(at: offset, expected: "documents below \(limit)")
    }
    return layout.end
  }

  @inline(never) private static func patch(
    _ values: Cells<UInt32>, from start: Int, _ layout: Layout, _ slice: ByteSlice, most: Int
  ) throws(IndexError) {
    var high = layout.places + layout.exceptions
    for index in 0..<layout.exceptions {
      let place = Int(slice[layout.places + index])
      var bits: UInt32 = 0
      for byte in 0..<layout.exceptionBytes {
        bits |= UInt32(slice[high + byte]) << UInt32(8 * byte)
      }
      high += layout.exceptionBytes
      if place > 127 || bits.leadingZeroBitCount < 32 - (most - layout.width) {
        throw slice.corrupt(at: layout.places + index, expected: "an exception that fits")
      }
      values[start + place] = values[start + place] &+ bits << UInt32(layout.width)
    }
  }
}
