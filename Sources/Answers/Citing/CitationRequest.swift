package import Ingest

/// What is to be cited.
package struct CitationRequest: Sendable, Hashable {
  /// Ids of proposals, or of sources with all that is found in them, or beginnings of ids; with ids the rest is not looked at.
  package var ids: [String]
  /// A query whose hits are cited; nil for all that the filter lets through.
  package var query: String?
  /// What must hold.
  package var filter: ProposalFilter
  /// How many proposals at most; nil for all.
  package var limit: Int?

  /// A request for these proposals.
  package init(
    ids: [String] = [], query: String? = nil, filter: ProposalFilter = ProposalFilter(),
    limit: Int? = nil
  ) {
    self.ids = ids
    self.query = query
    self.filter = filter
    self.limit = limit
  }
}

/// A source and those of its proposals that are cited, in order of place.
package struct SourceWithProposals: Sendable, Hashable {
  /// The source.
  package var source: SourceReference
  /// Its proposals.
  package var proposals: [Proposal]
}
