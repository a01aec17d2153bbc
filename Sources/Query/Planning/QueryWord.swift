/// A word of a query as every language of the base analyses it.
struct QueryWord: Equatable {
  /// Where it stands in the text, in characters.
  var characters: Range<Int>
  /// Its place among the words of the text.
  var position: Int
  /// The folded word.
  var exact: [UInt8]
  /// Its distinct stems, in the order of the languages.
  var stems: [[UInt8]]
  /// Whether one of the languages takes it for a stop word.
  var isStopWord: Bool

  /// Whether it is of a script that is written without spaces.
  var isIdeographic: Bool { Self.isIdeographic(exact) }

  /// Whether it is one character of such a script, of which the index mostly holds pairs.
  var isLoneIdeograph: Bool {
    isIdeographic && String(decoding: exact, as: UTF8.self).unicodeScalars.count == 1
  }

  /// Whether UTF-8 holds Han, Kana or Hangul, which are indexed in overlapping pairs.
  static func isIdeographic(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF:
        true
      case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
      case 0xFF66...0xFF9F, 0x20000...0x323AF: true
      default: false
      }
    }
  }
}
