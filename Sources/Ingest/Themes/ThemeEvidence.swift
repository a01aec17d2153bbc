/// What one text says about the themes; make it once for a passage or a title and use it for each of its proposals.
package struct ThemeEvidence: Sendable {
  /// A word or phrase that counted.
  struct Term: Sendable {
    var theme: Int
    var points: Int
    /// In bytes of ``text``.
    var place: Range<Int>
    var isListed: Bool
  }

  /// Of each theme of the scheme the points, divided by the root of the number of words.
  let points: [Int]
  /// Of each theme the weights of the lexicon's terms, as the theme file gives them.
  let listed: [Int]
  /// The terms, each with each of its themes.
  let terms: [Term]
  /// The text.
  let text: [UInt8]

  /// The text of a term as printed.
  func printed(_ term: Term) -> String {
    String(decoding: text[term.place], as: UTF8.self)
  }
}
