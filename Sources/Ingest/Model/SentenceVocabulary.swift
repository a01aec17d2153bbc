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

  /// A vocabulary of these words; any other word goes to one of `buckets` by its last three bytes.
  init(words: [ArraySlice<UInt8>], buckets: Int) {
    numbers = HashedNumbers(capacity: words.count)
    for (index, word) in words.enumerated() {
      numbers.insert(Self.firstWord + index, for: WordHash.hash(of: word))
    }
    firstBucket = Self.firstWord + words.count
    self.buckets = UInt64(buckets)
  }

  /// The row of a token; words that are not known share a row with those of the same ending.
  func number(of token: SentenceToken) -> UInt16 {
    number(ofHash: token.hash, tail: token.tail)
  }

  /// The row of a token with this hash and ``SentenceToken/tail``.
  @inline(__always)
  func number(ofHash hash: UInt64, tail: UInt32) -> UInt16 {
    UInt16(numbers[hash] ?? firstBucket + Int(SentenceToken.hash(ofTail: tail) % buckets))
  }
}
