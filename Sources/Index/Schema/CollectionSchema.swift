/// The fields and columns of a collection, fixed when its first segment is written.
package struct CollectionSchema: Sendable, Hashable {
  /// A field of words.
  package struct Field: Sendable, Hashable {
    /// The name in the query language.
    package var name: String
    /// What a word's BM25 score in this field is multiplied by; 0 for a field that is only searched by name.
    package var weight: Float
    /// Whether stems are indexed beside the exact words.
    package var stemmed: Bool

    /// A field of this name.
    package init(name: String, weight: Float, stemmed: Bool) {
      self.name = name
      self.weight = weight
      self.stemmed = stemmed
    }
  }

  /// A column of values, for filters, facets and sorting.
  package struct Column: Sendable, Hashable {
    /// What a column holds.
    package enum Kind: String, Sendable, Hashable {
      /// Any number of strings an entry, kept once in a dictionary.
      case keywords
      /// At most one signed 64-bit number an entry.
      case number
    }

    /// The name in the query language.
    package var name: String
    /// What it holds.
    package var kind: Kind

    /// A column of this name and kind.
    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The fields, at most 16.
  package var fields: [Field]
  /// The columns, at most 64.
  package var columns: [Column]

  /// A schema of these fields and columns.
  package init(fields: [Field], columns: [Column]) {
    self.fields = fields
    self.columns = columns
  }
}
