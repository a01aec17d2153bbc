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
}
