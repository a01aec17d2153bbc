/// The rows of a sentence's words as the kernel reads them: two of padding, the start mark, the words, the end mark and
/// two of padding.
struct SentenceWords {
  private static let capacity = 86
  private(set) var rows = InlineArray<86, UInt16>(repeating: SentenceVocabulary.padding)
  private(set) var count = 0

  init() { append(SentenceVocabulary.start) }

  /// Whether ``SentenceModel/longest`` words are in.
  var isFull: Bool { count > SentenceModel.longest }

  /// Takes the next row.
  mutating func append(_ row: UInt16) {
    rows[2 + count] = row
    count += 1
  }

  /// Ends the sentence.
  mutating func close() { append(SentenceVocabulary.end) }
}
