/// Cuts UTF-8 text into folded words, one text at a time, in memory that is used again.
///
/// ASCII goes through bit masks, 64 bytes at a time (``ASCIITokenizer``). Pieces between blanks that have other bytes go scalar by
/// scalar (``ScalarTokenizer``); no rule looks across a blank.
final class WordTokenizer {
  private let ascii: ASCIITokenizer
  private let scalars: ScalarTokenizer
  private let row = TokenRow()
  /// The folded bytes of all words of the last text.
  let folded = Cells<UInt8>(count: 4096, repeating: 0)

  /// A tokenizer that follows a rule.
  init(rule: WordRule) {
    ascii = ASCIITokenizer(rule: rule)
    scalars = ScalarTokenizer(rule: rule)
  }

  /// How many words the last text has.
  var count: Int { row.count }

  /// The words of the last text, ``count`` of them.
  var tokens: Cells<Token> { row.cells }

  /// Cuts a text of less than 4 GB; ``tokens`` and ``folded`` hold the words until the next call.
  func run(_ text: [UInt8]) {
    row.count = 0
    ascii.load(text, folded: folded)
    var place = 0
    var foldedEnd = 64 * ((text.count + 63) / 64)
    while let piece = ascii.foreignPiece(from: place) {
      ascii.cut(place..<piece.lowerBound, into: row)
      foldedEnd = scalars.run(text, piece, folded: folded, at: foldedEnd, into: row)
      place = piece.upperBound
    }
    ascii.cut(place..<text.count, into: row)
  }

  /// Cuts a text scalar by scalar, even when it is ASCII.
  func runPlain(_ text: [UInt8]) {
    row.count = 0
    _ = scalars.run(text, 0..<text.count, folded: folded, at: 0, into: row)
  }
}
