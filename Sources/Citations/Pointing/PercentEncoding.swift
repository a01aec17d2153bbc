/// Bytes as `%XX` (RFC 3986, section 2.1).
enum PercentEncoding {
  /// The three characters of a byte.
  static func triplet(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }

  /// A text in which only ASCII letters, digits and `._~` stand as they are; the hyphen, the comma and the ampersand,
  /// which mean something in a text fragment, are encoded too.
  static func component(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += triplet(byte)
      }
    }
  }
}
