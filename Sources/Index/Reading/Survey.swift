/// What is wanted to know of all entries that match a query, found in one pass.
package struct Survey: Sendable {
  /// In which order keys are wanted, never by score, which a survey does not compute; nil for none.
  package var order: EntryOrder?
  /// How many of the keys are left out first.
  package var offset = 0
  /// How many keys at most.
  package var limit = 0
  /// The columns of which strings are counted, and how many of the most frequent are wanted.
  package var facets: [(column: Int, limit: Int)] = []
  /// The column whose numbers are counted, divided by the divisor and rounded down; nil for none.
  package var histogram: (column: Int, divisor: Int64)?

  /// Nothing but the number of entries.
  package init() {}

  /// Whether the number of entries is all.
  var isOnlyTotal: Bool {
    (order == nil || limit <= 0) && facets.isEmpty && histogram == nil
  }
}

/// What a survey found.
package struct SurveyFindings: Sendable {
  /// How many entries match.
  package var total: Int
  /// The keys of the page that was asked for.
  package var keys: [UInt64]
  /// For each column that was asked for its strings: by count descending, then by bytes.
  package var facets: [[FacetCount]]
  /// How many entries have each number, by rising number; entries without one are left out.
  package var histogram: [NumberCount]
}

/// A number of a column and how many entries have it.
package struct NumberCount: Sendable, Hashable {
  /// The number.
  package var number: Int64
  /// How many entries.
  package var count: Int
}

extension IndexSnapshot {
  /// Looks at all entries that match a query.
  package func survey(
    _ survey: Survey, of query: RetrievalQuery
  ) throws(IndexError) -> SurveyFindings {
    if survey.isOnlyTotal {
      let facets: [[FacetCount]] = []
      return SurveyFindings(total: try count(of: query), keys: [], facets: facets, histogram: [])
    }
    var surveyor = Surveyor(survey)
    try forEachSegment(of: query) { (context, docs) throws(IndexError) in
      try surveyor.take(docs, context)
    }
    return try surveyor.findings()
  }

  /// Calls `body` with each segment and those of its entries that match and are not deleted, rising.
  func forEachSegment(
    of query: RetrievalQuery,
    _ body: (SegmentContext, [UInt32]) throws(IndexError) -> Void
  ) throws(IndexError) {
    let bound = try QueryBinder(snapshot: self).bind(query)
    try workspaces.withObject { (workspace) throws(IndexError) in
      for context in contexts(for: bound) {
        var docs: [UInt32] = []
        try forEachMatch(of: bound, in: context, with: workspace) { docs.append($0) }
        workspace.end()
        try body(context, docs)
      }
    }
  }
}

/// Takes in the entries of one segment after another.
private struct Surveyor {
  private let survey: Survey
  private let ranks: EntryRanks
  private var total = 0
  private var entries: Foremost<RankedEntry>
  private var facets: [FacetCounter]
  private var histogram: HistogramCounter

  init(_ survey: Survey) {
    self.survey = survey
    ranks = EntryRanks(survey.order ?? .key(descending: false))
    let limit = min(max(0, survey.limit), Int(Int32.max))
    let offset = min(max(0, survey.offset), Int(Int32.max))
    entries = Foremost(survey.order == nil || limit == 0 ? 0 : offset + limit)
    facets = survey.facets.map { FacetCounter(column: $0.column, limit: $0.limit) }
    histogram = HistogramCounter(divisor: survey.histogram?.divisor ?? 1)
  }

  mutating func take(_ docs: [UInt32], _ context: SegmentContext) throws(IndexError) {
    total += docs.count
    if survey.order != nil, survey.limit > 0 {
      var entries = self.entries
      self.entries = Foremost(0)
      try ranks.forEach(docs, in: context.segment) { entries.insert($1) }
      self.entries = entries
    }
    for place in facets.indices { try facets[place].take(docs, context.segment) }
    if let column = survey.histogram?.column {
      histogram.take(docs, try context.segment.numbers(column))
    }
  }

  func findings() throws(IndexError) -> SurveyFindings {
    var counted: [[FacetCount]] = []
    for facet in facets { counted.append(try facet.counts()) }
    return SurveyFindings(
      total: total, keys: entries.elements(from: survey.offset).map(\.key), facets: counted,
      histogram: histogram.counts)
  }
}

/// Counts numbers of a column.
private struct HistogramCounter {
  private let divisor: Int64
  private var sums: [Int64: Int] = [:]

  init(divisor: Int64) { self.divisor = max(1, divisor) }

  mutating func take(_ docs: [UInt32], _ numbers: NumberColumn) {
    // Neighbours often share a number, so that runs are added.
    var run: (number: Int64, count: Int)?
    for doc in docs {
      guard let number = numbers[Int(doc)] else { continue }
      if run?.number == number {
        run?.count += 1
      } else {
        if let run { sums[run.number / divisor, default: 0] += run.count }
        run = (number, 1)
      }
    }
    if let run { sums[run.number / divisor, default: 0] += run.count }
  }

  var counts: [NumberCount] {
    sums.sorted { $0.key < $1.key }.map { NumberCount(number: $0.key, count: $0.value) }
  }
}
