/// Given names of many countries: a table, `given-names.txt`.
///
/// They are no words of the vocabulary: a name that a table knows must still read as a word that no class claims.
struct GivenNames: Sendable {
  /// The embedded table.
  static let embedded = GivenNames(table: EmbeddedTable(named: "given-names.txt"))

  private let names: Set<String>

  /// Lines of names in lower case.
  init(table: EmbeddedTable) {
    names = Set(
      table.groups.flatMap { $0.lines.flatMap { $0.split(separator: " ").map(String.init) } })
  }

  /// Whether a printed word is one, or begins with one before a hyphen.
  func contains(_ word: String) -> Bool {
    let word = word.lowercased()
    return names.contains(word) || names.contains(String(word.prefix { $0 != "-" }))
  }
}
