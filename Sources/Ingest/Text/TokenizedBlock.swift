/// A block cut into tokens, sentences and quotations; one value is filled again and again, so that its arrays are reused.
package struct TokenizedBlock: Sendable {
  /// The words, numbers and marks, in order.
  package private(set) var tokens: [Token] = []
  /// The sentences, in order; together they cover all tokens.
  package private(set) var sentences: [Sentence] = []
  /// The quotations, by place, outer before inner.
  package private(set) var quotations: [Quotation] = []

  /// Of each token the hash of its word (``WordHash``), 0 for what is no word.
  private(set) var hashes: [UInt64] = []

  private let tokenizer: Tokenizer
  private let splitter = SentenceSplitter.shared
  private let finder = QuotationFinder.shared

  /// An empty block that numbers the words of the embedded tables.
  package init() {
    tokenizer = .embedded
  }

  /// An empty block that numbers the words of this vocabulary.
  package init(vocabulary: Vocabulary) {
    tokenizer = Tokenizer(vocabulary: vocabulary)
  }

  /// Reads `range` of `text` in place of what was here.
  package mutating func fill(_ text: borrowing [UInt8], _ range: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    let kinds = tokenizer.append(text, range, to: &tokens, hashes: &hashes)
    splitter.split(tokens, text, into: &sentences)
    quotations.removeAll(keepingCapacity: true)
    if kinds.contains(TokenKinds(.quote)) { markQuotations() }
    if kinds.contains(TokenKinds(.openBracket)) { markBrackets() }
  }

  private mutating func markQuotations() {
    finder.find(in: tokens, into: &quotations)
    for quotation in quotations {
      let flag: TokenFlags = quotation.kind == .speech ? .quoted : .named
      for index in quotation.inner { tokens[index].flags.insert(flag) }
    }
  }

  private mutating func markBrackets() {
    var depth = 0
    for index in tokens.indices {
      if tokens[index].kind == .openBracket { depth += 1 }
      if depth > 0 { tokens[index].flags.insert(.bracketed) }
      if tokens[index].kind == .closeBracket { depth = max(0, depth - 1) }
    }
    guard depth > 0, let open = tokens.lastIndex(where: { $0.kind == .openBracket }) else { return }
    for index in open..<tokens.count { tokens[index].flags.remove(.bracketed) }
  }

  /// The bytes of the document's text that a run of tokens takes, from its first to its last byte.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The innermost quotation that holds a token.
  package func quotation(holding token: Int) -> Quotation? {
    quotations.last { $0.tokens.contains(token) }
  }
}
