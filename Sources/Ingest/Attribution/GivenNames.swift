/// Given names of many countries: a table, `given-names.txt`.
///
/// They are no words of the vocabulary: a name that a table knows must still read as a word that no class claims.
struct GivenNames: Sendable {
  /// The embedded table.
  static let embedded = GivenNames(table: EmbeddedTable(named: "given-names.txt"))

  /// Who bears each name: nil for both or not known.
  private var genders: [String: Gender?] = [:]

  /// Lines of names in lower case, in groups by who bears them.
  init(table: EmbeddedTable) {
    genders.reserveCapacity(5000)
    for group in table.groups {
      let gender = Gender(rawValue: group.name)
      for line in group.lines {
        for name in line.split(separator: " ") { genders[String(name)] = .some(gender) }
      }
    }
  }

  /// Whether a printed word is one, or begins with one before a hyphen.
  func contains(_ word: String) -> Bool {
    let word = word.lowercased()
    return genders[word] != nil || genders[String(word.prefix { $0 != "-" })] != nil
  }

  /// Who bears a printed name, or its part before a hyphen; nil when it may be either.
  func gender(of word: String) -> Gender? {
    let word = word.lowercased()
    return (genders[word] ?? genders[String(word.prefix { $0 != "-" })]) ?? nil
  }
}

/// By which pronoun a person is called.
enum Gender: String, Sendable {
  case female, male
}
