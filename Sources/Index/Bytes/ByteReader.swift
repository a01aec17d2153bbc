/// Reads a slice from front to back; running off its end is an error, never a crash.
struct ByteReader {
  let slice: ByteSlice
  private(set) var offset: Int

  /// A reader at an offset of a slice.
  init(_ slice: ByteSlice, at offset: Int = 0) {
    self.slice = slice
    self.offset = offset
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { offset >= slice.count }

  private func ended(_ expected: String) -> IndexError {
    slice.corrupt(at: slice.count, expected: expected)
  }

  /// The next byte.
  @inline(__always) mutating func byte() throws(IndexError) -> UInt8 {
    if offset < 0 || offset >= slice.count { throw ended("another byte") }
    offset += 1
    return slice[offset - 1]
  }

  /// The next number of a fixed width, little-endian.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(IndexError) -> Number {
    let width = MemoryLayout<Number>.size
    if offset < 0 || offset > slice.count - width { throw ended("\(width) more bytes") }
    offset += width
    return slice.number(at: offset - width, as: type)
  }

  /// The next variable-length number: seven bits a byte, lowest first, the high bit set on all but the last.
  @inline(__always) mutating func varint() throws(IndexError) -> Int {
    let first = try byte()
    return first < 0x80 ? Int(first) : try longVarint(first)
  }

  @inline(never) private mutating func longVarint(_ first: UInt8) throws(IndexError) -> Int {
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while shift < 63 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(value) }
      shift += 7
    }
    throw slice.corrupt(at: offset, expected: "a number of at most nine bytes")
  }

  /// The next variable-length number, when it fits into 32 bits.
  @inline(__always) mutating func varint32() throws(IndexError) -> UInt32 {
    let value = try varint()
    if value > Int(UInt32.max) {
      throw slice.corrupt(at: offset, expected: "a number of at most 32 bits")
    }
    return UInt32(truncatingIfNeeded: value)
  }

  /// Passes over so many bytes.
  @inline(__always) mutating func skip(_ length: Int) throws(IndexError) {
    if length < 0 || length > slice.count - offset { throw ended("\(length) more bytes") }
    offset += length
  }

  /// The next bytes as an array.
  mutating func bytes(_ length: Int) throws(IndexError) -> [UInt8] {
    let start = offset
    try skip(length)
    return try slice.slice(from: start, count: length, expected: "bytes").array
  }

  /// The next string: its length in bytes, then its UTF-8.
  mutating func string() throws(IndexError) -> String {
    let length = try varint()
    return String(decoding: try bytes(length), as: UTF8.self)
  }
}
