package import Index

/// An entry that was found.
package struct QueryHit: Sendable, Hashable {
  /// The caller's number of the entry.
  package var key: UInt64
  /// The BM25 score; 0 in an order other than relevance.
  package var score: Float
}

/// How often the values of one column occur among all entries found.
package struct ColumnFacet: Sendable, Hashable {
  /// A value and the number of entries that have it.
  package struct Count: Sendable, Hashable {
    /// The value.
    package var value: String
    /// How many of the entries found have it.
    package var count: Int
  }

  /// The column's name.
  package var column: String
  /// The most frequent values, by falling count, then by value.
  package var counts: [Count]
}

/// A query that finds more than the one that was typed.
package struct QuerySuggestion: Sendable, Hashable {
  /// A word or name that was typed and what may have been meant.
  package struct Replacement: Sendable, Hashable {
    /// The text that was typed.
    package var typed: String
    /// Where it stands in the query.
    package var place: QueryPlace
    /// What may have been meant.
    package var meant: String
  }

  /// The whole query with the words replaced.
  package var query: String
  /// What is different, in the order of the text.
  package var replacements: [Replacement]
  /// How many entries it finds.
  package var total: Int
}

/// What a search found.
package struct SearchOutcome: Sendable {
  /// The query that was answered in the end, filters included.
  package var query: RetrievalQuery
  /// The entries asked for, in the order asked for.
  package var hits: [QueryHit]
  /// How many entries match in all; exact.
  package var total: Int
  /// Whether nothing had all the words, so that these have some of them.
  package var isRelaxed: Bool
  /// What was left out in reading and planning.
  package var complaints: [QueryComplaint]
  /// Queries that find more, best first; only when little was found.
  package var suggestions: [QuerySuggestion]
  /// The values of the columns asked for, over all entries that match.
  package var facets: [ColumnFacet]
  /// The numbers of the column asked for, over all entries that match, rising.
  package var histogram: [NumberCount]
}
