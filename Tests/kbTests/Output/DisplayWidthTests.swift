import Testing

@testable import kb

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("anchors", 7), ("", 0), ("农村主播", 8), ("e\u{301}te\u{301}", 3), ("ｗide", 5), ("👩‍🌾", 2),
    ("a\u{200D}b", 2),
  ])
  func `wide characters take two columns and combining marks none`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("农村主播", 5, "农村…"), ("anchors", 7, "anchors"), ("anchors", 4, "anc…"), ("ab", 0, ""),
  ])
  func `a cut text fits and says that it was cut`(text: String, limit: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: limit, ellipsis: "…")
    #expect(cut == expected)
    #expect(DisplayWidth.columns(of: cut) <= limit)
  }

  @Test func `padding counts columns, not characters`() {
    #expect(DisplayWidth.padded("农村", to: 6) == "农村  ")
  }
}
