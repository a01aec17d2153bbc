/// How many letters of each script a text has.
struct ScriptCounts {
  private var latin = 0
  private var han = 0
  private var kana = 0
  private var hangul = 0
  private var cyrillic = 0
  private var ukrainian = 0
  private var greek = 0
  private var arabic = 0
  private var hebrew = 0
  private var thai = 0
  private var devanagari = 0

  /// Counts the letters of UTF-8 text, which may break off within a character.
  init(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        if (0x41...0x5A).contains(byte & 0xDF) { latin += 1 }
      } else if byte >= 0xC2, index < text.endIndex {
        count(byte, text[index], index + 1 < text.endIndex ? text[index + 1] : 0)
      }
    }
  }

  /// By the first bytes of a character, which tell its Unicode block.
  private mutating func count(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second) {
    case (0xC3...0xCA, _), (0xE1, 0xB8...0xBB): latin += 1
    case (0xCE...0xCF, _): greek += 1
    case (0xD0...0xD4, _):
      cyrillic += 1
      // The letters і, ї, є and ґ.
      if (first == 0xD1 && [0x94, 0x96, 0x97].contains(second)) || (first == 0xD2 && second == 0x91)
      {
        ukrainian += 1
      }
    case (0xD6...0xD7, 0x90...0xAF): hebrew += 1
    case (0xD8...0xDB, _): arabic += 1
    case (0xE0, 0xA4...0xA5): devanagari += 1
    case (0xE0, 0xB8...0xB9): thai += 1
    case (0xE3, 0x81...0x83): kana += 1
    case (0xE3, 0x90...0xBF), (0xE4...0xE9, _): han += 1
    case (0xEA, 0xB0...0xBF), (0xEB...0xED, 0x80...0x9E): hangul += 1
    default: break
    }
  }

  /// Whether Latin letters are most of all.
  var isLatin: Bool { latin * 2 > total && latin >= 12 }

  /// The language that a script other than Latin tells, when most letters are in it; nil for scripts of many languages.
  var language: String? {
    // A character of Han, kana or Hangul says as much as several letters.
    if (han + kana) * 3 > total - han - kana, han + kana >= 8 {
      return kana * 10 > han + kana ? "ja" : "zh"
    }
    if hangul * 2 > total, hangul >= 8 { return "ko" }
    guard total >= 12 else { return nil }
    if greek * 2 > total { return "el" }
    if hebrew * 2 > total { return "he" }
    if thai * 2 > total { return "th" }
    if cyrillic * 2 > total, ukrainian * 40 > cyrillic { return "uk" }
    return nil
  }

  private var total: Int {
    latin + han + kana + hangul + cyrillic + greek + arabic + hebrew + thai + devanagari
  }
}
