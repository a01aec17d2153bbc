/// A value of a column with the name that people know it by.
package struct NameCandidate: Sendable, Hashable {
  /// The value as the column holds it, such as a speaker's id.
  package var value: String
  /// The name as it is shown.
  package var name: String

  /// A value and its name.
  package init(value: String, name: String) {
    self.value = value
    self.name = name
  }
}

/// What a typed name stands for.
package enum NameResolution: Sendable, Hashable {
  /// These values of the column; several when the name covers them all, as a major theme covers its subtopics.
  case values([String])
  /// Any of these, which are different things of the same name.
  case ambiguous([NameCandidate])
  /// Nothing; the suggestions are names that are close to it, best first.
  case unknown(suggestions: [String])
}

/// Knows what the names in `by:`, `class:`, `theme:`, `source:`, `kind:`, `form:`, `lang:` and `review:` stand for.
package protocol NameResolver: Sendable {
  /// The values of the field's column that a typed name stands for.
  ///
  /// `field` is the name in the query language (`by`, not `speaker`); `text` is what was typed, in any case.
  func columnValues(of field: String, matching text: String) -> NameResolution
}
