package import Index

/// Answers planned queries from one snapshot of a collection.
package struct Searcher: Sendable {
  /// Fewer hits than this call for suggestions, and a word that fewer entries have is doubtful.
  static let fewHits = 3

  let snapshot: IndexSnapshot
  /// Plans texts for the collection.
  package let planner: Planner

  /// A searcher of a snapshot; the planner must be of the snapshot's schema.
  package init(snapshot: IndexSnapshot, planner: Planner) {
    self.snapshot = snapshot
    self.planner = planner
  }

  /// The entries of a request; when nothing has all the words, those with some of them.
  package func search(_ request: QueryRequest) throws(IndexError) -> SearchOutcome {
    let plan = request.plan
    var chosen = query(plan.strict, with: request.filters)
    var found = try find(chosen, request)
    let strictTotal = found.total
    if strictTotal == 0, let some = plan.relaxed {
      chosen = query(some, with: request.filters)
      found = try find(chosen, request)
    }
    return SearchOutcome(
      hits: try hits(of: chosen, found, request), total: found.total,
      isRelaxed: strictTotal == 0 && found.total > 0,
      complaints: plan.complaints,
      suggestions: try SpellingGuide(searcher: self, request: request).suggestions(
        for: strictTotal),
      facets: try facets(of: chosen, request), histogram: try histogram(of: chosen, request))
  }

  /// The number of entries that have everything a plan asks for.
  func strictTotal(_ plan: QueryPlan, with filters: [SearchFilter]) throws(IndexError) -> Int {
    try snapshot.count(of: query(plan.strict, with: filters))
  }

  // MARK: Queries

  private func query(
    _ query: RetrievalQuery, with filters: [SearchFilter]
  ) -> RetrievalQuery {
    guard !filters.isEmpty else { return query }
    return .all([query] + filters.map(condition))
  }

  /// A filter as a query; a column that the collection lacks holds nothing.
  private func condition(_ filter: SearchFilter) -> RetrievalQuery {
    switch filter {
    case .keywords(let name, let values):
      column(name).map { .keywords(column: $0, anyOf: values) } ?? .nothing
    case .without(let name, let values):
      column(name).map {
        .without(base: .everything, excluded: .keywords(column: $0, anyOf: values))
      } ?? .everything
    case .numbers(let name, let range):
      column(name).map { .number(column: $0, in: range) } ?? .nothing
    }
  }

  func column(_ name: String) -> Int? {
    planner.schema.columns.firstIndex { $0.name == name }
  }

  // MARK: Hits

  /// How many entries a query has, and the best of them when that is the order.
  private func find(
    _ query: RetrievalQuery, _ request: QueryRequest
  ) throws(IndexError) -> CountedHits {
    guard case .relevance = request.order, request.limit > 0 else {
      return CountedHits(hits: [], total: try snapshot.count(of: query))
    }
    let most = Int(Int32.max)
    return try snapshot.search(
      min(max(0, request.offset), most) + min(request.limit, most), of: query)
  }

  private func hits(
    of query: RetrievalQuery, _ found: CountedHits, _ request: QueryRequest
  ) throws(IndexError) -> [QueryHit] {
    let offset = max(0, request.offset)
    let limit = min(max(0, request.limit), found.total - offset)
    guard limit > 0 else { return [] }
    switch request.order {
    case .relevance:
      return found.hits.dropFirst(offset).map { QueryHit(key: $0.key, score: $0.score) }
    case .number(let name, let descending):
      let keys = try snapshot.keys(
        of: query, orderedByNumber: column(name), descending: descending, offset: offset,
        limit: limit)
      return keys.map { QueryHit(key: $0, score: 0) }
    case .keywords(let name, let order):
      var listing = GroupedListing(snapshot: snapshot, offset: offset, limit: limit)
      try listing.read(query, column: column(name), order: order)
      return listing.keys.map { QueryHit(key: $0, score: 0) }
    }
  }

  // MARK: Facets

  private func histogram(
    of query: RetrievalQuery, _ request: QueryRequest
  ) throws(IndexError) -> [NumberCount] {
    guard let (name, divisor) = request.histogram, let column = column(name) else { return [] }
    return try snapshot.histogram(of: query, column: column, divisor: divisor)
  }

  private func facets(
    of query: RetrievalQuery, _ request: QueryRequest
  ) throws(IndexError) -> [ColumnFacet] {
    var facets: [ColumnFacet] = []
    for name in request.facets {
      guard let column = column(name) else { continue }
      let counts = try snapshot.facets(of: query, column: column, limit: request.facetLimit)
      facets.append(
        ColumnFacet(
          column: name, counts: counts.map { ColumnFacet.Count(value: $0.value, count: $0.count) }))
    }
    return facets
  }
}
