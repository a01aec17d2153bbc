import TestSupport
import Testing

@testable import Ingest

@Suite struct TokenizerReadingTests {
  @Test(arguments: 0..<20) func `dense text is cut the same in one block as in many`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = ["a", "B's", "co-op", ",", ".", "12", "é", "\u{2014}", "(", "it's", "?", "'s"]
    let text = (0..<400).map { _ in (pieces.randomElement(using: &random) ?? "") + " " }
    let bytes = Array(text.joined().utf8)
    var whole = TokenizedBlock()
    whole.fill(bytes, 0..<bytes.count)
    var parts: [Token] = []
    var start = 0
    for piece in text {
      var block = TokenizedBlock()
      block.fill(bytes, start..<start + piece.utf8.count)
      parts += block.tokens
      start += piece.utf8.count
    }
    #expect(whole.tokens.map(\.bytes) == parts.map(\.bytes), "seed \(seed)")
    #expect(whole.tokens.map(\.word) == parts.map(\.word), "seed \(seed)")
    #expect(whole.hashes.count == whole.tokens.count)
  }

  @Test func `a plain word is one of ASCII letters alone`() {
    let tokens = BlockText("We co-op O'Neill café 12 Éire Ann's").block.tokens
    #expect(
      tokens.map { $0.flags.contains(.plain) }
        == [true, false, false, false, false, false, true, false])
  }
}
