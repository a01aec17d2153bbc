/// Resolves names against the values themselves: the same word in any case, else words that begin with it.
///
/// Enough for `class:`, `kind:`, `form:` and `lang:`, whose values are words; `kind:proposals` and `lang:en` for
/// `en-GB` work too.
package struct DictionaryResolver: NameResolver {
  private let values: [String: [String]]

  /// A resolver over the values of each field, keyed by the field's name in the query language.
  package init(values: [String: [String]]) {
    self.values = values
  }

  /// The values equal to the text, else those that begin with it, else close ones as suggestions.
  package func columnValues(of field: String, matching text: String) -> NameResolution {
    let typed = text.lowercased()
    let known = (values[field] ?? []).sorted()
    let same = known.filter { $0.lowercased() == typed || $0.lowercased() + "s" == typed }
    if !same.isEmpty { return .values(same) }
    let longer = known.filter { $0.lowercased().hasPrefix(typed) }
    if !longer.isEmpty { return .values(longer) }
    return .unknown(suggestions: Self.closest(to: typed, in: known))
  }

  private static func closest(to typed: String, in known: [String]) -> [String] {
    let letters = Array(typed)
    return
      known
      .compactMap { value in
        EditDistance.distance(letters, Array(value.lowercased()), atMost: 2).map { ($0, value) }
      }
      .sorted { $0 < $1 }
      .prefix(3)
      .map(\.1)
  }
}
