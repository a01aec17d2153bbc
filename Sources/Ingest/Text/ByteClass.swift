/// What a byte of UTF-8 text can begin.
enum ByteClass: UInt8 {
  case space, letter, digit, mark, lead, other

  /// The class of each of the 256 bytes.
  static let table: [ByteClass] = (0..<256).map { value in
    switch UInt8(value) {
    case 9, 10, 11, 12, 13, 32: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 33..<127: .mark
    case 0xC2...0xF4: .lead
    default: .other
    }
  }
}

/// A scalar decoded from UTF-8, with the bytes it takes.
struct DecodedScalar {
  var value: UInt32
  var count: Int

  /// The scalar at `place` of valid UTF-8; a stray byte stands for itself.
  @inline(__always)
  init(_ bytes: borrowing [UInt8], at place: Int, before end: Int) {
    self.init(bytes.span, at: place, before: end)
  }

  /// The scalar at `place` of valid UTF-8; a stray byte stands for itself.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at place: Int, before end: Int) {
    let lead = bytes[place]
    switch lead {
    case 0xC0..<0xE0 where place + 1 < end:
      value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
      count = 2
    case 0xE0..<0xF0 where place + 2 < end:
      value =
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
        | UInt32(bytes[place + 2] & 0x3F)
      count = 3
    case 0xF0... where place + 3 < end:
      value =
        UInt32(lead & 0x07) << 18 | UInt32(bytes[place + 1] & 0x3F) << 12
        | UInt32(bytes[place + 2] & 0x3F) << 6 | UInt32(bytes[place + 3] & 0x3F)
      count = 4
    default:
      value = UInt32(lead)
      count = 1
    }
  }

  /// Letters beyond ASCII: the Latin, Greek, Cyrillic and other alphabets, and combining accents.
  @inline(__always)
  var isLetter: Bool {
    switch value {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF, 0x2C00...0x2DFF,
      0x3040...0x9FFF, 0xA4D0...0xD7FF, 0xF900...0xFAFF, 0x1_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// White space beyond ASCII, and marks of no width.
  @inline(__always)
  var isSpace: Bool {
    switch value {
    case 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202A...0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// A capital letter; exact for Latin-1 and Latin Extended-A, by properties elsewhere.
  var isCapital: Bool {
    switch value {
    case 0xC0...0xDE: return value != 0xD7
    default: return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }
}
