import Testing

@testable import Ingest

@Suite struct WhitespaceTests {
  @Test func `agrees with Unicode on every scalar of the lower planes`() {
    for value in (1..<0x3100 as Range<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array(String(Character(scalar)).utf8)
      let isSpace = Whitespace.length(in: text, at: 0, end: text.count) == text.count
      #expect(isSpace == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    (" a  b ", "a b"), ("\u{3000}全 国\u{A0}\n", "全 国"), ("\u{FEFF}a", "a"), ("a\r\n\t b", "a b"),
  ]) func `collapses and trims`(text: String, expected: String) {
    #expect(Whitespace.collapsed(Array(text.utf8)) == expected)
  }

  @Test(arguments: ["", " ", "\u{2003}\n"]) func `finds no words in blank text`(text: String) {
    #expect(Whitespace.collapsed(Array(text.utf8)) == nil)
    #expect(Whitespace.trimmed(0..<text.utf8.count, in: Array(text.utf8)).isEmpty)
  }
}
