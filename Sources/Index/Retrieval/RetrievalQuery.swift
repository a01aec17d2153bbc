/// A word or stem of one field, as the dictionary holds it.
package struct TermKey: Sendable, Hashable {
  /// Which form of a word is meant.
  package enum Form: UInt8, Sendable, Hashable {
    /// The folded word itself; has positions.
    case word
    /// Its stem; has no positions.
    case stem
  }

  /// The field's place in the schema.
  package var field: Int
  /// Word or stem.
  package var form: Form
  /// The UTF-8 of the analysed word or stem.
  package var bytes: [UInt8]

  /// A term of a field.
  package init(field: Int, form: Form, bytes: [UInt8]) {
    self.field = field
    self.form = form
    self.bytes = bytes
  }
}

/// What entries to find and how to score them, free of any one segment.
///
/// A leaf scores its weight times BM25 of its field; a compound scores the sum of its matching parts.
package indirect enum RetrievalQuery: Sendable, Hashable {
  /// Entries with this term.
  case term(TermKey, weight: Float)
  /// Entries where these words of one field follow each other; `offsets` gives each word's place from the first
  /// (gaps stay where the phrase had them). `slop` is how many places the words may be moved in all;
  /// 0 is exact. Scored as one term whose frequency is the number of matches and whose idf is the sum of the words'.
  case phrase(field: Int, words: [[UInt8]], offsets: [Int], slop: Int, weight: Float)
  /// Entries with a word of the field that begins with these bytes; scores 1 times the weight.
  case prefix(field: Int, bytes: [UInt8], weight: Float)
  /// Entries with a word of the field within so many edits (1 or 2, in scalars); scores as the union of these words.
  case near(field: Int, bytes: [UInt8], edits: Int, weight: Float)
  /// Entries that match every part.
  case all([RetrievalQuery])
  /// Entries that match at least `minimum` parts.
  case any([RetrievalQuery], minimum: Int)
  /// Entries of `base` that do not match `excluded`.
  case without(base: RetrievalQuery, excluded: RetrievalQuery)
  /// Entries whose column holds one of these strings; scores 0.
  case keywords(column: Int, anyOf: [String])
  /// Entries whose number lies in the range; scores 0.
  case number(column: Int, in: ClosedRange<Int64>)
  /// Every entry; scores 0.
  case everything
  /// No entry.
  case nothing
}

/// An entry found, with its score.
package struct ScoredEntry: Sendable, Hashable {
  /// The caller's number of the entry.
  package var key: UInt64
  /// The BM25 score.
  package var score: Float

  /// An entry with a score.
  package init(key: UInt64, score: Float) {
    self.key = key
    self.score = score
  }
}
