/// What BM25 needs to know of a field over many entries.
struct FieldTotals: Sendable, Equatable {
  /// How many entries have a word in the field.
  var entries = 0
  /// How many words they have in all.
  var words = 0

  /// The words an entry has on average; 1 when there are none.
  var averageLength: Float { entries == 0 ? 1 : Float(Double(words) / Double(entries)) }

  /// Counts one more entry of so many words.
  mutating func add(length: Int) {
    if length > 0 {
      entries += 1
      words += length
    }
  }

  /// The totals of two sets of entries together.
  static func + (left: FieldTotals, right: FieldTotals) -> FieldTotals {
    FieldTotals(entries: left.entries + right.entries, words: left.words + right.words)
  }
}
