/// The numbers of the words that the sentence model knows: an open-addressing table of 64-bit hashes.
struct SentenceVocabulary: Sendable {
  /// Row of the table for padding, all zeros; then come the start mark, the end mark, the words and the buckets.
  static let padding: UInt16 = 0
  static let start: UInt16 = 1
  static let end: UInt16 = 2
  private static let firstWord = 3

  private let hashes: [UInt64]
  private let numbers: [UInt16]
  private let mask: Int
  private let firstBucket: Int
  private let buckets: UInt64

  /// A vocabulary of these words; any other word goes to one of `buckets` by its last three bytes.
  init(words: [ArraySlice<UInt8>], buckets: Int) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    var hashes = [UInt64](repeating: 0, count: capacity)
    var numbers = [UInt16](repeating: 0, count: capacity)
    for (index, word) in words.enumerated() {
      let hash = word.reduce(FNV1a.start, FNV1a.hash)
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while numbers[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      hashes[slot] = hash
      numbers[slot] = UInt16(Self.firstWord + index)
    }
    self.hashes = hashes
    self.numbers = numbers
    mask = capacity - 1
    firstBucket = Self.firstWord + words.count
    self.buckets = UInt64(buckets)
  }

  /// The row of a token; words that are not known share a row with those of the same ending.
  func number(of token: SentenceToken) -> UInt16 {
    var slot = Int(truncatingIfNeeded: token.hash) & mask
    while numbers[slot] != 0 {
      if hashes[slot] == token.hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return UInt16(firstBucket + Int(token.tailHash % buckets))
  }
}
