import Query
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("农村", 4), ("한국", 4), ("ｱ", 1), ("Ａ", 2),
    ("👩‍👩‍👧", 2), ("🇨🇳", 2),
    ("a\u{200B}b", 2), ("“x”", 3), ("。", 2),
  ])
  func `counts columns of a terminal`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
