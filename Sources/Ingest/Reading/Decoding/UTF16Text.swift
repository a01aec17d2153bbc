/// UTF-16 text: recognised by its byte order mark or by its pattern, and decoded.
enum UTF16Text {
  /// The order of the two bytes of a unit.
  enum ByteOrder: Sendable { case little, big }

  private static let sample = 4096

  /// The order in which bytes without a mark read as text; nil when neither does.
  static func orderWithoutMark(of bytes: [UInt8]) -> ByteOrder? {
    let head = bytes.prefix(sample)
    guard bytes.count >= 4, head.contains(0) else { return nil }
    let little = plausibility(of: head, .little)
    let big = plausibility(of: head, .big)
    guard max(little, big) >= 0.95 else { return nil }
    return little >= big ? .little : .big
  }

  /// The text from `start` on as UTF-8, with U+FFFD for lone surrogates and a last odd byte.
  static func utf8(_ bytes: [UInt8], from start: Int, _ order: ByteOrder) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = start
    while index + 1 < bytes.count {
      let first = unit(bytes, index, order)
      index += 2
      var value = UInt32(first)
      if (0xD800..<0xDC00).contains(first), index + 1 < bytes.count {
        let second = unit(bytes, index, order)
        if (0xDC00..<0xE000).contains(second) {
          value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
          index += 2
        }
      }
      append(value, to: &text)
    }
    if index < bytes.count { text.append(contentsOf: UTF8Text.replacement) }
    return text
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    if value < 0x80 {
      text.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      text.append(contentsOf: UTF8Text.replacement)
    }
  }

  private static func unit(_ bytes: [UInt8], _ index: Int, _ order: ByteOrder) -> UInt16 {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    return order == .little ? second << 8 | first : first << 8 | second
  }

  /// The share of units that are common in text: Latin to Arabic letters, kana, Han, Hangul, punctuation, line ends.
  private static func plausibility(of head: ArraySlice<UInt8>, _ order: ByteOrder) -> Double {
    let bytes = Array(head)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes, $0, order) }
    let plausible = units.count { isPlausible($0) }
    return Double(plausible) / Double(max(units.count, 1))
  }

  private static func isPlausible(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x06FF, 0x0900...0x0E7F, 0x1E00...0x206F: true
    case 0x20A0...0x20CF, 0x2100...0x22FF, 0x2500...0x26FF: true
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xD800...0xDFFF, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
