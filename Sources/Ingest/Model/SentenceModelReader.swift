/// Reads the little-endian numbers of a model file one after the other; sizes are the caller's to check.
struct SentenceModelReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether the file starts with these ASCII characters; they are read past.
  mutating func starts(with magic: String) -> Bool {
    guard rest.starts(with: magic.utf8) else { return false }
    rest = rest.dropFirst(magic.utf8.count)
    return true
  }

  /// A signed 32-bit number; 0 past the end.
  mutating func int32() -> Int {
    let value = bytes(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Int(Int32(bitPattern: value))
  }

  /// So many unsigned 16-bit numbers.
  mutating func uint16s(_ count: Int) -> [UInt16] {
    let bytes = Array(bytes(2 * count))
    return (0..<bytes.count / 2).map { UInt16(bytes[2 * $0]) | UInt16(bytes[2 * $0 + 1]) << 8 }
  }

  /// So many 32-bit floating-point numbers; 0 past the end.
  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float(bitPattern: UInt32(bitPattern: Int32(int32()))) }
  }

  /// So many bytes, fewer at the end of the file.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
