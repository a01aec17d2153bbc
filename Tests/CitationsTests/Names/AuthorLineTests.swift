import Citations
import Testing

@Suite struct AuthorLineTests {
  private func names(_ line: String) -> [String] {
    CSLItem(CitationSamples.source(author: line), key: "k").authors.map(\.inverted)
  }

  @Test(arguments: [
    ("By Ana Silva", ["Silva, Ana"]),
    ("Ana Silva and John Smith", ["Silva, Ana", "Smith, John"]),
    (
      "Ana Silva, Jan van der Berg & John Smith",
      ["Silva, Ana", "van der Berg, Jan", "Smith, John"]
    ),
    ("Silva, Ana; Smith, John", ["Silva, Ana", "Smith, John"]),
    ("Silva, Ana", ["Silva, Ana"]),
    ("Ana Silva, Reuters", ["Silva, Ana"]),
    ("Reuters", ["Reuters"]),
    ("Martin Luther King, Jr.", ["King, Martin Luther, Jr."]),
    ("记者 佟亮、欧阳小红", ["佟, 亮", "欧阳, 小红"]),
    ("Committee on Work and Pensions", ["Committee on Work and Pensions"]),
    (" ", []),
  ])
  func `the names of a line come apart, and a body stays one`(line: String, expected: [String]) {
    #expect(names(line) == expected)
  }

  @Test func `two hundred authors are two hundred`() {
    let line = (1...200).map { _ in "Ana Silva" }.joined(separator: ", ") + " and John Smith"
    #expect(names(line).count == 201)
  }
}
