import Ingest

/// Chinese names, where the family name comes first.
enum HanName {
  /// The family name at the start of a name in Han characters, nil when the name is in another script.
  static func family(of name: String) -> String? {
    guard (2...4).contains(name.count), name.unicodeScalars.allSatisfy(isHan) else { return nil }
    let isCompound = name.count > 2 && compoundFamilies.contains(String(name.prefix(2)))
    return String(name.prefix(isCompound ? 2 : 1))
  }

  /// Whether words are a Chinese name in letters: a common family name, then one given name of one or two syllables.
  static func isRomanised(_ words: [String]) -> Bool {
    words.count == 2 && families.contains(words[0].lowercased())
      && !westernGivenNames.contains(words[0].lowercased())
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3134F).contains(scalar.value)
  }

  private static let compoundFamilies: Set<String> = ["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫"]
  /// Spellings that are as common for a first name elsewhere.
  private static let westernGivenNames: Set<String> = [
    "an", "dan", "jean", "kim", "may", "ray", "sue",
  ]
  private static let families: Set<String> = []
}
