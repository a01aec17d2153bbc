internal import Index

/// Lists entries group by group in an order of a column's values.
struct GroupedListing {
  private let snapshot: IndexSnapshot
  private var passed: Int
  private var wanted: Int
  /// The entries read so far.
  private(set) var keys: [UInt64] = []

  /// A listing of at most `limit` entries after the first `offset`.
  init(snapshot: IndexSnapshot, offset: Int, limit: Int) {
    self.snapshot = snapshot
    (passed, wanted) = (offset, limit)
  }

  /// Reads the entries of a query; one with several values counts by the first of the order.
  mutating func read(
    _ query: RetrievalQuery, column: Int?, order: [String]
  ) throws(IndexError) {
    guard let column else { return try readGroup(query) }
    var seen: [String] = []
    for value in try present(order, in: query, column: column) where wanted > 0 {
      let group = RetrievalQuery.all([query, .keywords(column: column, anyOf: [value])])
      try readGroup(Self.without(seen, column, group))
      seen.append(value)
    }
    if wanted > 0 { try readGroup(Self.without(seen, column, query)) }
  }

  /// The values of the order that entries of the query have.
  private func present(
    _ order: [String], in query: RetrievalQuery, column: Int
  ) throws(IndexError) -> [String] {
    let counts = try snapshot.facets(of: query, column: column, limit: Int(Int32.max))
    let values = Set(counts.map(\.value))
    return order.filter(values.contains)
  }

  private mutating func readGroup(_ query: RetrievalQuery) throws(IndexError) {
    let total = passed > 0 ? try snapshot.count(of: query) : 0
    if passed > 0, total <= passed {
      passed -= total
      return
    }
    let found = try snapshot.keys(
      of: query, orderedByNumber: nil, descending: false, offset: passed, limit: wanted)
    passed = 0
    wanted -= found.count
    keys += found
  }

  private static func without(
    _ values: [String], _ column: Int, _ query: RetrievalQuery
  ) -> RetrievalQuery {
    if values.isEmpty { return query }
    return .without(base: query, excluded: .keywords(column: column, anyOf: values))
  }
}
