/// Which rule cuts text into words.
package enum WordRule: Sendable {
  /// Words as Unicode Standard Annex 29 cuts them, in the main: apostrophes join letters, full stops and commas join digits, full
  /// stops join single letters, marks stay with their letter; Han, Kana and Hangul become overlapping pairs.
  case unicode
  /// Runs of letters and decimal digits, nothing else; for comparing with other engines.
  case alphanumeric
}

/// A word in a text: where it stands there and where its folded bytes stand in the tokenizer's memory.
struct Token {
  var textStart: Int
  var textEnd: Int
  var foldedStart: Int
  var foldedEnd: Int
}
