import Ingest
import Query
import Store

extension KnowledgeBase {
  /// Finds what matches a query, best first.
  package func search(_ request: SearchRequest) throws(AnswerError) -> SearchPage {
    guard request.folds else { return try search(request, keys: request.page) }
    // Alike ones stand near each other; where many are, it is looked further.
    let end = request.page.offset + request.page.limit
    var reach = 2 * end + 40
    while true {
      let reached = Page(limit: min(reach, Int(Int32.max)))
      if let page = try folded(request, reached) { return page }
      reach *= 4
    }
  }

  private func search(
    _ request: SearchRequest, keys page: Page
  ) throws(AnswerError) -> SearchPage {
    try run(request, page).run { found, snapshot in
      try Self.page(found, found.keys, cards: found.outcome.total, request, in: snapshot)
    }
  }

  /// The page when of alike proposals only the first counts; nil when the matches of `reached` are too few to tell.
  private func folded(
    _ request: SearchRequest, _ reached: Page
  ) throws(AnswerError) -> SearchPage? {
    try run(request, reached).run { found, snapshot in
      let folds = try ThreadFolds(found, in: snapshot)
      let kept = folds.firsts(of: found.keys)
      let end = request.page.offset + request.page.limit
      guard kept.count >= min(end, folds.cards) else { return nil }
      return try Self.page(
        found, Array(kept.dropFirst(request.page.offset).prefix(request.page.limit)),
        cards: folds.cards, request, in: snapshot)
    }
  }

  private func run(_ request: SearchRequest, _ page: Page) -> SearchRun {
    SearchRun(
      knowledge: self, query: request.query, collection: request.collection,
      filter: request.filter, order: request.order, page: page, facetValues: request.facetValues)
  }

  static func page(
    _ found: SearchRun.Found, _ keys: [Int64], cards: Int, _ request: SearchRequest,
    in snapshot: BaseSnapshot
  ) throws -> SearchPage {
    SearchPage(
      collection: SearchCollection(found.collection),
      hits: try hits(found, keys, in: snapshot), total: found.outcome.total, cards: cards,
      isRelaxed: found.outcome.isRelaxed,
      complaints: found.outcome.complaints.map(SearchComplaint.init),
      suggestions: found.outcome.suggestions.map(SearchSuggestion.init),
      facets: try SearchFacets(snapshot: snapshot, limit: request.facetValues).facets(
        found.outcome.facets, of: found.collection))
  }

  /// The things behind some keys of what was found, in the order of the keys.
  static func hits(
    _ found: SearchRun.Found, _ keys: [Int64], in snapshot: BaseSnapshot
  ) throws -> [SearchHit] {
    let snippets = SnippetMaker(marks: found.plan.marks)
    let scores = Dictionary(
      found.outcome.hits.map { (Int64($0.key), Double($0.score)) }, uniquingKeysWith: { $1 })
    switch found.collection {
    case .proposals:
      let proposals = try snapshot.proposals(keys)
      let passages = try snapshot.passages(Array(Set(proposals.map(\.passage))))
      let byKey = Dictionary(passages.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
      var listed = proposals.map(ListedProposal.init)
      try tellOthers(of: &listed, in: snapshot)
      return zip(proposals, listed).map { proposal, listed in
        SearchHit(
          thing: .proposal(listed), score: scores[proposal.key] ?? 0,
          snippet: snippets.snippet(of: proposal, in: byKey[proposal.passage]))
      }
    case .passages:
      return try snapshot.passages(keys).map { passage in
        SearchHit(
          thing: .passage(PassageRecord(passage)), score: scores[passage.key] ?? 0,
          snippet: snippets.snippet(
            of: passage.text, language: passage.source.metadata.language))
      }
    }
  }
}

extension SearchSuggestion {
  init(_ suggestion: QuerySuggestion) {
    self.init(
      typed: suggestion.replacements.map(\.typed).joined(separator: " "),
      suggestion: suggestion.replacements.map(\.meant).joined(separator: " "),
      query: suggestion.query)
  }
}
