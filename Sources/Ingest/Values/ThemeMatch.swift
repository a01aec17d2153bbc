/// A theme given to a text, with the words that decided.
package struct ThemeMatch: Sendable, Hashable {
  /// The scheme, `cap` for the Comparative Agendas Project.
  package var scheme: String
  /// The code in the scheme.
  package var code: Int
  /// The name of the theme.
  package var name: String
  /// The words that decided, best first.
  package var terms: [String]

  /// A match of these parts.
  package init(scheme: String, code: Int, name: String, terms: [String]) {
    self.scheme = scheme
    self.code = code
    self.name = name
    self.terms = terms
  }
}
