import Index
import Ingest
import Query
import Store

/// By what hits are put together.
package enum HitGrouping: String, Sendable, CaseIterable {
  case speaker, theme, source, month

  /// The field of the query language; nil for months.
  var field: String? {
    switch self {
    case .speaker: "by"
    case .theme: "theme"
    case .source: "source"
    case .month: nil
    }
  }
}

/// The hits of one speaker, theme, source or month.
package struct HitGroup: Sendable {
  /// What the query language takes for it (`s-…`, `5`, `d-…`, `2024-03`).
  package var value: String
  /// How to show it.
  package var label: String
  /// How many hits it has.
  package var count: Int
  /// The first of them.
  package var hits: [SearchHit]
}

/// Hits put together, a page of groups.
package struct HitGroupPage: Sendable {
  /// Where was looked.
  package var collection: SearchCollection
  /// The groups of the page, those with most hits first, months newest first.
  package var groups: [HitGroup]
  /// How many groups there are; those of more than a thousand are not counted.
  package var groupTotal: Int
  /// What is known of all hits.
  package var overview: HitOverview
}

extension KnowledgeBase {
  /// How many groups are told apart at most.
  private static let mostGroups = 1000

  /// Puts what matches together; `request.page` counts groups, each with `each` hits.
  package func groups(
    _ request: SearchRequest, by grouping: HitGrouping, each: Int
  ) throws(AnswerError) -> HitGroupPage {
    var run = SearchRun(
      knowledge: self, query: request.query, collection: request.collection,
      filter: request.filter, order: request.order, page: Page(limit: 0),
      facetValues: grouping.field == nil ? 0 : Self.mostGroups,
      countsMonths: grouping == .month)
    run.facetFields = [grouping.field].compactMap(\.self)
    return try run.run { found, snapshot in
      let periods = PeriodCount.periods(found.outcome.histogram)
      let facets = SearchFacets(snapshot: snapshot, limit: Self.mostGroups)
      let all = try Self.values(of: grouping, found, periods, facets)
      let shown = Array(all.dropFirst(request.page.offset).prefix(request.page.limit))
      let groups = try Self.groups(
        try facets.labelled(shown, of: grouping.field), by: grouping, each: each, found, snapshot)
      return HitGroupPage(
        collection: SearchCollection(found.collection), groups: groups, groupTotal: all.count,
        overview: HitOverview(
          total: found.outcome.total, isRelaxed: found.outcome.isRelaxed,
          complaints: found.outcome.complaints.map(SearchComplaint.init),
          suggestions: found.outcome.suggestions.map(SearchSuggestion.init), facets: [],
          periods: periods))
    }
  }

  /// The groups there are, in order; sources have no labels yet.
  private static func values(
    of grouping: HitGrouping, _ found: SearchRun.Found, _ periods: [PeriodCount],
    _ facets: SearchFacets
  ) throws -> [Facet.Value] {
    let counts = found.outcome.facets.first?.counts ?? []
    switch grouping {
    case .speaker: return Array(try facets.speakers(counts).prefix(mostGroups))
    case .source:
      return counts.prefix(mostGroups).map { .init(value: $0.value, label: "", count: $0.count) }
    case .theme:
      // A subtopic stands beside its major theme, whose group has it already.
      return try facets.themes(counts).filter { Self.isMajor($0.value) }
    case .month:
      return periods.reversed().map {
        Facet.Value(value: $0.period, label: $0.period, count: $0.count)
      }
    }
  }

  private static func isMajor(_ theme: String) -> Bool {
    ThemeScheme.embedded.theme(named: theme)?.parent == nil
  }

  private static func groups(
    _ values: [Facet.Value], by grouping: HitGrouping, each: Int, _ found: SearchRun.Found,
    _ snapshot: BaseSnapshot
  ) throws -> [HitGroup] {
    let hits = try found.searcher.groups(
      try columns(values, grouping, in: snapshot), of: found.outcome.query, order: found.order,
      each: each)
    return try zip(values, hits).map { value, hits in
      var part = found
      part.outcome.hits = hits
      return HitGroup(
        value: value.value, label: value.label, count: value.count,
        hits: try Self.hits(part, part.keys, in: snapshot))
    }
  }

  /// What an entry of each group has in its columns.
  private static func columns(
    _ values: [Facet.Value], _ grouping: HitGrouping, in snapshot: BaseSnapshot
  ) throws -> HitGroups {
    switch grouping {
    case .speaker:
      return .keywords(
        column: "speaker",
        try values.map { value in
          try snapshot.indexIDs(of: try FilterPlan.speaker(value.value, in: snapshot))
        })
    case .theme: return .keywords(column: "theme", values.map { [$0.value] })
    case .source: return .keywords(column: "source", values.map { [$0.value] })
    case .month:
      return .numbers(
        column: "date", divisor: 100,
        values.map { (DateNumber.number(of: $0.value) ?? 0) / 100 })
    }
  }
}

extension PeriodCount {
  /// The periods of a histogram of dates divided by a hundred.
  static func periods(_ counts: [NumberCount]) -> [PeriodCount] {
    counts.filter { $0.number > 0 }.map { count in
      let (year, month) = (String(count.number / 100), count.number % 100)
      let digits = String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
      let period = month == 0 ? digits : "\(digits)-\(month < 10 ? "0" : "")\(month)"
      return PeriodCount(period: period, count: count.count)
    }
  }
}

extension SearchComplaint {
  init(_ complaint: QueryComplaint) {
    self.init(column: complaint.place.column, message: complaint.message)
  }
}
