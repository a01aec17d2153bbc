/// Says how surely a sentence states a proposal, and how surely a promise: one layer of convolution over its words, in
/// integers.
///
/// The weights are a data file made by `Training/train_sentence_model.py`; docs/sentence-model.md has its layout, the
/// arithmetic and the figures. Kim 2014, "Convolutional Neural Networks for Sentence Classification". The convolution
/// is linear in the words, so it is multiplied out once, when the model is first used (some milliseconds, 7 MB); after
/// that a word costs additions and a maximum. The same sentence has the same score on every machine.
package struct SentenceModel: Sendable {
  /// The most words of a sentence that count; later ones are not read.
  static let longest = 80
  /// Units of a logit: 1/1024.
  static let logitUnit = 1024

  let vocabulary: SentenceVocabulary
  let table: SentenceTable
  let file: SentenceModelFile

  /// The program's model of sentences in the mouth of a known speaker.
  package static let embedded = SentenceModel(SentenceModelFile.embedded(.speeches))
  /// The program's model of sentences that tell what others ask for.
  package static let reports = SentenceModel(SentenceModelFile.embedded(.reports))

  init(_ file: SentenceModelFile) {
    self.file = file
    vocabulary = SentenceVocabulary(words: file.words, buckets: file.buckets)
    table = SentenceTable(file)
  }

  /// The probability, 0 to 1, that this sentence of UTF-8 states a proposal.
  package func score(_ sentence: Span<UInt8>) -> Double { scores(sentence).proposes }

  /// How surely this sentence of UTF-8 proposes and how surely it promises something.
  package func scores(_ sentence: Span<UInt8>) -> SentenceScores { scores(logits(sentence)) }

  /// The same of a run of tokens; the block numbers the words of the embedded tables.
  func scores(
    _ text: [UInt8], of tokens: Range<Int>, in block: borrowing TokenizedBlock
  ) -> SentenceScores {
    scores(logits(text, of: tokens, in: block))
  }

  /// The logits of a run of tokens, in units of 1/1024.
  func logits(
    _ text: [UInt8], of tokens: Range<Int>, in block: borrowing TokenizedBlock
  ) -> SentenceLogits {
    var words = SentenceWords()
    words.append(text.span, tokens, in: block, of: vocabulary)
    return logits(&words)
  }

  private func scores(_ logits: SentenceLogits) -> SentenceScores {
    SentenceScores(
      proposes: probability(ofLogit: logits.proposes),
      promises: probability(ofLogit: logits.promises))
  }

  /// How surely the sentence in this range of UTF-8 bytes proposes and promises.
  package func scores(_ text: [UInt8], in range: Range<Int>) -> SentenceScores {
    scores(text.span.extracting(range))
  }

  /// The probability, 0 to 1, that the sentence in this range of UTF-8 bytes states a proposal.
  package func score(_ text: [UInt8], in range: Range<Int>) -> Double {
    score(text.span.extracting(range))
  }

  /// The logits in units of 1/1024.
  func logits(_ sentence: Span<UInt8>) -> SentenceLogits {
    var words = SentenceWords()
    words.append(sentence, of: vocabulary)
    return logits(&words)
  }

  private func logits(_ words: inout SentenceWords) -> SentenceLogits {
    words.close()
    let sums = table.sums(of: words)
    let shift = file.outputShift - 10
    return SentenceLogits(
      proposes: (sums.proposes + file.offsets[0]) >> shift,
      promises: (sums.promises + file.offsets[1]) >> shift)
  }

  /// The sigmoid by the file's table, linear between its points: no floating point until the last division.
  func probability(ofLogit logit: Int) -> Double {
    let reach = 8 * Self.logitUnit
    let width = 2 * reach / (file.sigmoid.count - 1)
    let place = min(max(logit + reach, 0), 2 * reach - 1)
    let (low, high) = (Int(file.sigmoid[place / width]), Int(file.sigmoid[place / width + 1]))
    return Double(low + (high - low) * (place % width) / width) / 65535
  }
}
