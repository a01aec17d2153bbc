import Citations
import Testing

@Suite struct FormatTests {
  private let list = CitationList([CitationSamples.source(author: "Tong Liang")])

  @Test func `BibLaTeX escapes what TeX would run or drop`() {
    let text = list.written(as: .biblatex)
    #expect(text.hasPrefix("@article{tong-2024-anchors-fields,\n"))
    #expect(text.contains("author = {Tong, Liang}"))
    #expect(text.contains("journaltitle = {Field \\& Farm \\{Daily\\}}"))
    #expect(text.contains("url = {https://example.org/a_b?x=1&y=%20z#t}"))
    #expect(text.contains("100\\% more hosts \\& \\#anchors\\_in \\{villages\\}"))
  }

  @Test func `RIS has one tag a line and ends every record`() {
    let lines = list.written(as: .ris).split(separator: "\r\n")
    #expect(lines.first == "TY  - NEWS")
    #expect(lines.last == "ER  - ")
    #expect(lines.contains("AU  - Tong, Liang"))
    #expect(lines.contains("DA  - 2024/03/05/"))
  }

  @Test func `CSL-JSON names, dates and notes follow the schema`() {
    let text = list.written(as: .cslJSON)
    #expect(text.contains(#""author":[{"family":"Tong","given":"Liang"}]"#))
    #expect(text.contains(#""issued":{"date-parts":[[2024,3,5]]}"#))
    #expect(text.contains(#""type":"article-newspaper""#))
  }

  @Test func `the readable list says what is missing`() {
    let bare = CitationList([
      CitationSamples.source(title: nil, date: nil, publisher: nil, url: nil, proposals: [])
    ])
    #expect(bare.written(as: .text) == "(n.d.). [untitled].\n")
  }

  @Test func `Markdown keeps marks of its own from the source's words`() {
    #expect(list.written(as: .markdown).contains("#anchors\\_in"))
    #expect(list.written(as: .markdown).contains("*Anchors for the fields*."))
  }

  @Test(arguments: CitationFormat.allCases)
  func `an empty list is valid and the same list is the same text`(format: CitationFormat) {
    #expect(CitationList([]).written(as: format) == (format == .cslJSON ? "[]\n" : ""))
    let varied = CitationSamples.varied
    #expect(
      CitationList(varied).written(as: format)
        == CitationList(varied.reversed()).written(as: format))
  }
}
