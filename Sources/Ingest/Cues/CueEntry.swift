/// A line of a cue table: the words that make the cue and what they mean.
package struct CueEntry: Sendable, Equatable {
  /// The group of the table that it stands in.
  package var group: String
  /// The pattern as written in the table.
  package var pattern: String
  /// The words after the colon.
  package var attributes: [String]
}

/// A cue found in a text.
package struct Cue: Sendable, Equatable {
  /// The index of its line in ``CueLexicon/entries``.
  package var entry: Int
  /// The tokens that match.
  package var tokens: Range<Int>
  /// The form of the pattern's `{verb}`, `base` when it has none.
  package var form: VerbForms.Form
}
