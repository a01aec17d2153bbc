import TestSupport
import Testing

@testable import Ingest

@Suite struct FunctionWordsTests {
  @Test(arguments: 0..<20) func `a word is the same read eight letters at a time or one by one`(
    seed: Int
  ) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "the", "Of", "sidste", "für", "government", " ", " ", ",", "1", "\u{2019}", "a", "Z",
    ]
    for _ in 0..<40 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }
      let bytes = Array(text.joined().utf8)
      for place in bytes.indices {
        let (word, plain) = (
          FunctionWords.word(in: bytes.span, at: place),
          FunctionWords.spelled(in: bytes.span, at: place)
        )
        #expect(word == plain, "seed \(seed), place \(place): \(text)")
      }
    }
  }
}
