/// What one text says about the themes; make it once for a passage or a title and use it for each of its proposals.
package struct ThemeEvidence: Sendable {
  /// A term of the lexicon, by its number there, and where it first stands, in bytes of the part that was read.
  struct Term: Sendable {
    var entry: Int
    var place: Range<Int32>
  }

  /// A word that the fitted table knows, by its row there, and where it first stands, in the same bytes.
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
  /// The text, and where the part that was read begins in it.
  let text: [UInt8]
  let start: Int

  /// What stands in a place, as printed.
  func printed(_ place: Range<Int32>) -> String {
    let bytes = start + Int(place.lowerBound)..<start + Int(place.upperBound)
    return String(decoding: text[bytes], as: UTF8.self)
  }
}
