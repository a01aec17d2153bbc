/// A condition on a column of one segment.
enum ColumnFilter {
  case keywords(KeywordColumn, wanted: [Bool])
  case number(NumberColumn, ClosedRange<Int64>)
  case never

  /// A filter for a query that is one; nil for other queries.
  init?(_ query: BoundQuery, _ context: SegmentContext) throws(IndexError) {
    switch query {
    case .keywords(let column, let values):
      let keywords = try context.segment.keywords(column)
      var wanted = [Bool](repeating: false, count: keywords.valueCount)
      var isAny = false
      for value in values {
        if let ordinal = try keywords.ordinal(of: value) {
          wanted[ordinal] = true
          isAny = true
        }
      }
      self = isAny ? .keywords(keywords, wanted: wanted) : .never
    case .number(let column, let range):
      self = .number(try context.segment.numbers(column), range)
    default: return nil
    }
  }

  /// Whether an entry fulfils the condition.
  @inline(__always) func holds(_ doc: UInt32) -> Bool {
    switch self {
    case .keywords(let column, let wanted):
      var found = false
      column.forEachOrdinal(of: Int(doc)) { if wanted[$0] { found = true } }
      return found
    case .number(let column, let range):
      guard let value = column[Int(doc)] else { return false }
      return range.contains(value)
    case .never: return false
    }
  }

  /// Clears the bits of the documents from `first` on that do not fulfil the condition.
  func restrict(_ bits: Cells<UInt64>, words: Int, first: UInt32) {
    switch self {
    case .keywords: Self.keep(bits, words: words, first: first) { holds($0) }
    case .number(let column, let range):
      Self.keep(bits, words: words, first: first) { doc in
        column[Int(doc)].map { range.contains($0) } ?? false
      }
    case .never: bits.fill(0, count: words)
    }
  }

  /// Clears the bits of the documents from `first` on of which `isKept` does not hold.
  @inline(__always) static func keep(
    _ bits: Cells<UInt64>, words: Int, first: UInt32, _ isKept: (UInt32) -> Bool
  ) {
    for word in 0..<words {
      var (rest, kept) = (bits[word], bits[word])
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        if !isKept(first + UInt32(word * 64 + place)) { kept &= ~(1 << UInt64(place)) }
        rest &= rest - 1
      }
      bits[word] = kept
    }
  }
}
