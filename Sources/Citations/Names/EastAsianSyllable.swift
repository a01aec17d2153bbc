/// The shape of a syllable of a Chinese, Korean or Vietnamese name in any of the usual spellings.
enum EastAsianSyllable {
  /// Whether a word is one such syllable: at most a simple initial, vowels, at most a simple final (`Theng`, `Kuan`,
  /// `Yew`), which no `Smith`, `Ann` or `Jones` is.
  static func isOne(_ word: String) -> Bool {
    let letters = word.lowercased()
    let initial = letters.prefix { !vowels.contains($0) }
    let rest = letters.dropFirst(initial.count)
    let nucleus = rest.prefix { vowels.contains($0) }
    return !nucleus.isEmpty && nucleus.count <= 3 && initials.contains(String(initial))
      && finals.contains(String(rest.dropFirst(nucleus.count)))
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "ü"]
  private static let initials: Set<String> = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s",
    "y", "w", "v", "zh", "ch", "sh", "th", "kh", "ph", "ts", "tz", "hs", "ng", "nh", "kw", "gw",
    "hy",
    "my", "ky", "ny", "by", "chy", "tr",
  ]
  private static let finals: Set<String> = [
    "", "n", "ng", "m", "p", "t", "k", "h", "r", "l", "w", "y", "ck", "nh", "ch", "c", "ih",
  ]
}
