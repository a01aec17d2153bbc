/// A query that is watched.
package struct Watch: Sendable, Hashable {
  /// Its name.
  package var name: String
  /// What is asked, in the query language.
  package var query: String
  /// When the last look was, UTC, ISO 8601; nil when it was never looked at.
  package var looked: String?

  /// A query under a name.
  package init(name: String, query: String, looked: String? = nil) {
    self.name = name
    self.query = query
    self.looked = looked
  }
}

/// What is new about a watched query.
package struct WatchNews: Sendable {
  /// What is watched; `looked` is the look before this one.
  package var watch: Watch
  /// The newest of the proposals that came since that look, at most as many as were asked for.
  package var proposals: [WatchedProposal]
  /// How many came.
  package var total: Int
  /// What the parser could not understand.
  package var complaints: [SearchComplaint]
  /// The key of the newest source that this look has seen.
  let seen: Int64
}

/// A proposal with the time when its source came into the base.
package struct WatchedProposal: Sendable, Hashable {
  /// The proposal.
  package var listed: ListedProposal
  /// UTC, ISO 8601.
  package var added: String
}
