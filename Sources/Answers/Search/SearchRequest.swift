/// What is looked for.
package struct SearchRequest: Sendable, Hashable {
  /// The query as typed, in kb's query language.
  package var query: String
  /// Where to look; `in:` in the query goes before.
  package var collection: SearchCollection
  /// What must hold besides.
  package var filter: ProposalFilter
  /// In which order.
  package var order: ProposalOrder
  /// Which rows.
  package var page: Page
  /// How many values of each facet are wanted; 0 for no facets.
  package var facetValues: Int
  /// Whether of proposals that say the same only the first is shown.
  package var folds: Bool

  /// A search for a text among proposals.
  package init(
    _ query: String, in collection: SearchCollection = .proposals,
    filter: ProposalFilter = ProposalFilter(), order: ProposalOrder = .relevance,
    page: Page = Page(), facetValues: Int = 0, folds: Bool = false
  ) {
    self.query = query
    self.collection = collection
    self.filter = filter
    self.order = order
    self.page = page
    self.facetValues = facetValues
    self.folds = folds
  }
}

/// What is searched together.
package enum SearchCollection: String, Sendable, CaseIterable {
  /// Proposals and commitments.
  case proposals
  /// Every paragraph.
  case passages
}
