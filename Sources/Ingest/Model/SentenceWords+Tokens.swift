extension SentenceWords {
  /// Takes the words of a sentence, letter by letter.
  mutating func append(_ sentence: Span<UInt8>, of vocabulary: borrowing SentenceVocabulary) {
    var tokenizer = SentenceTokenizer()
    append(sentence, &tokenizer, before: sentence.count, of: vocabulary)
  }

  /// Takes the words of a run of tokens: the same rows as of its bytes, found by what is known of the tokens.
  mutating func append(
    _ text: Span<UInt8>, _ tokens: Range<Int>, in block: borrowing TokenizedBlock,
    of vocabulary: borrowing SentenceVocabulary
  ) {
    let range = block.bytes(tokens)
    let sentence = text.extracting(range)
    let hashes = block.hashes.span
    let cut = block.tokens.span
    var tokenizer = SentenceTokenizer()
    for index in tokens where !isFull {
      let token = cut[index]
      let (start, end) = (Int(token.start) - range.lowerBound, Int(token.end) - range.lowerBound)
      // A word may take several tokens or a part of one, and a longer gap may hold what the model reads.
      let follows = start == tokenizer.place || start == tokenizer.place + 1
      if follows, token.flags.contains(.plain), Self.isEnd(end, of: sentence) {
        append(vocabulary.number(of: token.word, hash: hashes[index], sentence, start, end))
        tokenizer.pass(to: end)
      } else {
        append(sentence, &tokenizer, before: end, of: vocabulary)
      }
    }
  }

  /// Takes the words that begin before a place.
  private mutating func append(
    _ sentence: Span<UInt8>, _ tokenizer: inout SentenceTokenizer, before end: Int,
    of vocabulary: borrowing SentenceVocabulary
  ) {
    while !isFull, tokenizer.place < end, let token = tokenizer.next(in: sentence) {
      append(vocabulary.number(of: token))
    }
  }

  /// Whether a word of letters that stops here has ended for ``SentenceTokenizer`` too.
  @inline(__always)
  private static func isEnd(_ place: Int, of sentence: Span<UInt8>) -> Bool {
    place == sentence.count || (sentence[place] < 0x80 && sentence[place] != UInt8(ascii: "'"))
  }
}
