/// The roles of every word of the vocabulary, read once from `speeches-words.txt`.
struct SpeechLexicon: Sendable {
  /// The embedded table over the embedded vocabulary.
  static let embedded = SpeechLexicon(
    table: EmbeddedTable(named: "speeches-words.txt"), vocabulary: .embedded)

  private var roles: [WordRoles]
  private var hints: [Hint] = []

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
    hints = roles.map { Hint($0) }
  }

  /// What a single word says about its whole sentence, in one byte.
  struct Hint: OptionSet, Sendable {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let proposes = Hint(rawValue: 1)
    static let promises = Hint(rawValue: 2)
    static let proposesBeforeTo = Hint(rawValue: 4)
    static let isTo = Hint(rawValue: 8)

    init(_ roles: WordRoles) {
      self = []
      if roles.any(.cues) { insert(.proposes) }
      if roles.any(.promising) { insert(.promises) }
      if roles.any(.cuesBeforeTo) { insert(.proposesBeforeTo) }
      if roles.contains(.to) { insert(.isTo) }
    }
  }

  /// The hint of a word; none for an unknown one.
  @inline(__always)
  func hint(of word: WordID) -> Hint { hints[Int(word)] }

  /// The roles of a word; none for an unknown one.
  @inline(__always)
  func roles(of word: WordID) -> WordRoles { roles[Int(word)] }
}
