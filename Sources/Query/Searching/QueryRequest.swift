/// A condition that the caller adds to what was typed, by the names of columns.
package enum SearchFilter: Sendable, Hashable {
  /// Entries whose column holds one of these strings.
  case keywords(column: String, anyOf: [String])
  /// Entries whose column holds none of these strings.
  case without(column: String, anyOf: [String])
  /// Entries whose number lies in the range.
  case numbers(column: String, ClosedRange<Int64>)
}

/// The order of hits.
package enum SearchOrder: Sendable, Hashable {
  /// Best score first; of equals the older entry.
  case relevance
  /// By the number in a column; entries without one come last.
  case number(column: String, descending: Bool)
  /// By the first of these values that the column holds; entries with none of them come last, equals by entry.
  case keywords(column: String, order: [String])

  /// Latest date first.
  package static let newest = SearchOrder.number(column: "date", descending: true)
}

/// What to search for and how much of it to return.
package struct QueryRequest: Sendable {
  /// What was typed, bound to the collection.
  package var plan: QueryPlan
  /// How many hits to return at most.
  package var limit: Int
  /// How many hits to pass over first.
  package var offset: Int
  /// The order of hits.
  package var order: SearchOrder
  /// Conditions beside what was typed.
  package var filters: [SearchFilter]
  /// The columns of which to count the values.
  package var facets: [String]
  /// How many values of a column to return at most.
  package var facetLimit: Int
  /// The column of which to count the numbers, divided by the divisor; nil for none.
  package var histogram: (column: String, divisor: Int64)?

  /// A request for a plan.
  package init(
    plan: QueryPlan, limit: Int = 10, offset: Int = 0, order: SearchOrder = .relevance,
    filters: [SearchFilter] = [], facets: [String] = [], facetLimit: Int = 10
  ) {
    self.plan = plan
    self.limit = limit
    self.offset = offset
    self.order = order
    self.filters = filters
    self.facets = facets
    self.facetLimit = facetLimit
  }
}
