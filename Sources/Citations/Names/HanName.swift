import Ingest

/// Chinese, Korean and Vietnamese names, where the family name comes first.
enum HanName {
  /// The family name at the start of a name in Han characters, nil when the name is in another script.
  static func family(of name: String) -> String? {
    guard (2...4).contains(name.count), name.unicodeScalars.allSatisfy(isHan) else { return nil }
    let isCompound = name.count > 2 && compoundFamilies.contains(String(name.prefix(2)))
    return String(name.prefix(isCompound ? 2 : 1))
  }

  /// Whether a word in Latin letters is one of the family names that stand first.
  static func isFamily(_ word: String) -> Bool { families.contains(word.lowercased()) }

  /// Whether words are such a name in Latin letters: a family name of the table, then a given name that is hyphenated
  /// or made of Pinyin syllables (`Qianjuan`), which sets `Lee Anderson` apart from `Li Wei`, or two words of one
  /// syllable each (`Tan Theng Chiang`).
  static func isRomanised(_ words: [String]) -> Bool {
    guard isFamily(words[0]) else { return false }
    if words.count == 3 { return words.dropFirst().allSatisfy(EastAsianSyllable.isOne) }
    let given = words[1].lowercased()
    return words.count == 2
      && (given.contains("-")
        || PinyinSyllables.compose(given.filter { $0 != "'" && $0 != "\u{2019}" }))
  }

  /// Whether another given name stands before such a name (`Melvin Yong Yik Chye`), so that no order of two parts is right.
  static func isMixed(_ words: [String]) -> Bool {
    words.count == 4 && isRomanised(Array(words.dropFirst()))
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3134F).contains(scalar.value)
  }

  private static let compoundFamilies: Set<String> = ["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫"]
  private static let families = Set(
    EmbeddedTable(named: "family-names.txt").groups.filter { $0.name == "family-first" }
      .flatMap(\.lines).flatMap { $0.split(separator: " ").map(String.init) })
}
