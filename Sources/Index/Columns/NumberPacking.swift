/// Unsigned numbers, each in the same few bytes (0, 1, 2, 4 or 8).
struct PackedNumbers {
  private let slice: ByteSlice
  private let width: Int

  /// Numbers over exactly `count` times `width` bytes.
  init(_ slice: ByteSlice, width: Int, count: Int) throws(IndexError) {
    if ![0, 1, 2, 4, 8].contains(width) || slice.count != count * width {
      throw slice.corrupt(at: 0, expected: "\(count) numbers of 0, 1, 2, 4 or 8 bytes")
    }
    self.slice = slice
    self.width = width
  }

  /// The number at an index.
  @inline(__always) subscript(index: Int) -> UInt64 {
    switch width {
    case 0: 0
    case 1: UInt64(slice[index])
    case 2: UInt64(slice.number(at: 2 * index, as: UInt16.self))
    case 4: UInt64(slice.number(at: 4 * index, as: UInt32.self))
    default: slice.number(at: 8 * index, as: UInt64.self)
    }
  }

  /// The fewest bytes that hold every number up to `largest`.
  static func width(for largest: UInt64) -> Int {
    switch largest {
    case 0: 0
    case ...0xFF: 1
    case ...0xFFFF: 2
    case ...0xFFFF_FFFF: 4
    default: 8
    }
  }

  /// Appends a number in `width` bytes.
  static func append(_ value: UInt64, width: Int, to bytes: inout ByteWriter) {
    for index in 0..<width { bytes.byte(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }
}
