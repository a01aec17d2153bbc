/// What is known of a source besides its words; every field is as the source or its markup states it.
package struct SourceMetadata: Sendable, Hashable {
  /// The headline or name, white space collapsed.
  package var title: String?
  /// ISO 8601, as exact as the source: `2024`, `2024-03` or `2024-03-05`.
  package var date: String?
  /// The newspaper, site, parliament or body that published it.
  package var publisher: String?
  /// The canonical address.
  package var url: String?
  /// The BCP 47 language tag, in lower case (`en`, `zh-cn`).
  package var language: String?
  /// The author line of a report, as printed.
  package var author: String?
  /// Who speaks throughout, where a record or front matter says so.
  package var speaker: String?
  /// The role of ``speaker``, as given.
  package var role: String?

  /// Nothing known.
  package init() {}
}
