import TestSupport
import Testing

@testable import Ingest

@Suite struct LineWordTests {
  @Test func `cuts words out of the punctuation around them`() {
    let text = Array("“The U.S. (AIIMS) said: – l’Été d'Or, 3.5%".utf8)
    let words = LineWord.words(in: text, 0..<text.count)
    #expect(words.map(\.folded) == ["the", "u.s", "aiims", "said", "l’été", "d'or", "3.5"])
    #expect(words.map(\.isCapitalised) == [true, true, true, false, false, false, false])
    #expect(words.map(\.isCapitals) == [false, true, true, false, false, false, false])
    #expect(words.map(\.hasDigit) == [false, false, false, false, false, false, true])
    #expect(LineWord.last(in: text, 0..<text.count)?.folded == "3.5")
    #expect(LineWord.last(in: text, 0..<0) == nil)
  }

  @Test(arguments: 1...3) func `reads ASCII as it reads the rest`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<500 {
      let length = 1 + Int(random.next() % 8)
      let piece = (0..<length).map { _ in UInt8(0x21 + random.next() % 94) }
      let fast = LineWord(ascii: piece, 0..<length)
      let plain = LineWord(unicode: piece, 0..<length)
      #expect(fast == plain, "seed \(seed): \(piece)")
    }
  }
}
