/// Which rule cuts text into words.
package enum WordRule: Sendable {
  /// Words as Unicode Standard Annex 29 cuts them, in the main: apostrophes join letters, full stops and commas join digits, full
  /// stops join single letters, marks stay with their letter; Han, Kana and Hangul become overlapping pairs.
  case unicode
  /// Runs of letters and decimal digits, nothing else; for comparing with other engines.
  case alphanumeric
}

/// A word in a text: where it stands there and where its folded bytes stand in the tokenizer's memory.
struct Token: BitwiseCopyable {
  var textStart: UInt32 = 0
  var textEnd: UInt32 = 0
  var foldedStart: UInt32 = 0
  var foldedEnd: UInt32 = 0
}

/// The words of a text, in memory that is used again.
final class TokenRow {
  let cells = Cells<Token>(count: 1024, repeating: Token())
  /// How many words there are.
  var count = 0

  /// Adds a word.
  @inline(__always) func append(
    textStart: Int, textEnd: Int, foldedStart: Int, foldedEnd: Int
  ) {
    cells.reserve(count + 1)
    cells[count] = Token(
      textStart: UInt32(truncatingIfNeeded: textStart),
      textEnd: UInt32(truncatingIfNeeded: textEnd),
      foldedStart: UInt32(truncatingIfNeeded: foldedStart),
      foldedEnd: UInt32(truncatingIfNeeded: foldedEnd))
    count += 1
  }
}
