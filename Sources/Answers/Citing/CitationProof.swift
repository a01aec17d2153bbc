/// What came of reading cited words again in their sources.
package struct CitationProof: Sendable, Hashable {
  /// Words that do not stand in their source any more.
  package struct Problem: Sendable, Hashable {
    /// The id of the proposal.
    package var id: String
    /// What is wrong, one sentence.
    package var message: String
  }

  /// How many proposals were read.
  package var quotations = 0
  /// In how many sources.
  package var sources = 0
  /// How many of the sources are files that were there and were read again; of the others the base has the only text.
  package var files = 0
  /// The names of files that have changed since, though the words stand in them.
  package var changed: [String] = []
  /// The words that are gone, by source and place; empty when all stand.
  package var problems: [Problem] = []
}
