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
    #expect(
      text.contains("annote = {\u{201C}train 100\\% more hosts \\& \\#anchors\\_in \\{villages\\}"))
  }

  @Test func `RIS has one tag a line and ends every record`() {
    let lines = list.written(as: .ris).split(separator: "\r\n")
    #expect(lines.first == "TY  - NEWS")
    #expect(lines.last == "ER  - ")
    #expect(lines.contains("AU  - Tong, Liang"))
    #expect(lines.contains("DA  - 2024/03/05/"))
  }

  @Test func `names with small words stay whole where BibTeX would part them`() {
    let source = CitationSamples.source(
      author: "José Ruiz y Ramos; Ana van der Berg", proposals: [])
    let text = CitationList([source]).written(as: .bibtex)
    #expect(text.contains("author = {{Ruiz y Ramos}, José and van der Berg, Ana}"))
  }

  @Test func `people read Chinese names without a comma, programs with one`() {
    let list = CitationList([CitationSamples.source(author: "佟亮", proposals: [])])
    #expect(list.written(as: .text).hasPrefix("佟亮 (2024-03-05)."))
    #expect(list.written(as: .ris).contains("AU  - 佟, 亮\r\n"))
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
    #expect(bare.written(as: .text) == "[untitled] (n.d.).\n")
  }

  @Test func `Markdown keeps marks of its own from the source's words`() {
    #expect(list.written(as: .markdown).contains("#anchors\\_in"))
    #expect(list.written(as: .markdown).contains("*Anchors for the fields*."))
  }

  @Test(arguments: [
    ("1. Anchors", "1\\. Anchors"), ("--- b", "\\--- b"), ("+ c", "\\+ c"), ("7) d", "7\\) d"),
    ("2024 e", "2024 e"), ("= f", "\\= f"),
  ])
  func `Markdown begins no list or rule with an author`(name: String, escaped: String) {
    let source = CitationSamples.source(author: name, proposals: [])
    #expect(CitationList([source]).written(as: .markdown).hasPrefix("- \(escaped) (2024"))
  }

  @Test(arguments: CitationFormat.allCases)
  func `an empty list is valid and the same list is the same text`(format: CitationFormat) {
    let isJSON = [.cslJSON, .webAnnotation, .quotation].contains(format)
    #expect(CitationList([]).written(as: format) == (isJSON ? "[]\n" : ""))
    let varied = CitationSamples.varied
    #expect(
      CitationList(varied).written(as: format)
        == CitationList(varied.reversed()).written(as: format))
  }

  @Test func `BibLaTeX keeps braces balanced where the source does not`() {
    let text = CitationList([CitationSamples.source(title: "a } b { c {d} -- e", proposals: [])])
      .written(as: .biblatex)
    #expect(
      text.contains(
        "title = {{a \\vphantom{\\{}\\} b \\{\\vphantom{\\}} c \\{d\\} -{}- e}}"))
    #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count)
  }

  @Test func `the day of access stands in every format that has a place for it`() throws {
    let day = try #require(CSLDate(iso: "2026-02-03"))
    let list = CitationList([CitationSamples.source(proposals: [])], accessed: day)
    #expect(list.written(as: .cslJSON).contains(#""accessed":{"date-parts":[[2026,2,3]]}"#))
    #expect(list.written(as: .biblatex).contains("urldate = {2026-02-03}"))
    #expect(list.written(as: .bibtex).contains("urldate = {2026-02-03}"))
    #expect(list.written(as: .ris).contains("Y2  - 2026/02/03/\r\n"))
    #expect(list.written(as: .text).hasSuffix(" (accessed 2026-02-03)\n"))
  }

  @Test func `HTML runs nothing that a source brings`() {
    let source = CitationSamples.source(
      title: "<script>alert('x')</script>", publisher: "\"onload=\"", url: "https://e.org/\"><b>",
      proposals: [CitationSamples.proposal(text: "<img src=x onerror=alert(1)> & more words here")])
    let html = CitationList([source]).written(as: .html)
    let tags = Set(html.split(separator: "<").map { $0.prefix { $0 != " " && $0 != ">" } })
    #expect(
      tags == [
        "!DOCTYPE", "html", "meta", "title", "/title", "ul", "li", "cite", "/cite", "a", "/a",
        "/li", "/ul", "/html",
      ])
    #expect(html.contains("href=\"https://e.org/%22%3E%3Cb%3E\""))
    #expect(html.contains("&#60;img src=x onerror=alert(1)&#62; &#38; more"))
  }

  @Test func `a long list of authors is cut in lists for people only`() {
    let authors = (1...200).map { _ in "Ana Silva" }.joined(separator: "; ")
    let list = CitationList([CitationSamples.source(author: authors, proposals: [])])
    #expect(
      list.written(as: .text).hasPrefix(
        String(repeating: "Silva, Ana; ", count: 10) + "et al. (2024"))
    #expect(
      list.written(as: .ris).split(separator: "\r\n").count { $0 == "AU  - Silva, Ana" } == 200)
  }
}
