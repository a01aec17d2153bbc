import Query
import Store

/// How the hits of a query spread over speakers, themes, sources and time.
package struct HitOverview: Sendable {
  /// How many match in all.
  package var total: Int
  /// Set when nothing has all the words.
  package var isRelaxed: Bool
  /// What the parser could not understand.
  package var complaints: [SearchComplaint]
  /// Better spellings, best first.
  package var suggestions: [SearchSuggestion]
  /// Counts of the values of each field.
  package var facets: [Facet]
  /// How many fall into each month, or year where no month is known, in order of time; what has no date is left out.
  package var periods: [PeriodCount]
}

extension KnowledgeBase {
  /// Counts what matches a query (empty for all) and the filter of a request by fields and by time; `request.facetValues` bounds how
  /// many values of a field, `fields` which ones (nil for all).
  package func overview(
    _ request: SearchRequest, fields: [String]? = nil
  ) throws(AnswerError) -> HitOverview {
    var run = SearchRun(
      knowledge: self, query: request.query, collection: request.collection,
      filter: request.filter, order: .added, page: Page(limit: 0),
      facetValues: request.facetValues, countsMonths: true)
    run.facetFields = fields
    return try run.run { found, snapshot in
      HitOverview(
        total: found.outcome.total, isRelaxed: found.outcome.isRelaxed,
        complaints: found.outcome.complaints.map(SearchComplaint.init),
        suggestions: found.outcome.suggestions.map(SearchSuggestion.init),
        facets: try SearchFacets(snapshot: snapshot, limit: request.facetValues).facets(
          found.outcome.facets, of: found.collection),
        periods: PeriodCount.periods(found.outcome.histogram))
    }
  }
}
