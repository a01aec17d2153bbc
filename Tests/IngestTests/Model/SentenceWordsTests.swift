import TestSupport
import Testing

@testable import Ingest

@Suite struct SentenceWordsTests {
  private static let pieces = [
    "should", "We", "the", "governments", "unheardofly", "x", "don", "t", "'", "\u{2019}", "'s",
    "\u{2019}s", "s'",
    "-", "--", "\u{2014}", "U.S.", "12", "3.5", "7th", "\u{20AC}", "é", "Ó", "乡", ",", ";", "?",
    "!", ".", ". ", " ",
    " ", " ", " ", "  ", "\n", "\u{A0}", "\u{AD}", "\u{1680}", "\u{FEFF}", "\"", "\u{201C}",
    "\u{201D}", "(", ")",
    "&", "_", "\u{7}", "%",
  ]

  @Test(arguments: 0..<60) func `are the same from tokens and from the bytes alone`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let vocabulary = SentenceModel.embedded.vocabulary
    for _ in 0..<40 {
      let count = Int.random(in: 1...140, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var block = TokenizedBlock()
      block.fill(bytes, 0..<bytes.count)
      for sentence in block.sentences {
        var plain = SentenceWords()
        plain.append(bytes.span.extracting(block.bytes(sentence.tokens)), of: vocabulary)
        var words = SentenceWords()
        words.append(bytes.span, sentence.tokens, in: block, of: vocabulary)
        #expect(words.list == plain.list, "seed \(seed): \(text)")
      }
    }
  }
}

extension SentenceWords {
  fileprivate var list: [UInt16] { (0..<count).map { rows[2 + $0] } }
}
