/// The syllables of standard Chinese in Latin letters (Hanyu Pinyin, without tones).
enum PinyinSyllables {
  /// Whether a lower-case word is one to three syllables.
  static func compose(_ word: String) -> Bool {
    compose(Substring(word), atMost: 3)
  }

  private static func compose(_ rest: Substring, atMost syllables: Int) -> Bool {
    if rest.isEmpty { return true }
    guard syllables > 0 else { return false }
    return (1...6).contains { length in
      rest.count >= length && isSyllable(rest.prefix(length))
        && compose(rest.dropFirst(length), atMost: syllables - 1)
    }
  }

  private static func isSyllable(_ text: Substring) -> Bool {
    if bare.contains(String(text)) { return true }
    return initials.contains {
      text.hasPrefix($0) && finals.contains(String(text.dropFirst($0.count)))
    }
  }

  private static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z",
    "c", "s", "y", "w",
  ]
  private static let finals: Set<String> = [
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "i", "ia", "ian", "iang", "iao", "ie",
    "in",
    "ing", "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo",
    "ü",
    "üe",
  ]
  private static let bare: Set<String> = [
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "er", "o", "ou",
  ]
}
