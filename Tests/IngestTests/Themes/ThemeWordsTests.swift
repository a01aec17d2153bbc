import TestSupport
import Testing

@testable import Ingest

@Suite struct ThemeWordsTests {
  @Test(arguments: [
    ("Policies, buses and glass", ["policy", ",", "buse", "and", "glass"]),
    ("the Members’ and Women's rights", ["the", "member", "and", "women", "right"]),
    ("status analysis is us", ["status", "analysis", "is", "us"]),
    ("“12 cafés” in 1999", ["\"", "0", "café", "\"", "in", "0"]),
    ("乡村abc振兴", ["乡", "村", "abc", "振", "兴"]),
    ("ties lies", ["tie", "lie"]),
  ]) func `are lower case and singular`(text: String, expected: [String]) {
    let words = ThemeWords(Array(text.utf8))
    let found = words.words.map { String(decoding: words.bytes(of: $0), as: UTF8.self) }
    #expect(found == expected)
  }

  @Test(arguments: ["policies", "boys", "women's", "glass", "politics's", "ties", "o'neill's"])
  func `have the hash of their normalised bytes`(text: String) throws {
    let words = ThemeWords(Array(text.utf8))
    let word = try #require(words.words.first)
    #expect(word.hash == WordHash.hash(of: words.bytes(of: word)))
    #expect(
      WordHash().value(with: word.start) == WordHash.hash(of: words.bytes(of: word).prefix(3)))
  }

  @Test func `know their place in the text`() {
    let text = Array("Roads, 乡村 O’Neill’s".utf8)
    let words = ThemeWords(text)
    let places = words.words.map {
      String(decoding: text[Int($0.place.lowerBound)..<Int($0.place.upperBound)], as: UTF8.self)
    }
    #expect(places == ["Roads", ",", "乡", "村", "O’Neill’s"])
    #expect(words.words.map(\.isMark) == [false, true, false, false, false])
  }

  @Test(arguments: 0..<40) func `are the same read eight letters at a time or one by one`(seed: Int)
  {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "s", "es", "ies", "ss", "us", "is", "y", "a", "policies", "Internation", "ally",
      "governments", " ", " ",
      " ", ", ", "'", "’", "-", "7", "12", "é", "€", "—", "乡", ".", "\n", "“", "S",
    ]
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.joined().utf8)
      var plain: [ThemeWords.Word] = []
      var place = 0
      while place < bytes.count {
        if let word = ThemeWords.word(in: bytes.span, &place) { plain.append(word) }
      }
      #expect(ThemeWords(bytes).words == plain, "seed \(seed): \(text)")
    }
  }
}
