extension SourceDocument {
  /// The id: `d-` and the first 50 bits of ``digest`` as ten digits of Crockford's base 32, in lower case.
  package var id: String { Self.id(ofDigest: digest) }

  /// The id of a source with this digest, hexadecimal.
  package static func id(ofDigest digest: String) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let bits = digest.utf8.prefix(13).reduce(UInt64(0)) { $0 << 4 | UInt64(nibble($1)) }
    let digits = (1...10).map { alphabet[Int(bits >> UInt64(52 - 5 * $0) & 31)] }
    return "d-" + String(decoding: digits, as: UTF8.self)
  }

  private static func nibble(_ digit: UInt8) -> UInt8 {
    digit <= 0x39 ? digit & 15 : (digit & 7) + 9
  }
}
