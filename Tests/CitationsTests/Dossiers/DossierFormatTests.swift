import Citations
import Foundation
import Testing

@Suite struct DossierFormatTests {
  private func dossier(url: String? = "https://example.org/a") -> Dossier {
    let source = CitationSamples.source(title: "Fields & <b>farms</b> #1", url: url)
    return Dossier(
      title: "Rural *anchors*", summary: ["1 proposal"],
      sections: [
        .init(title: "Zhang <Wei>", remark: "deputy", entries: [.init(id: "p-0000000001")]),
        .init(title: "Again", entries: [.init(id: "p-0000000001", lead: "2024:")]),
        .init(title: "Unknown", entries: [.init(id: "p-zzz")]),
      ], references: CitationList([source]))
  }

  @Test func `Markdown has footnotes, each once, and the references before them`() throws {
    let text = dossier().written(as: .markdown)
    #expect(
      text.hasPrefix("# Rural \\*anchors\\*\n\n1 proposal\n\n## Zhang \\<Wei\\>\n\ndeputy\n\n- “"))
    #expect(text.components(separatedBy: "[^1]").count == 4)
    #expect(!text.contains("[^2]"))
    let list = try #require(text.range(of: "## References\n\n- *Fields \\& "))
    let note = try #require(text.range(of: "[^1]: Zhang Wei, "))
    #expect(list.lowerBound < note.lowerBound)
    #expect(text.contains("[The words in the page](<https://example.org/a#:~:text="))
  }

  @Test func `HTML has numbered notes with links both ways and runs nothing`() {
    let text = dossier().written(as: .html)
    #expect(text.contains("<h2>Zhang &#60;Wei&#62;</h2>"))
    #expect(text.contains("<sup id=\"cite-1\"><a href=\"#note-1\">1</a></sup>"))
    #expect(text.components(separatedBy: "id=\"cite-1\"").count == 2)
    #expect(
      text.contains("<li id=\"note-1\" dir=\"auto\">Zhang Wei, <cite>Fields &#38; &#60;b&#62;"))
    #expect(text.hasSuffix("</ul>\n</html>\n"))
  }

  @Test func `a list in a style stands in place of the own one`() {
    let text = dossier(url: nil).written(as: .markdown, references: "Zhang. *Fields*.\n")
    #expect(text.contains("## References\n\nZhang. *Fields*.\n\n[^1]: "))
    #expect(!text.contains("The words in the page"))
  }
}
