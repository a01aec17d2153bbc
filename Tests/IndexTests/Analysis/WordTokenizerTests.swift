import TestSupport
import Testing

@testable import Index

@Suite struct WordTokenizerTests {
  private static func words(_ text: String, _ rule: WordRule = .unicode) -> [String] {
    let tokenizer = WordTokenizer(rule: rule)
    tokenizer.run(Array(text.utf8))
    return words(of: tokenizer)
  }

  private static func words(of tokenizer: WordTokenizer) -> [String] {
    (0..<tokenizer.count).map { index in
      let token = tokenizer.tokens[index]
      let bytes = tokenizer.folded.bytes(Int(token.foldedStart)..<Int(token.foldedEnd))
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Rural Anchors, 1,000.50 of them!", ["rural", "anchors", "1,000.50", "of", "them"]),
    ("don't 'quote' o’Brien’s dogs'", ["don't", "quote", "o'brien's", "dogs"]),
    ("the U.S.A. and end.Next e.g. x", ["the", "u.s.a", "and", "end", "next", "e.g", "x"]),
    ("ÉCOLE naïve cafe\u{301} straße", ["école", "naïve", "cafe\u{301}", "straße"]),
    ("乡村振兴 and 党", ["乡村", "村振", "振兴", "and", "党"]),
    ("カナx가나다", ["カナ", "x", "가나", "나다"]),
    ("", []), (" \n--", []), ("a", ["a"]),
  ])
  func `cuts words as people read them`(text: String, expected: [String]) {
    #expect(Self.words(text) == expected)
  }

  @Test func `the alphanumeric rule knows only letters and digits`() {
    #expect(
      Self.words("don't 1,5 ÉTÉ_x 乡村", .alphanumeric) == ["don", "t", "1", "5", "été", "x", "乡村"])
  }

  @Test(arguments: 0..<200)
  func `masks and scalars cut alike`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let alphabet = Array("aaaBZ09''..,, \n-_é’“乡村가ば\u{301}".unicodeScalars)
    let count = Int.random(in: 0...200, using: &random)
    let foreign = seed % 2 == 0 ? alphabet.count : 15
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(alphabet[Int.random(in: 0..<foreign, using: &random)]) }
    let bytes = Array(String(text).utf8)
    for rule in [WordRule.unicode, .alphanumeric] {
      let fast = WordTokenizer(rule: rule)
      let plain = WordTokenizer(rule: rule)
      fast.run(bytes)
      plain.runPlain(bytes)
      #expect(Self.words(of: fast) == Self.words(of: plain), "seed \(seed)")
      #expect(Self.places(fast) == Self.places(plain), "seed \(seed)")
    }
  }

  private static func places(_ tokenizer: WordTokenizer) -> [Range<UInt32>] {
    (0..<tokenizer.count).map { tokenizer.tokens[$0].textStart..<tokenizer.tokens[$0].textEnd }
  }

  @Test func `malformed bytes separate words and are not read past`() {
    for bytes: [UInt8] in [
      [0x61, 0xFF, 0x62], [0xE4, 0xB9], [0xF0, 0x9F, 0x98], [0xC3], [0xED, 0xA0, 0x80, 0x61],
    ] {
      let tokenizer = WordTokenizer(rule: .unicode)
      tokenizer.run(bytes)
      #expect(tokenizer.count == bytes.count { $0 == 0x61 || $0 == 0x62 })
    }
  }
}
