/// Cuts UTF-8 text into folded words, one text at a time, in memory that is used again.
///
/// Pure ASCII goes through bit masks, 64 bytes at a time (``ASCIITokenizer``); all else scalar by scalar (``ScalarTokenizer``).
final class WordTokenizer {
  private let rule: WordRule
  private let ascii: ASCIITokenizer
  private var scalars: ScalarTokenizer
  /// The folded bytes of all words of the last text.
  let folded = Cells<UInt8>(count: 4096, repeating: 0)
  /// The words of the last text.
  private(set) var tokens: [Token] = []

  /// A tokenizer that follows a rule.
  init(rule: WordRule) {
    self.rule = rule
    ascii = ASCIITokenizer(rule: rule)
    scalars = ScalarTokenizer(rule: rule)
  }

  /// Cuts a text; ``tokens`` and ``folded`` hold the words until the next call.
  func run(_ text: [UInt8]) {
    tokens.removeAll(keepingCapacity: true)
    if ascii.run(text, folded: folded, tokens: &tokens) { return }
    tokens.removeAll(keepingCapacity: true)
    scalars.run(text, folded: folded, tokens: &tokens)
  }

  /// Cuts a text scalar by scalar, even when it is ASCII.
  func runPlain(_ text: [UInt8]) {
    tokens.removeAll(keepingCapacity: true)
    scalars.run(text, folded: folded, tokens: &tokens)
  }
}
