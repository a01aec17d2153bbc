import Citations
import Testing

@Suite struct CitationCheckTests {
  @Test func `a source that has all is not listed`() {
    let check = CitationList([CitationSamples.source(author: "Ana Silva")]).check
    #expect(check.findings.isEmpty && check.sources == 1)
  }

  @Test func `everything that is missing is named, in one order`() {
    let bare = CitationSamples.source(title: nil, date: nil, publisher: nil, url: nil)
    let check = CitationList([bare]).check
    #expect(check.findings.map(\.gaps) == [[.title, .author, .date, .publisher, .address]])
    #expect(
      check.lines == [
        "zhang-nd-d-0000000001\td-0000000001\treports/d-0000000001.html\t"
          + "no title, no author, no date, no publisher, no address\t"
          + "kb source set d-0000000001 --title … --author … --date … --publisher … --url …"
      ])
  }

  @Test func `a parliament's record needs no author and a date that is none is missing`() {
    let record = CitationSamples.source(date: "March", publisher: "House of Lords")
    #expect(CitationList([record]).check.findings.map(\.gaps) == [[.date]])
  }

  @Test func `an address that no browser opens is said`() {
    let source = CitationSamples.source(url: "reports/a.html", author: "Ana Silva")
    #expect(CitationList([source]).check.lines.first?.contains("\tnot a web address\t") == true)
  }
}
