import TestSupport
import Testing

@testable import Ingest

@Suite struct BlockViewTests {
  private static let pieces = [
    "a", "word", " ", " ", "  ", "\n", "\t", "’", "“", "–", "…", "\u{A0}", "\u{2009}", "\u{2028}",
    "\u{3000}", "\u{1680}", "\u{200B}", "é", "ẹ", "中", "ア", "\u{205F}", "😀",
  ]

  @Test(arguments: 1...20)
  func `text without odd spaces is taken as it stands, with the same result`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0...8, using: &random))
        .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let bytes = Array(text.utf8)
      #expect(
        BlockView.collapsed(bytes, 0..<bytes.count)
          == BlockView.rewritten(bytes, 0..<bytes.count), "seed \(seed): \(text.debugDescription)")
    }
  }
}
