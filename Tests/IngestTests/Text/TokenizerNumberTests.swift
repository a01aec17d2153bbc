import TestSupport
import Testing

@testable import Ingest

@Suite struct TokenizerNumberTests {
  private static let pieces = [
    "should", "Should", "SHOULD", "can't", "Can’t", "workers’", "Liang's", "LIANG’S", "U.S.",
    "e.g.",
    "long-term", "R&D", "É", "été", "3.5", "21st", "a1b2", "-", "--", "…", "“", "'", "`", ".", ",",
    " ", " ", " ", "\n", "\u{A0}", "中", "。", "(", ")", "&", "x’", "’s", "'s ", "\u{2019}",
  ]

  @Test(arguments: 1...20)
  func `words have the number and the flags that plain string work gives`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 1...30, using: &random))
        .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let read = BlockText(text)
      var end = 0
      for (index, token) in read.block.tokens.enumerated() {
        #expect(Int(token.start) >= end, "seed \(seed): \(text)")
        end = Int(token.end)
        guard token.isWord else { continue }
        let word = read.string(index..<index + 1)
        let plain = Self.lowerASCII(
          word.split(separator: "’", omittingEmptySubsequences: false).joined(separator: "'"))
        #expect(token.word == Vocabulary.embedded.number(of: plain), "seed \(seed): \(word)")
        let letters = word.filter(\.isLetter)
        #expect(token.isCapitalised == (letters.first?.isUppercase == true), "\(word)")
        let isShouted = letters.count > 1 && letters.allSatisfy(\.isUppercase)
        #expect(token.flags.contains(.allCaps) == isShouted, "\(word)")
      }
    }
  }

  private static func lowerASCII(_ word: String) -> String {
    String(decoding: word.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  @Test func `every word of the tables has a number of its own`() {
    let vocabulary = Vocabulary.embedded
    #expect(vocabulary.count > 1000)
    for number in 1...vocabulary.count {
      #expect(vocabulary.number(of: vocabulary.word(WordID(number))) == WordID(number))
    }
    #expect(vocabulary.number(of: "") == 0)
    #expect(vocabulary.number(of: "zxqwv") == 0)
  }
}
