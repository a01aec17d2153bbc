import Ingest

/// Chinese and Korean names, where the family name comes first.
enum HanName {
  /// The family name at the start of a name in Han characters, nil when the name is in another script.
  static func family(of name: String) -> String? {
    guard (2...4).contains(name.count), name.unicodeScalars.allSatisfy(isHan) else { return nil }
    let isCompound = name.count > 2 && compoundFamilies.contains(String(name.prefix(2)))
    return String(name.prefix(isCompound ? 2 : 1))
  }

  /// Whether two words are such a name in Latin letters: a family name of the table, then a given name that is
  /// hyphenated or made of Pinyin syllables (`Qianjuan`), which sets `Lee Anderson` apart from `Li Wei`.
  static func isRomanised(_ words: [String]) -> Bool {
    guard words.count == 2, families.contains(words[0].lowercased()) else { return false }
    let given = words[1].lowercased()
    return given.contains("-")
      || PinyinSyllables.compose(given.filter { $0 != "'" && $0 != "\u{2019}" })
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3134F).contains(scalar.value)
  }

  private static let compoundFamilies: Set<String> = ["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫"]
  private static let families = Set(
    EmbeddedTable(named: "family-names.txt").groups.filter { $0.name == "family-first" }
      .flatMap(\.lines).flatMap { $0.split(separator: " ").map(String.init) })
}
