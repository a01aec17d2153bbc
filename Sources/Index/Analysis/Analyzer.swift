/// A word of a text as the index knows it.
package struct AnalyzedWord: Sendable, Hashable {
  /// Where it stands in the text, in bytes.
  package var bytes: Range<Int>
  /// Its number in the text, counted from 0.
  package var position: Int
  /// Its UTF-8 in lower case.
  package var word: [UInt8]
  /// Its stem; the word itself where the language has no stemmer.
  package var stem: [UInt8]
  /// Whether ranking leaves it out.
  package var isStopWord: Bool
}

/// Turns text into words, alike for writing and asking; for one thread at a time.
package final class Analyzer {
  private let tokenizer: WordTokenizer
  private let stemmer: Stemmer?
  private let stopWords: Set<[UInt8]>
  private var stems: [[UInt8]: [UInt8]] = [:]

  /// How many stems are kept before the cache starts anew.
  private static let cachedStems = 100_000

  /// An analyzer for a language (a BCP 47 tag; nil for English).
  package convenience init(language: String?) {
    self.init(language: language, rule: .unicode)
  }

  /// An analyzer for a language that cuts words by a rule.
  package init(language: String?, rule: WordRule) {
    let primary = Stemmer.primary(language)
    tokenizer = WordTokenizer(rule: rule)
    stemmer = Stemmer(language: primary)
    stopWords = StopWords.words(of: primary)
  }

  /// The words of a UTF-8 text in order.
  package func words(in text: [UInt8]) -> [AnalyzedWord] {
    tokenizer.run(text)
    return (0..<tokenizer.count).map { position in
      let token = tokenizer.tokens[position]
      let start = Int(token.foldedStart)
      let end = tokenizer.folded.wordEnd(from: start, to: Int(token.foldedEnd))
      let word = tokenizer.folded.bytes(start..<end)
      return AnalyzedWord(
        bytes: Int(token.textStart)..<Int(token.textEnd), position: position, word: word,
        stem: stem(of: word),
        isStopWord: stopWords.contains(word))
    }
  }

  /// The stem of a folded word, from the cache when it was asked for before.
  package func stem(of word: [UInt8]) -> [UInt8] {
    guard let stemmer else { return word }
    if let known = stems[word] { return known }
    if stems.count >= Self.cachedStems { stems.removeAll(keepingCapacity: true) }
    let stem = stemmer.stem(word)
    stems[word] = stem
    return stem
  }
}

extension Cells where Element == UInt8 {
  /// Where a word ends when it is cut to the longest that is indexed, at a scalar.
  func wordEnd(from start: Int, to end: Int) -> Int {
    if end - start <= SegmentFormat.longestWord { return end }
    var cut = start + SegmentFormat.longestWord
    while cut > start && self[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }
}
