/// Checks and repairs of UTF-8 bytes.
enum UTF8Text {
  /// U+FFFD, which stands where bytes could not be decoded.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether every byte is below 0x80.
  static func isASCII(_ bytes: [UInt8]) -> Bool {
    firstNonASCII(in: bytes, from: 0) == nil
  }

  /// The first byte of 0x80 or above at or after `start`.
  static func firstNonASCII(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    // Runs of 64 are folded into one byte, which the compiler turns into vector instructions.
    while index + 64 <= bytes.count {
      var folded: UInt8 = 0
      for byte in bytes[index..<index + 64] { folded |= byte }
      if folded >= 0x80 { break }
      index += 64
    }
    while index < bytes.count {
      if bytes[index] >= 0x80 { return index }
      index += 1
    }
    return nil
  }

  /// The length in bytes of the well-formed sequence at `index`, 0 when it is ill-formed (Unicode, table 3-7).
  static func sequenceLength(in bytes: [UInt8], at index: Int, end: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= end else { return 0 }
    guard secondBytes(after: first).contains(bytes[index + 1]) else { return 0 }
    for place in index + 2..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// The place of the first ill-formed sequence; nil when the bytes are valid UTF-8.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var index = firstNonASCII(in: bytes, from: 0) ?? bytes.count
    while index < bytes.count {
      if bytes[index] < 0x80 {
        guard let next = firstNonASCII(in: bytes, from: index) else { return nil }
        index = next
      }
      let length = sequenceLength(in: bytes, at: index, end: bytes.count)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The same text with U+FFFD for each byte that belongs to no well-formed sequence.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard let fault = firstFault(in: bytes) else { return bytes }
    var repaired = Array(bytes[..<fault])
    repaired.reserveCapacity(bytes.count + 16)
    var index = fault
    while index < bytes.count {
      let length = sequenceLength(in: bytes, at: index, end: bytes.count)
      if length == 0 {
        repaired.append(contentsOf: replacement)
        index += 1
      } else {
        repaired.append(contentsOf: bytes[index..<index + length])
        index += length
      }
    }
    return repaired
  }

  /// What the second byte may be, by the first: no overlong forms, no surrogates, nothing above U+10FFFF.
  private static func secondBytes(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
