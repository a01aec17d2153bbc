/// A theme of a scheme: a major topic, or a subtopic below one.
package struct Theme: Sendable, Equatable {
  /// The code in the scheme.
  package let code: Int
  /// The name.
  package let name: String
  /// The code of the major topic that a subtopic stands below; nil for a major topic.
  package let parent: Int?
  /// Other names that people may ask by, in lower case.
  package let aliases: [String]
  /// The terms that speak for it.
  package let terms: [ThemeTerm]
}

/// A word or phrase that speaks for a theme; a `*` at its end stands for every continuation of the last word.
package struct ThemeTerm: Sendable, Equatable {
  /// The words as the theme file lists them.
  package let text: String
  /// 1 weak to 9, 4 decides almost alone.
  package let weight: Int
}
