/// The function words of languages in Latin letters, in a table that is asked for every word of a text.
struct FunctionWords: Sendable {
  /// The words of the embedded table.
  static let shared = FunctionWords(EmbeddedTable(named: "language-words.txt"))

  private static let slotBits = 12
  private static let longest = 8
  private let languages: [String]
  /// Words of up to eight bytes as numbers, each in the slot of its hash or one of the next; 0 in empty slots.
  private var keys = [UInt64](repeating: 0, count: 1 << slotBits)
  /// For each slot the languages that have the word, a bit each.
  private var masks = [UInt32](repeating: 0, count: 1 << slotBits)

  /// The table's groups are languages, its lines words; a word of more than eight bytes is left out.
  init(_ table: EmbeddedTable) {
    let groups = table.groups
    precondition(groups.count <= 32, "more languages than a mask has bits")
    languages = groups.map(\.name)
    for (index, group) in groups.enumerated() {
      for word in group.lines.flatMap({ $0.split(separator: " ") })
      where word.utf8.count <= Self.longest {
        let key = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let slot = slot(of: key)
        keys[slot] = key
        masks[slot] |= 1 << UInt32(index)
      }
    }
  }

  /// The language with the most function words in this part of a text, when there are enough of them and it leads
  /// clearly, twofold when the look is strict.
  func language(of text: [UInt8], _ range: Range<Int>, isStrict: Bool) -> String? {
    var counts = Counts(repeating: 0)
    let words = count(text.span.extracting(range), into: &counts)
    guard let best = languages.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let lead = counts[best]
    counts[best] = 0
    let second = languages.indices.reduce(0) { max($0, counts[$1]) }
    guard lead >= (isStrict ? 5 : 3), lead * 6 >= words, lead * 4 >= second * (isStrict ? 8 : 5)
    else { return nil }
    return languages[best]
  }

  /// How many words each language has; there are no more than the bits of a mask.
  private typealias Counts = InlineArray<32, Int>

  /// Counts the words that each language has; how many words there are in all.
  ///
  /// A word that the range ends with may be cut and is not counted.
  private func count(_ text: Span<UInt8>, into counts: inout Counts) -> Int {
    var words = 0
    var place = 0
    while place < text.count {
      let word = Self.word(in: text, at: place)
      if word.end >= text.count { break }
      if word.end > place {
        words &+= 1
        if word.end - place <= Self.longest { count(word.key, into: &counts) }
      }
      place = word.end &+ 1
    }
    return words
  }

  /// The word that begins at a place: its last eight bytes as a number, and its end.
  @inline(__always)
  static func word(in text: Span<UInt8>, at place: Int) -> (key: UInt64, end: Int) {
    guard place &+ 8 <= text.count else { return spelled(in: text, at: place) }
    let run = LetterRun(text, at: place)
    guard run.count < 8, text[place &+ run.count] < 0x80 else {
      return spelled(in: text, at: place)
    }
    return (
      run.count == 0 ? 0 : run.lower.byteSwapped >> UInt64(64 &- 8 &* run.count), place &+ run.count
    )
  }

  /// The same, a letter at a time.
  static func spelled(in text: Span<UInt8>, at start: Int) -> (key: UInt64, end: Int) {
    var key: UInt64 = 0
    var place = start
    while place < text.count, isLetter(text[place]) {
      key = key << 8 | UInt64(text[place] < 0x80 ? text[place] | 0x20 : text[place])
      place += 1
    }
    return (key, place)
  }

  @inline(__always)
  private func count(_ key: UInt64, into counts: inout Counts) {
    var mask = masks[slot(of: key)]
    while mask != 0 {
      counts[mask.trailingZeroBitCount] &+= 1
      mask &= mask - 1
    }
  }

  /// The slot where a key stands or, if it is not there, would stand.
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.slotBits))
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }
}
