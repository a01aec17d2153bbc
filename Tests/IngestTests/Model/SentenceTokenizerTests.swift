import Testing

@testable import Ingest

@Suite struct SentenceTokenizerTests {
  @Test(arguments: [
    ("We should act.", ["We", "should", "act"]),
    ("O'Neill's farmers' co-op, 12th!", ["O'Neill's", "farmers", "co", "op", ",", "12th", "!"]),
    ("“members’ fund” – now", ["“", "members", "fund", "”", "now"]),
    ("don’t", ["don’t"]),
    ("a\u{A0}b…c，d", ["a", "b", "c", "d"]),
    ("été 建议", ["été", "建议"]),
    ("", []),
    ("' ’", []),
  ]) func `finds the words and marks`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    var tokenizer = SentenceTokenizer()
    var found: [String] = []
    while let token = tokenizer.next(in: bytes.span) {
      found.append(String(decoding: bytes[token.start..<token.end], as: UTF8.self))
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Should", "sHOULD"), ("don't", "don’t"), ("1999", "7"), ("12th", "3th"), ("\"", "“"),
  ]) func `spellings that count the same have the same hash`(one: String, other: String) {
    #expect(hash(one) == hash(other))
  }

  @Test(arguments: [("should", "would"), ("0a", "a0"), ("E", "É")])
  func `other words have other hashes`(one: String, other: String) {
    #expect(hash(one) != hash(other))
  }

  @Test func `the tail is the last three bytes, or all of a shorter word`() {
    #expect(token("wibbleton").tail == token("ton").tail)
    #expect(
      SentenceToken.hash(ofTail: token("on").tail) == "on".utf8.reduce(FNV1a.start, FNV1a.hash))
  }

  @Test func `bytes cut off in the middle of a character do not trap`() {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xC2], [0x61, 0xEF, 0xBC], [0x61, 0x27]] {
      var tokenizer = SentenceTokenizer()
      while let token = tokenizer.next(in: bytes.span) { #expect(token.end <= bytes.count) }
    }
  }

  private func token(_ text: String) -> SentenceToken {
    var tokenizer = SentenceTokenizer()
    return tokenizer.next(in: Array(text.utf8).span) ?? SentenceToken(start: 0)
  }

  private func hash(_ text: String) -> UInt64 { token(text).hash }
}
