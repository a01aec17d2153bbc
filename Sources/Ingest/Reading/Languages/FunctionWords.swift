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
  private func count(_ text: Span<UInt8>, into counts: inout Counts) -> Int {
    var words = 0
    var key: UInt64 = 0
    var length = 0
    for place in text.indices {
      let byte = text[place]
      if isLetter(byte) {
        key = key << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte)
        length &+= 1
        continue
      }
      if length > 0 {
        words &+= 1
        if length <= Self.longest { count(key, into: &counts) }
      }
      key = 0
      length = 0
    }
    // A word that the range ends with may be cut and is not counted.
    return words
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
  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }
}
