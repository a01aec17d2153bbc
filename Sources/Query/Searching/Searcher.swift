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
      query: chosen, hits: found.hits, total: found.total,
      isRelaxed: strictTotal == 0 && found.total > 0,
      complaints: plan.complaints,
      suggestions: try SpellingGuide(searcher: self, request: request).suggestions(
        for: strictTotal),
      facets: found.facets, histogram: found.histogram)
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

  private struct Found {
    var total: Int
    var hits: [QueryHit]
    var facets: [ColumnFacet] = []
    var histogram: [NumberCount] = []
  }

  /// The page of entries of a query, how many it has, and what is to be counted of them.
  private func find(
    _ query: RetrievalQuery, _ request: QueryRequest
  ) throws(IndexError) -> Found {
    let most = Int(Int32.max)
    let (offset, limit) = (min(max(0, request.offset), most), min(max(0, request.limit), most))
    var survey = Survey()
    let counted = request.facets.compactMap { name in
      column(name).map { (name: name, column: $0) }
    }
    survey.facets = counted.map { ($0.column, request.facetLimit) }
    survey.histogram = request.histogram.flatMap { histogram in
      column(histogram.column).map { (column: $0, divisor: histogram.divisor) }
    }
    var found: Found
    if case .relevance = request.order, limit > 0 {
      let best = try snapshot.search(offset + limit, of: query)
      found = Found(
        total: best.total,
        hits: best.hits.dropFirst(offset).map { QueryHit(key: $0.key, score: $0.score) })
      if survey.facets.isEmpty && survey.histogram == nil { return found }
    } else {
      found = Found(total: 0, hits: [])
      survey.order = entryOrder(request.order)
      (survey.offset, survey.limit) = (offset, limit)
    }
    let findings = try snapshot.survey(survey, of: query)
    if survey.order != nil {
      found.total = findings.total
      found.hits = findings.keys.map { QueryHit(key: $0, score: 0) }
    }
    found.facets = zip(counted, findings.facets).map { counted, counts in
      ColumnFacet(
        column: counted.name,
        counts: counts.map { ColumnFacet.Count(value: $0.value, count: $0.count) })
    }
    found.histogram = findings.histogram
    return found
  }

  private func entryOrder(_ order: SearchOrder) -> EntryOrder {
    switch order {
    case .relevance: return .score
    case .number(let name, let descending):
      return column(name).map { .number(column: $0, descending: descending) }
        ?? .key(descending: descending)
    case .keywords(let name, let strings):
      return column(name).map { .keywords(column: $0, strings: strings) }
        ?? .key(descending: false)
    }
  }

  /// The first entries of each group of those that a search found, in an order, at most `each`.
  package func groups(
    _ groups: HitGroups, of query: RetrievalQuery, order: SearchOrder, each: Int
  ) throws(IndexError) -> [[QueryHit]] {
    let wanted: EntryGroups? =
      switch groups {
      case .keywords(let name, let sets): column(name).map { .keywords(column: $0, sets) }
      case .numbers(let name, let divisor, let numbers):
        column(name).map { .numbers(column: $0, divisor: divisor, numbers) }
      }
    guard let wanted else { return [] }
    return try snapshot.entries(of: query, in: wanted, order: entryOrder(order), each: each).map {
      $0.map { QueryHit(key: $0.key, score: $0.score) }
    }
  }

  /// Those of some keys (rising) whose entries a search found.
  package func matching(
    _ keys: [UInt64], of query: RetrievalQuery
  ) throws(IndexError) -> [UInt64] {
    try snapshot.matching(keys, of: query)
  }
}

/// How hits are put together.
package enum HitGroups: Sendable, Hashable {
  /// By sets of strings of a column, a group a set.
  case keywords(column: String, [[String]])
  /// By the number in a column, divided and rounded down, a group a number.
  case numbers(column: String, divisor: Int64, [Int64])
}
