import Citations
import Ingest
import Testing

@Suite struct GBT7714FormatTests {
  private func reference(
    _ source: CitedSource, accessed: String? = nil, as format: CitationFormat = .text
  ) -> String? {
    CitationList([source], accessed: accessed.flatMap { CSLDate(iso: $0) })
      .written(in: .gbt7714Of2025, as: format)
  }

  @Test func `a Chinese entry has full-width punctuation and whole names`() {
    var source = CitationSamples.source(
      title: "乡村主播", date: "2022-08-16", publisher: "人民日报", url: "https://e.org/a",
      author: "佟亮; 欧阳明华; 李军; 王芳", proposals: [])
    source.metadata.language = "zh-cn"
    #expect(
      reference(source, accessed: "2026-02-03")
        == "[1] 佟亮，欧阳明华，李军，等. 乡村主播[N/OL]. 人民日报，2022-08-16[2026-02-03]. https://e.org/a\n")
  }

  @Test func `an English entry keeps the letters of names and has initials`() {
    let source = CitationSamples.source(
      title: "Roads", date: "2024-03-05", publisher: "Hill Courier", url: nil,
      author: "Ana Maria Silva and Jan van der Berg", proposals: [])
    #expect(
      reference(source)
        == "[1] Silva A M, van der Berg J. Roads[N]. Hill Courier, 2024-03-05.\n")
  }

  @Test func `what a source lacks is left out or said, and marks are kept`() {
    let bare = CitationSamples.source(
      title: nil, date: nil, publisher: nil, url: nil, proposals: [])
    #expect(reference(bare) == "[1] [untitled][Z].\n")
    let marked = CitationSamples.source(
      title: "<b>*", date: nil, publisher: nil, url: nil, proposals: [])
    #expect(reference(marked, as: .html) == "<p>[1] &#60;b&#62;*[Z].</p>\n")
    #expect(reference(marked, as: .markdown) == "\\[1\\] \\<b\\>\\*\\[Z\\].\n")
    #expect(reference(bare, as: .ris) == nil)
  }
}
