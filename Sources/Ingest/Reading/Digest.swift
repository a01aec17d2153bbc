internal import CNettle

/// SHA-256, and the short ids that are made from it.
package enum Digest {
  /// The SHA-256 digest of the bytes, 32 bytes long.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var context = sha256_ctx()
    // Sound: nettle reads `bytes.count` bytes and writes the 32 that `digest` has.
    unsafe nettle_sha256_init(&context)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
    }
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// The bytes as lower-case hexadecimal digits, two a byte.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      digits.append(hexadecimalDigit(byte >> 4))
      digits.append(hexadecimalDigit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// An id from content: the prefix and ten characters of Crockford's base 32 in lower case, 50 bits of the
  /// SHA-256 of the parts joined by U+001F.
  package static func identifier(prefix: String, of parts: [String]) -> String {
    var joined: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { joined.append(0x1F) }
      joined.append(contentsOf: part.utf8)
    }
    let bits = sha256(joined).prefix(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let characters = (0..<10).map { base32Alphabet[Int(bits >> (51 - 5 * $0)) & 31] }
    return prefix + String(decoding: characters, as: UTF8.self)
  }

  private static let base32Alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
