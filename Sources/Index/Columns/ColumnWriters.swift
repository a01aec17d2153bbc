/// The columns of a segment that is being collected.
struct ColumnWriters {
  /// One column.
  private enum Column {
    case keywords(KeywordColumnWriter)
    case number(NumberColumnWriter)
  }

  private var columns: [Column]

  /// Empty columns of a schema.
  init(_ schema: CollectionSchema) {
    columns = schema.columns.map {
      $0.kind == .keywords ? .keywords(KeywordColumnWriter()) : .number(NumberColumnWriter())
    }
  }

  /// About how many bytes they hold in memory.
  var memory: Int {
    columns.reduce(0) { sum, column in
      switch column {
      case .keywords(let writer): sum + writer.memory
      case .number(let writer): sum + writer.memory
      }
    }
  }

  /// Appends the values of the next entry, which are of the columns' kinds.
  mutating func append(_ values: [IndexEntry.Value]) {
    for (place, value) in values.enumerated() {
      switch (columns[place], value) {
      case (.keywords(var writer), .keywords(let strings)):
        columns[place] = .number(NumberColumnWriter())
        writer.append(strings)
        columns[place] = .keywords(writer)
      case (.number(var writer), .number(let number)):
        columns[place] = .keywords(KeywordColumnWriter())
        writer.append(number)
        columns[place] = .number(writer)
      default:
        preconditionFailure("the writer checks values against the schema")
      }
    }
  }

  /// Encodes all columns; `term` gets each string of each column of keywords with its entries, in the order of the dictionary.
  func encode(
    _ term: (_ key: [UInt8], _ docs: [UInt32]) throws(IndexError) -> Void
  ) throws(IndexError) -> [[UInt8]] {
    var sections: [[UInt8]] = []
    for (place, column) in columns.enumerated() {
      switch column {
      case .number(let writer): sections.append(writer.encode())
      case .keywords(let writer):
        let encoded = writer.encode()
        for (string, docs) in zip(encoded.strings, encoded.inverted()) {
          try term([DictionaryKey.lead(column: place)] + string, docs)
        }
        sections.append(encoded.bytes)
      }
    }
    return sections
  }
}
