import Testing

@testable import kb

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
    ("a\u{202E}b\u{2066}c", "abc"),
    ("one\ntwo\tthree", "one two three"),
    ("\u{9B}2Jx\u{7}", "2Jx"),
    ("plain é 农", "plain é 农"),
  ])
  func `nothing that moves the cursor or turns the text is left`(text: String, safe: String) {
    #expect(SafeText.line(text) == safe)
  }
}
