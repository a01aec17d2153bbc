/// Named sets of words, at most 64, as a bit set for each word of a vocabulary.
///
/// The groups of a table are the classes: `[modal]` and the words below it, separated by spaces or lines.
package struct WordClasses: Sendable {
  private var bits: [UInt64]
  private var names: [String]

  /// The classes of the embedded `words.txt`, which every part of the pipeline shares.
  package static let shared = WordClasses(
    table: EmbeddedTable(named: "words.txt"), vocabulary: .embedded)

  /// The classes that a table's groups name; a group may appear more than once.
  package init(table: EmbeddedTable, vocabulary: Vocabulary) {
    bits = Array(repeating: 0, count: vocabulary.count + 1)
    names = []
    for group in table.groups {
      let bit = bit(named: group.name)
      for line in group.lines {
        for word in line.split(separator: " ") {
          let number = vocabulary.number(of: word.lowercased())
          precondition(number != 0, "the vocabulary does not know this table: \(word)")
          bits[Int(number)] |= bit
        }
      }
    }
  }

  private mutating func bit(named name: String) -> UInt64 {
    if let index = names.firstIndex(of: name) { return 1 << UInt64(index) }
    precondition(names.count < 64, "more than 64 word classes")
    names.append(name)
    return 1 << UInt64(names.count - 1)
  }

  /// The bit of a class; a name that the table lacks is a broken table and traps.
  package subscript(name: String) -> UInt64 {
    guard let index = names.firstIndex(of: name) else {
      preconditionFailure("no word class \(name)")
    }
    return 1 << UInt64(index)
  }

  /// All classes of a word as bits; none for an unknown word.
  @inline(__always)
  package func of(_ word: WordID) -> UInt64 { bits[Int(word)] }

  /// Whether a word is in any of the classes whose bits are set.
  @inline(__always)
  package func has(_ word: WordID, _ classes: UInt64) -> Bool { bits[Int(word)] & classes != 0 }

  /// The words of a class, in vocabulary order.
  func members(of name: String) -> [WordID] {
    let bit = self[name]
    return bits.indices.filter { bits[$0] & bit != 0 }.map { WordID($0) }
  }
}
