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
    var wide = request
    wide.facetValues = Self.mostGroups
    let overview = try self.overview(wide, fields: [grouping.field].compactMap(\.self))
    let all = Self.values(of: grouping, in: overview)
    let shown = all.dropFirst(request.page.offset).prefix(request.page.limit)
    var page = HitGroupPage(
      collection: request.collection, groups: [], groupTotal: all.count, overview: overview)
    for value in shown {
      let hits = try hits(request, of: value, grouping, limit: each)
      page.groups.append(
        HitGroup(value: value.value, label: value.label, count: value.count, hits: hits.hits))
      page.collection = hits.collection
    }
    return page
  }

  private static func values(
    of grouping: HitGrouping, in overview: HitOverview
  ) -> [Facet.Value] {
    func facet(_ field: String) -> [Facet.Value] {
      overview.facets.first { $0.field == field }?.values ?? []
    }
    switch grouping {
    case .speaker: return facet("by")
    case .source: return facet("source")
    case .theme:
      // A subtopic stands beside its major theme, whose group has it already.
      return facet("theme").filter { Self.isMajor($0.value) }
    case .month:
      return overview.periods.reversed().map {
        Facet.Value(value: $0.period, label: $0.period, count: $0.count)
      }
    }
  }

  private static func isMajor(_ theme: String) -> Bool {
    ThemeScheme.embedded.theme(named: theme)?.parent == nil
  }

  private func hits(
    _ request: SearchRequest, of value: Facet.Value, _ grouping: HitGrouping, limit: Int
  ) throws(AnswerError) -> SearchPage {
    let conditions = try answer { try Self.conditions(value, grouping, in: $0) }
    var run = SearchRun(
      knowledge: self, query: request.query, collection: request.collection,
      filter: request.filter, order: request.order, page: Page(limit: limit))
    run.conditions = conditions
    return try run.run { found, snapshot in
      try Self.page(
        found, found.keys, hasMore: found.outcome.total > limit, request, in: snapshot)
    }
  }

  private static func conditions(
    _ value: Facet.Value, _ grouping: HitGrouping, in snapshot: BaseSnapshot
  ) throws -> [SearchFilter] {
    switch grouping {
    case .speaker:
      let ids = try snapshot.indexIDs(of: try FilterPlan.speaker(value.value, in: snapshot))
      return [.keywords(column: "speaker", anyOf: ids)]
    case .theme: return [.keywords(column: "theme", anyOf: [value.value])]
    case .source: return [.keywords(column: "source", anyOf: [value.value])]
    case .month:
      guard let number = DateNumber.number(of: value.value) else { return [] }
      // Where only the year is known, its months are groups of their own.
      let end = value.value.utf8.count > 4 ? number + 99 : number
      return [.numbers(column: "date", number...end)]
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
