import Ingest
import Query
import Store

extension KnowledgeBase {
  /// Finds what matches a query, best first.
  package func search(_ request: SearchRequest) throws(AnswerError) -> SearchPage {
    let run = SearchRun(
      knowledge: self, query: request.query, collection: request.collection,
      filter: request.filter, order: request.order, page: request.page,
      facetValues: request.facetValues)
    return try run.run { found, snapshot in
      SearchPage(
        collection: SearchCollection(found.collection), hits: try Self.hits(found, in: snapshot),
        total: found.outcome.total, isRelaxed: found.outcome.isRelaxed,
        complaints: found.outcome.complaints.map {
          SearchComplaint(column: $0.place.column, message: $0.message)
        },
        suggestions: found.outcome.suggestions.map(SearchSuggestion.init),
        facets: try SearchFacets(snapshot: snapshot, limit: request.facetValues).facets(
          found.outcome.facets, of: found.collection))
    }
  }

  private static func hits(
    _ found: SearchRun.Found, in snapshot: BaseSnapshot
  ) throws -> [SearchHit] {
    let snippets = SnippetMaker(marks: found.plan.marks)
    let scores = Dictionary(
      found.outcome.hits.map { (Int64($0.key), Double($0.score)) }, uniquingKeysWith: { $1 })
    switch found.collection {
    case .proposals:
      let proposals = try snapshot.proposals(found.keys)
      let passages = try snapshot.passages(Array(Set(proposals.map(\.passage))))
      let byKey = Dictionary(passages.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
      return proposals.map { proposal in
        SearchHit(
          thing: .proposal(ListedProposal(proposal)), score: scores[proposal.key] ?? 0,
          snippet: snippets.snippet(of: proposal, in: byKey[proposal.passage]))
      }
    case .passages:
      return try snapshot.passages(found.keys).map { passage in
        SearchHit(
          thing: .passage(PassageRecord(passage)), score: scores[passage.key] ?? 0,
          snippet: snippets.snippet(
            of: passage.text, language: passage.source.metadata.language))
      }
    }
  }
}

extension SearchSuggestion {
  fileprivate init(_ suggestion: QuerySuggestion) {
    self.init(
      typed: suggestion.replacements.map(\.typed).joined(separator: " "),
      suggestion: suggestion.replacements.map(\.meant).joined(separator: " "),
      query: suggestion.query)
  }
}
