/// The ASCII letters that eight bytes of a text begin with, found without looking at one after the other.
struct LetterRun {
  /// The letters in lower case, the first one lowest, zeros above.
  let lower: UInt64
  /// How many there are, 0 to 8, and how many of them are capitals.
  let count: Int
  let capitals: Int

  /// The letters at a place that has eight bytes.
  @inline(__always)
  init(_ text: Span<UInt8>, at place: Int) {
    let bytes = Self.load(text.extracting(place..<place &+ 8))
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones << 7
    let low = bytes | ones << 5
    // In each byte of seven bits: the upper bit tells whether it is at least "a", and whether it is over "z".
    let seven = low & ~highs
    let isFromA = seven &+ ones &* (0x80 - 0x61)
    let isOverZ = seven &+ ones &* (0x7F - 0x7A)
    let letters = isFromA & ~isOverZ & ~bytes & highs
    let others = letters ^ highs
    count = others == 0 ? 8 : others.trailingZeroBitCount >> 3
    let mask = count == 8 ? ~0 : (1 as UInt64) << UInt64(8 &* count) &- 1
    lower = low & mask
    // A capital has no bit 5.
    capitals = (letters & ~(bytes << 2) & mask).nonzeroBitCount
  }

  @inline(__always)
  private static func load(_ bytes: Span<UInt8>) -> UInt64 {
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }
}
