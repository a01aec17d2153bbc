/// What the span model reads of a sentence: for each token the number of its word and what kind of token it is.
struct SpanInput: Sendable, Equatable {
  /// Rows of the vocabulary, ``SentenceVocabulary/padding`` for a mark.
  private(set) var words: [UInt16] = []
  /// Sets of ``Flag``.
  private(set) var flags: [UInt16] = []

  /// A property of a token, by its bit.
  enum Flag: Int, CaseIterable {
    case quoted, capital, comma, sentenceEnd, colon, quote, dash, first, number, possessive, named,
      symbol
    /// Inside what the rules cut out, and inside what was cut out of a sentence in which no rule found anything.
    case found, likely

    var bit: UInt16 { 1 << UInt16(rawValue) }
  }

  /// An input of tokens that are made up, for tests.
  init(words: [UInt16], flags: [UInt16]) {
    self.words = words
    self.flags = flags
  }

  /// The tokens of a sentence, with the bytes of the document that were cut out of it.
  init(
    _ text: [UInt8], _ tokens: Range<Int>, in block: borrowing TokenizedBlock,
    found: Range<Int>, isLikely: Bool, of vocabulary: borrowing SentenceVocabulary
  ) {
    let inside = isLikely ? Flag.likely.bit : Flag.found.bit
    for index in tokens {
      let token = block.tokens[index]
      var row = SentenceWords()
      row.append(text.span.extracting(token.bytes), of: vocabulary)
      words.append(row.count > 1 ? row.rows[3] : SentenceVocabulary.padding)
      var bits = Self.bits(of: token)
      if index == tokens.lowerBound { bits |= Flag.first.bit }
      if found.lowerBound <= token.bytes.lowerBound, token.bytes.upperBound <= found.upperBound {
        bits |= inside
      }
      flags.append(bits)
    }
  }

  private static func bits(of token: Token) -> UInt16 {
    var bits = kind(token.kind)?.bit ?? 0
    if token.flags.contains(.quoted) { bits |= Flag.quoted.bit }
    if token.isWord, token.isCapitalised { bits |= Flag.capital.bit }
    if !token.flags.isDisjoint(with: [.named, .bracketed]) { bits |= Flag.named.bit }
    return bits
  }

  private static func kind(_ kind: TokenKind) -> Flag? {
    switch kind {
    case .word: nil
    case .number: .number
    case .period, .question, .exclamation, .ellipsis: .sentenceEnd
    case .comma: .comma
    case .semicolon, .colon: .colon
    case .dash, .joint, .openBracket, .closeBracket: .dash
    case .quote: .quote
    case .possessive: .possessive
    case .symbol: .symbol
    }
  }
}
