/// The words that the tables name, each with a small number, so that matching a cue compares integers.
///
/// A word is looked up by the hash of its lower-cased bytes (``WordHash``), which the tokenizer makes as it reads them; see
/// ``HashedNumbers`` for what that can confuse.
package struct Vocabulary: Sendable {
  /// Every table whose words the tokenizer knows.
  ///
  /// A new cue table is added here and in Sources/CTables/tables.c.
  static let tableNames = [
    "words.txt", "reporting-cues.txt", "necessity-cues.txt", "roles.txt", "family-names.txt",
    "actions.txt", "speeches-words.txt",
  ]

  /// The words of all embedded tables.
  package static let embedded = Vocabulary(tables: tableNames.map { EmbeddedTable(named: $0) })

  private let numbers: HashedNumbers
  private var ends: [UInt32] = [0]
  private var letters: [UInt8] = []

  /// How many words it holds; numbers run from 1 to this.
  package var count: Int { ends.count - 1 }

  /// Every word of these tables, lower-cased, in order of appearance; braces of a verb give all its forms.
  package init(tables: [EmbeddedTable]) {
    var hashes: [UInt64] = []
    var known: Set<UInt64> = []
    for table in tables {
      for group in table.groups {
        for line in group.lines {
          for word in Self.words(of: line) {
            let hash = WordHash.hash(of: word)
            guard known.insert(hash).inserted else { continue }
            hashes.append(hash)
            letters.append(contentsOf: word)
            ends.append(UInt32(letters.count))
          }
        }
      }
    }
    var numbers = HashedNumbers(capacity: hashes.count)
    for (index, hash) in hashes.enumerated() { numbers.insert(index + 1, for: hash) }
    self.numbers = numbers
  }

  /// The number of a lower-case word, 0 when no table names it.
  package func number(of word: String) -> WordID {
    number(ofHash: WordHash.hash(of: word.utf8))
  }

  /// The number of the word whose lower-case bytes have this ``WordHash``.
  @inline(__always)
  func number(ofHash hash: UInt64) -> WordID {
    WordID(truncatingIfNeeded: numbers[hash] ?? 0)
  }

  /// The word of this number; empty for 0.
  package func word(_ number: WordID) -> String {
    guard number > 0 else { return "" }
    let range = Int(ends[Int(number) - 1])..<Int(ends[Int(number)])
    return String(decoding: letters[range], as: UTF8.self)
  }

  private static func words(of line: String) -> [[UInt8]] {
    let pattern = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)[0]
    var words: [String] = []
    for piece in pattern.split(whereSeparator: { " /()?|".contains($0) }) where piece.first != "<" {
      if piece.first == "{" {
        words += VerbForms(of: String(piece.dropFirst().prefix { $0 != "}" })).all
      } else {
        words.append(String(piece))
      }
    }
    return words.map { word in
      let word = word.lowercased()
      precondition(word == "'s" || !word.hasSuffix("'s"), "write 's apart, as the tokenizer does")
      return Array(word.utf8)
    }
  }
}
