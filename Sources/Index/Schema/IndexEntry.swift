/// One entry of a collection as it is handed to the writer.
package struct IndexEntry: Sendable {
  /// The value of one column.
  package enum Value: Sendable, Hashable {
    /// For a column of keywords; empty for none.
    case keywords([String])
    /// For a column of numbers; nil for none.
    case number(Int64?)
  }

  /// The caller's number of the entry; entries of a segment come in rising order of it.
  package var key: UInt64
  /// The language whose stemmer is used, a BCP 47 tag; nil for English.
  package var language: String?
  /// The UTF-8 text of each field, in the order of the schema; empty for none.
  package var fields: [[UInt8]]
  /// The value of each column, in the order of the schema.
  package var values: [Value]

  /// An entry of these parts.
  package init(key: UInt64, language: String?, fields: [[UInt8]], values: [Value]) {
    self.key = key
    self.language = language
    self.fields = fields
    self.values = values
  }
}
