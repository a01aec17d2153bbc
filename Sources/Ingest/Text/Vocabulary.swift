/// The words that the tables name, each with a small number, so that matching a cue compares integers.
///
/// A look-up hashes the lower-cased bytes once (FNV-1a, as the tokenizer reads them) and compares bytes.
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

  private var slots: [WordID]
  private var ends: [UInt32] = [0]
  private var letters: [UInt8] = []

  /// How many words it holds; numbers run from 1 to this.
  package var count: Int { ends.count - 1 }

  /// Every word of these tables, lower-cased, in order of appearance; braces of a verb give all its forms.
  package init(tables: [EmbeddedTable]) {
    slots = Array(repeating: 0, count: 32_768)
    for table in tables {
      for group in table.groups {
        for line in group.lines { add(line: line) }
      }
    }
  }

  static let hashStart: UInt32 = 2_166_136_261

  /// One step of the hash; `byte` is lower-cased.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// The number of a lower-case word, 0 when no table names it.
  package func number(of word: String) -> WordID {
    number(ofLower: Array(word.utf8))
  }

  /// The number of a word by its lower-case bytes, 0 when no table names it.
  func number(ofLower bytes: [UInt8]) -> WordID {
    var hash = Self.hashStart
    for byte in bytes { hash = Self.hash(hash, byte) }
    return number(hash: hash, count: bytes.count) { bytes[$0] }
  }

  /// The number of the word with this hash and these lower-case bytes.
  @inline(__always)
  func number(hash: UInt32, count: Int, byte: (Int) -> UInt8) -> WordID {
    let mask = slots.count - 1
    var slot = Int(hash ^ (hash >> 15)) & mask
    while true {
      let candidate = slots[slot]
      if candidate == 0 { return 0 }
      let start = Int(ends[Int(candidate) - 1])
      if Int(ends[Int(candidate)]) - start == count {
        var place = 0
        while place < count, letters[start + place] == byte(place) { place += 1 }
        if place == count { return candidate }
      }
      slot = (slot + 1) & mask
    }
  }

  /// The word of this number; empty for 0.
  package func word(_ number: WordID) -> String {
    guard number > 0 else { return "" }
    let range = Int(ends[Int(number) - 1])..<Int(ends[Int(number)])
    return String(decoding: letters[range], as: UTF8.self)
  }

  private mutating func add(line: String) {
    let pattern = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)[0]
    for piece in pattern.split(whereSeparator: { " /()?|".contains($0) }) where piece.first != "<" {
      if piece.first == "{" {
        let verb = String(piece.dropFirst().prefix { $0 != "}" })
        for form in VerbForms(of: verb).all { add(word: form) }
      } else {
        add(word: String(piece))
      }
    }
  }

  private mutating func add(word: String) {
    let word = word.lowercased()
    guard number(of: word) == 0 else { return }
    precondition(word == "'s" || !word.hasSuffix("'s"), "write 's apart, as the tokenizer does")
    precondition(count < 20_000, "the vocabulary's table of slots is too small")
    letters.append(contentsOf: word.utf8)
    ends.append(UInt32(letters.count))
    var hash = Self.hashStart
    for byte in word.utf8 { hash = Self.hash(hash, byte) }
    let mask = slots.count - 1
    var slot = Int(hash ^ (hash >> 15)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = WordID(count)
  }
}
