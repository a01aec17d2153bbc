package import Index

/// A word of a query that may be misspelt.
package struct PlannedWord: Sendable, Hashable {
  /// The word as it was typed.
  package var text: String
  /// Where it stands in the query.
  package var place: QueryPlace
  /// The folded word.
  package var exact: [UInt8]
  /// The terms that find it.
  package var terms: [TermKey]
}

/// A name of a query that stands for nothing, or for more than one thing.
package struct NameProblem: Sendable, Hashable {
  /// The field that the name was asked for in.
  package var field: QueryField
  /// The name as it was typed.
  package var text: String
  /// Where it stands.
  package var place: QueryPlace
  /// What was found instead, never `.values`.
  package var resolution: NameResolution
}

/// A query bound to a collection's fields and columns.
package struct QueryPlan: Sendable {
  /// The text that was planned.
  package var parsed: ParsedQuery
  /// Entries with everything that was asked for.
  package var strict: RetrievalQuery
  /// Entries with some of the words but every filter, exclusion, phrase and `+word`; nil when that is the same.
  package var relaxed: RetrievalQuery?
  /// What is to be marked in a found text.
  package var marks: [QueryMark]
  /// The words that may be misspelt.
  package var words: [PlannedWord]
  /// Names that were unknown or ambiguous.
  package var names: [NameProblem]
  /// What was left out in reading and planning, in the order of the text.
  package var complaints: [QueryComplaint]
}
