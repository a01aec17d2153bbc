/// Guesses the language of a text by its script and its function words.
enum LanguageGuess {
  private static let sampleBytes = 4096
  private static let languages = loadedLanguages()
  private static let words = loadedWords()

  /// The language tag; nil when the text is too short or two languages fit almost equally well.
  static func language(of text: [UInt8]) -> String? {
    let sample = text.prefix(sampleBytes)
    let scripts = ScriptCounts(sample)
    if let language = scripts.language { return language }
    return scripts.isLatin ? latinLanguage(of: sample) : nil
  }

  /// The language with the most function words, when there are enough of them and it leads clearly.
  private static func latinLanguage(of sample: ArraySlice<UInt8>) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var wordCount = 0
    var key = WordKey()
    for byte in sample {
      if key.append(byte) { continue }
      count(key, in: &counts, &wordCount)
      key = WordKey()
    }
    count(key, in: &counts, &wordCount)
    let ranked = counts.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
    let (best, second) = (counts[ranked[0]], counts[ranked[1]])
    guard best >= 3, best * 6 >= wordCount, best * 4 >= second * 5 else { return nil }
    return languages[ranked[0]]
  }

  private static func count(_ key: WordKey, in counts: inout [Int], _ wordCount: inout Int) {
    guard key.length > 0 else { return }
    wordCount += 1
    guard let mask = words[key] else { return }
    for language in counts.indices where mask & (1 << language) != 0 { counts[language] += 1 }
  }

  private static func loadedLanguages() -> [String] {
    EmbeddedTable(named: "language-words.txt").groups.map(\.name)
  }

  /// For each word the languages it belongs to, a bit each.
  private static func loadedWords() -> [WordKey: UInt32] {
    var words: [WordKey: UInt32] = [:]
    for (index, group) in EmbeddedTable(named: "language-words.txt").groups.enumerated() {
      for word in group.lines.flatMap({ $0.split(separator: " ") }) {
        var key = WordKey()
        for byte in word.utf8 { _ = key.append(byte) }
        words[key, default: 0] |= 1 << UInt32(index)
      }
    }
    return words
  }
}

/// A word of up to eight bytes as one number, ASCII letters in lower case; a longer word is no function word.
private struct WordKey: Hashable {
  private var bytes: UInt64 = 0
  private(set) var length = 0

  static func == (left: WordKey, right: WordKey) -> Bool {
    left.bytes == right.bytes && left.length == right.length
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  /// Takes a letter's byte; false when the byte ends the word.
  mutating func append(_ byte: UInt8) -> Bool {
    guard (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 else { return false }
    bytes = bytes << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    length += 1
    return true
  }
}
