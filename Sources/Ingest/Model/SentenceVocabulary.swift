/// The rows of the words that the sentence model knows.
struct SentenceVocabulary: Sendable {
  /// Row of the table for padding, all zeros; then come the start mark, the end mark, the words and the buckets.
  static let padding: UInt16 = 0
  static let start: UInt16 = 1
  static let end: UInt16 = 2
  private static let firstWord = 3

  private var numbers: HashedNumbers
  private let firstBucket: Int
  private let buckets: UInt64
  /// The rows of the words that the tokenizer numbers, by these numbers.
  private var known: [UInt16] = []

  /// A vocabulary of these words; any other word goes to one of `buckets` by its last three bytes.
  init(words: [ArraySlice<UInt8>], buckets: Int) {
    numbers = HashedNumbers(capacity: words.count)
    for (index, word) in words.enumerated() {
      numbers.insert(Self.firstWord + index, for: WordHash.hash(of: word))
    }
    firstBucket = Self.firstWord + words.count
    self.buckets = UInt64(buckets)
    known = (0...Vocabulary.embedded.count).map { number in
      var token = SentenceToken(start: 0)
      for byte in Vocabulary.embedded.word(WordID(number)).utf8 { token.append(byte) }
      return self.number(of: token)
    }
  }

  /// The row of a token; words that are not known share a row with those of the same ending.
  func number(of token: SentenceToken) -> UInt16 {
    numbers[token.hash].map { UInt16(truncatingIfNeeded: $0) } ?? bucket(ofTail: token.tail)
  }

  /// The row of a word of ASCII letters with this number in the embedded tables and this hash, in its place in a text.
  @inline(__always)
  func number(
    of word: WordID, hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> UInt16 {
    if word != 0 { return known[Int(word)] }
    if let number = numbers[hash] { return UInt16(truncatingIfNeeded: number) }
    return bucket(ofTail: SentenceToken.tail(of: text, start, end))
  }

  private func bucket(ofTail tail: UInt32) -> UInt16 {
    UInt16(firstBucket + Int(SentenceToken.hash(ofTail: tail) % buckets))
  }
}
