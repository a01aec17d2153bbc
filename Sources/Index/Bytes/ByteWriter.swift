/// Writes numbers and strings into bytes, as ``ByteReader`` reads them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// Forgets the bytes and keeps their memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a byte.
  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Appends a number of a fixed width, little-endian.
  mutating func number<Number: FixedWidthInteger>(_ value: Number) {
    var rest = value
    for _ in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest = Number.bitWidth > 8 ? rest >> 8 : 0
    }
  }

  /// Appends a variable-length number.
  @inline(__always) mutating func varint(_ value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends bytes.
  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Appends bytes.
  mutating func append(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends the first `length` bytes of a row.
  mutating func append(_ cells: Cells<UInt8>, count length: Int) {
    // Promise: the row is checked to have so many bytes, and it does not change meanwhile.
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: cells.pointer(at: 0, count: length), count: length))
  }

  /// Appends a string: its length in bytes, then its UTF-8.
  mutating func string(_ value: String) {
    varint(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Replaces a number that was written before.
  mutating func replace(_ value: UInt32, at offset: Int) {
    for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
