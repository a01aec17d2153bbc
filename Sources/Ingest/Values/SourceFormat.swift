/// How the bytes of a source were read.
package enum SourceFormat: String, Sendable, CaseIterable {
  /// A plain text file.
  case text
  /// An HTML page.
  case html
  /// A line of a JSON Lines file.
  case record
}
