extension JSONScanner {
  /// The string decoded: escapes resolved, ill-formed UTF-8, lone surrogates and U+0000 as U+FFFD.
  func decoded(_ text: Text) throws(JSONFault) -> [UInt8] {
    guard text.hasEscapes else {
      return UTF8Text.repaired(Array(bytes[text.range]))
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.range.count)
    var index = text.range.lowerBound
    while let backslash = ByteSearch.first(0x5C, in: bytes, index..<text.range.upperBound) {
      decoded.append(contentsOf: bytes[index..<backslash])
      index = try appendEscape(at: backslash, end: text.range.upperBound, to: &decoded)
    }
    decoded.append(contentsOf: bytes[index..<text.range.upperBound])
    return UTF8Text.repaired(decoded)
  }

  /// Decodes the escape that begins at this backslash; the place after it.
  private func appendEscape(
    at backslash: Int, end: Int, to decoded: inout [UInt8]
  ) throws(JSONFault) -> Int {
    guard backslash + 1 < end else {
      throw JSONFault(position: backslash, expected: "an escape")
    }
    switch bytes[backslash + 1] {
    case 0x22, 0x5C, 0x2F: decoded.append(bytes[backslash + 1])
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(0x0A)
    case 0x72: decoded.append(0x0D)
    case 0x74: decoded.append(0x09)
    case 0x75: return try appendUnicodeEscape(at: backslash, end: end, to: &decoded)
    default: throw JSONFault(position: backslash, expected: "an escape")
    }
    return backslash + 2
  }

  private func appendUnicodeEscape(
    at backslash: Int, end: Int, to decoded: inout [UInt8]
  ) throws(JSONFault) -> Int {
    guard let unit = codeUnit(at: backslash, end: end) else {
      throw JSONFault(position: backslash, expected: "four hexadecimal digits")
    }
    var value = unit
    var next = backslash + 6
    if (0xD800..<0xDC00).contains(unit), let low = codeUnit(at: next, end: end),
      (0xDC00..<0xE000).contains(low)
    {
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      next += 6
    }
    if value != 0, let scalar = Unicode.Scalar(value) {
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      decoded.append(contentsOf: UTF8Text.replacement)
    }
    return next
  }

  /// The value of `\uXXXX` at this place; nil when something else stands there.
  private func codeUnit(at place: Int, end: Int) -> UInt32? {
    guard place + 6 <= end, bytes[place] == 0x5C, bytes[place + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place + 2..<place + 6] {
      guard let digit = Self.hexadecimalValue(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
