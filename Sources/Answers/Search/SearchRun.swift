import Index
import Query
import Store

/// One search: bound to a commit, answered by the index, its words fetched from the same commit.
struct SearchRun {
  private static let attempts = 20

  let knowledge: KnowledgeBase
  /// What was typed.
  var query: String
  /// Where to look when the query does not say.
  var collection: SearchCollection = .proposals
  /// What must hold besides.
  var filter = ProposalFilter()
  /// In which order.
  var order: ProposalOrder = .relevance
  /// Which rows.
  var page: Page
  /// How many values of each facet.
  var facetValues = 0
  /// The fields of the query language of which facets are wanted; nil for all.
  var facetFields: [String]?
  /// Whether the hits of each month are counted.
  var countsMonths = false

  /// What the index found.
  struct Found {
    var collection: Collection
    var plan: QueryPlan
    var outcome: SearchOutcome
    /// The order that was asked for.
    var order: SearchOrder
    /// Answers more about what was found.
    var searcher: Searcher
    /// The keys of the hits, in order.
    var keys: [Int64] { outcome.hits.map { Int64($0.key) } }

    /// The thread of each proposal that was found and belongs to one, whether or not it is on the page.
    func threads(in snapshot: BaseSnapshot) throws -> [Int64: Int64] {
      // Few proposals belong to threads: those that were found are taken out of these.
      let members = try snapshot.threadMembers()
      let matching = Set(try matching(members.map(\.proposal)))
      return Dictionary(
        members.filter { matching.contains($0.proposal) }.map { ($0.proposal, $0.thread) },
        uniquingKeysWith: { $1 })
    }

    /// Those of some keys (rising) that were found, whether or not they are on the page.
    private func matching(_ keys: [Int64]) throws -> [Int64] {
      try searcher.matching(keys.map { UInt64($0) }, of: outcome.query).map { Int64($0) }
    }
  }

  /// Searches, and gives `body` what was found with the base of the same commit; when another commit comes between, all is done anew.
  func run<Value>(_ body: (Found, BaseSnapshot) throws -> Value) throws(AnswerError) -> Value {
    for _ in 1...Self.attempts {
      let (commit, bound) = try knowledge.answer { (try $0.commit(), try bind($0)) }
      let found: Found
      do {
        found = try search(bound)
      } catch {
        throw AnswerError(error)
      }
      let value = try knowledge.answer { snapshot -> Value? in
        guard try snapshot.commit() == commit else { return nil }
        return try body(found, snapshot)
      }
      if let value { return value }
    }
    throw .base("\(knowledge.path): changes too fast to be read; try again")
  }

  private struct Bound {
    var parsed: ParsedQuery
    var collection: Collection
    var index: IndexSnapshot
    var languages: [String]
    var filter: FilterPlan
    var speakers: [String]
  }

  private func bind(_ snapshot: BaseSnapshot) throws -> Bound {
    let parsed = QueryParser.parse(query)
    let collection = parsed.collection.flatMap(Collection.init) ?? Collection(self.collection)
    return Bound(
      parsed: parsed, collection: collection, index: try snapshot.index(of: collection),
      languages: try snapshot.languages(),
      filter: try FilterPlan(
        filter, in: snapshot, asksForReview: parsed.tree?.asks(for: .review) ?? false),
      speakers: order == .speaker ? try snapshot.speakerIDsByName() : [])
  }

  private func search(_ bound: Bound) throws -> Found {
    let names = BaseNames(base: knowledge.base, languages: bound.languages)
    let planner = Planner(
      schema: bound.collection.schema, languages: bound.languages, resolver: names)
    var plan = planner.plan(bound.parsed)
    if !bound.filter.query.isEmpty {
      let filter = planner.plan(QueryParser.parse(bound.filter.query)).strict
      plan.strict = .all([plan.strict, filter])
      plan.relaxed = plan.relaxed.map { .all([$0, filter]) }
    }
    var request = QueryRequest(plan: plan, limit: page.limit, offset: page.offset)
    let order = searchOrder(bound)
    request.order = order
    request.filters = bound.filter.conditions
    if countsMonths { request.histogram = (column: "date", divisor: 100) }
    if facetValues > 0 {
      request.facets = Facet.fields(of: bound.collection).filter { facet in
        facetFields?.contains(facet.field) ?? true
      }.map(\.column)
      // More than asked for, since several ids may be one speaker.
      request.facetLimit = facetValues * 2 + 10
    }
    let searcher = Searcher(snapshot: bound.index, planner: planner)
    let outcome = try searcher.search(request)
    try names.check()
    return Found(
      collection: bound.collection, plan: plan, outcome: outcome, order: order,
      searcher: searcher)
  }

  private func searchOrder(_ bound: Bound) -> SearchOrder {
    switch order {
    case .relevance: bound.parsed.tree == nil ? .added : .relevance
    case .date: .newest
    case .speaker: .keywords(column: "speaker", order: bound.speakers)
    case .added: .added
    }
  }
}

extension SearchOrder {
  /// As entries came into the base: by a number that no entry has, so that only their keys decide.
  fileprivate static let added = SearchOrder.number(column: "added", descending: false)
}

extension Collection {
  init(_ collection: SearchCollection) {
    switch collection {
    case .proposals: self = .proposals
    case .passages: self = .passages
    }
  }
}

extension SearchCollection {
  init(_ collection: Collection) {
    switch collection {
    case .proposals: self = .proposals
    case .passages: self = .passages
    }
  }
}
