/// A word or stem with how many entries of a snapshot have it.
package struct TermStatistics: Sendable, Hashable {
  /// Its UTF-8.
  package var bytes: [UInt8]
  /// How many entries have it, deleted ones included until their segment is merged.
  package var documentFrequency: Int

  /// A word with its frequency.
  package init(bytes: [UInt8], documentFrequency: Int) {
    self.bytes = bytes
    self.documentFrequency = documentFrequency
  }
}

/// A string of a column with how many matching entries have it.
package struct FacetCount: Sendable, Hashable {
  /// The string.
  package var value: String
  /// How many entries have it.
  package var count: Int

  /// A string with its count.
  package init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}
