/// A text cut into words, with every term and every known word that stands in it: made once for a passage, it gives the
/// evidence of each part of it.
struct ThemeReading: Sendable {
  /// The words; their places are counted from where the part begins that was read.
  let words: ThemeWords
  /// Every place of a term of the lexicon, in order.
  let hits: [ThemeLexicon.Hit]
  /// For each word its row in the fitted table, -1 where it has none.
  let rows: [Int32]

  /// The text that holds the part that was read, and where that begins in it.
  var text: [UInt8] { words.text }
  var start: Int { words.start }

  /// Where a run of words stands, in bytes from `start`.
  func place(of run: Range<Int32>) -> Range<Int32> {
    words.words[Int(run.lowerBound)].place
      .lowerBound..<words.words[Int(run.upperBound) - 1].place.upperBound
  }

  /// The numbers of the words in a range of ``text``; nil when it is no part of what was read or cuts a word in two.
  func words(within range: Range<Int>) -> Range<Int>? {
    let inner = range.lowerBound - start..<range.upperBound - start
    guard inner.lowerBound >= 0, Self.isSeam(range.lowerBound, in: text),
      Self.isSeam(range.upperBound, in: text)
    else { return nil }
    return words.words(within: inner)
  }

  /// Whether no character is cut here.
  private static func isSeam(_ place: Int, in text: [UInt8]) -> Bool {
    place >= text.count || text[place] & 0xC0 != 0x80
  }
}
