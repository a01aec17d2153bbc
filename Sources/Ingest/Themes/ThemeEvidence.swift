/// What one text says about the themes; make it once for a passage or a title and use it for each of its proposals.
package struct ThemeEvidence: Sendable {
  /// A term of the lexicon, by its number there, and where it first stands in ``text``, in bytes.
  struct Term: Sendable {
    var entry: Int
    var place: Range<Int32>
  }

  /// A word that the fitted table knows, by its row there, and where it first stands in ``text``, in bytes.
  struct Word: Sendable {
    var row: Int
    var place: Range<Int32>
  }

  /// Of each theme of the scheme the points, divided by the root of the number of words.
  let points: [Int]
  /// Of each theme the weights of the lexicon's terms, as the theme file gives them.
  let listed: [Int]
  let terms: [Term]
  let words: [Word]
  /// The text.
  let text: [UInt8]

  /// What stands in a place, as printed.
  func printed(_ place: Range<Int32>) -> String {
    String(decoding: text[Int(place.lowerBound)..<Int(place.upperBound)], as: UTF8.self)
  }
}
