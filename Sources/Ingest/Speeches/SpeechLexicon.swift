/// The roles of every word of the vocabulary, read once from `speeches-words.txt`.
struct SpeechLexicon: Sendable {
  /// The embedded table over the embedded vocabulary.
  static let embedded = SpeechLexicon(
    table: EmbeddedTable(named: "speeches-words.txt"), vocabulary: .embedded)

  private var roles: [WordRoles]

  /// The groups of the table over the numbers of the vocabulary; an unknown group is a broken table and traps.
  init(table: EmbeddedTable, vocabulary: Vocabulary) {
    roles = Array(repeating: [], count: vocabulary.count + 1)
    for group in table.groups {
      guard let role = WordRoles.groups[group.name] else {
        preconditionFailure("speeches-words.txt has an unknown group \(group.name)")
      }
      for line in group.lines {
        for word in line.split(separator: " ") {
          roles[Int(vocabulary.number(of: word.lowercased()))].formUnion(role)
        }
      }
    }
    roles[0] = []
  }

  /// The roles of a word; none for an unknown one.
  @inline(__always)
  func roles(of word: WordID) -> WordRoles { roles[Int(word)] }
}
