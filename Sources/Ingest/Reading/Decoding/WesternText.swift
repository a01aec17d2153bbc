/// Recognises text in windows-1252, which detectors take for rarer charsets when it has few accented letters.
enum WesternText {
  /// Whether the bytes of 0x80 and above are few and stand where accents, quotation marks and dashes stand.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var high = 0
    var plausible = 0
    var letters = 0
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 {
        high += 1
        let before = index > 0 ? bytes[index - 1] : 0x20
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        if isPlausible(byte, before: before, after: after) { plausible += 1 }
      } else if isLetter(byte) {
        letters += 1
      }
    }
    return high > 0 && high * 5 <= letters && plausible * 20 >= high * 19
  }

  private static func isPlausible(_ byte: UInt8, before: UInt8, after: UInt8) -> Bool {
    switch byte {
    // Quotation marks, dashes, the ellipsis, the euro sign, the bullet.
    case 0x80, 0x82, 0x84, 0x85, 0x91...0x97, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB: true
    // Accented letters beside plain letters.
    case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF:
      (isLetter(before) || isLetter(after)) && !(before >= 0x80 && after >= 0x80)
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }
}
