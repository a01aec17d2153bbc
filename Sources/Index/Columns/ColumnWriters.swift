/// The columns of a segment that is being collected.
struct ColumnWriters {
  /// Where the writer of a column stands: among those of its kind, so that it is changed in place and never copied.
  private enum Place {
    case keywords(Int)
    case number(Int)
  }

  private var places: [Place] = []
  private var keywords: [KeywordColumnWriter] = []
  private var numbers: [NumberColumnWriter] = []

  /// Empty columns of a schema.
  init(_ schema: CollectionSchema) {
    for column in schema.columns {
      switch column.kind {
      case .keywords:
        places.append(.keywords(keywords.count))
        keywords.append(KeywordColumnWriter())
      case .number:
        places.append(.number(numbers.count))
        numbers.append(NumberColumnWriter())
      }
    }
  }

  /// About how many bytes they hold in memory.
  var memory: Int {
    keywords.reduce(0) { $0 + $1.memory } + numbers.reduce(0) { $0 + $1.memory }
  }

  /// Appends the values of the next entry, which are of the columns' kinds; `first` stands for the first one.
  mutating func append(_ values: [IndexEntry.Value], first: String? = nil) {
    for (column, (place, value)) in zip(places, values).enumerated() {
      switch (place, value) {
      case (.keywords(let index), .keywords) where column == 0 && first != nil:
        keywords[index].append(first ?? "")
      case (.keywords(let index), .keywords(let strings)): keywords[index].append(strings)
      case (.number(let index), .number(let number)): numbers[index].append(number)
      default: preconditionFailure("the writer checks values against the schema")
      }
    }
  }

  /// Encodes all columns; `term` gets each string of each column of keywords with its entries, in the order of the dictionary.
  func encode(
    _ term: (_ key: [UInt8], _ docs: ArraySlice<UInt32>) throws(IndexError) -> Void
  ) throws(IndexError) -> [[UInt8]] {
    var sections: [[UInt8]] = []
    for (column, place) in places.enumerated() {
      switch place {
      case .number(let index): sections.append(numbers[index].encode())
      case .keywords(let index):
        let encoded = keywords[index].encode()
        let docs = encoded.inverted()
        for (ordinal, string) in encoded.strings.enumerated() {
          try term([DictionaryKey.lead(column: column)] + string, docs[ordinal])
        }
        sections.append(encoded.bytes)
      }
    }
    return sections
  }
}
