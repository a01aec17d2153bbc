import Citations
import Ingest
import Testing

@Suite struct EvidenceTests {
  private func kind(
    _ publisher: String?, _ url: String?, title: String = "A matter", date: String? = "2024-03-05",
    speaker: String? = nil
  ) -> CSLItem.Kind {
    CSLItem(
      CitationSamples.source(
        title: title, date: date, publisher: publisher, url: url, speaker: speaker), key: "k"
    ).kind
  }

  @Test func `one speaker throughout makes a speech, wherever it is printed`() {
    #expect(kind("House of Lords", nil, speaker: "Ana Silva") == .speech)
    #expect(kind("The Daily News", "https://news.example/1", speaker: "Ana Silva") == .speech)
  }

  @Test(
    arguments: [
      ("House of Lords", nil), ("Hansard", nil), ("Sénat", nil),
      (nil, "https://hansard.parliament.uk/x"),
      ("Open Debates", "https://www.parltrack.example/dossier"),
      (nil, "https://example.org/sendebates/?gid=1"), ("全国人大", nil),
    ] as [(String?, String?)])
  func `a parliament's name or address makes a parliamentary record`(
    publisher: String?, url: String?
  ) {
    #expect(kind(publisher, url) == .parliamentaryRecord)
    #expect(kind(publisher, url, title: "Report on roads") == .report)
  }

  @Test(
    arguments: [
      ("The Parliament Magazine", "https://news.example/a"), ("Xinhua News Agency", nil),
      ("Berliner Zeitung", nil), ("北京日报", nil), ("Somewhere", "https://somewhere.example/a"),
    ] as [(String, String?)])
  func `a newspaper's name, or a dated article of a named publisher, makes a news report`(
    publisher: String, url: String?
  ) {
    #expect(kind(publisher, url) == .newspaperArticle)
  }

  @Test func `a page without a day, of a government or of a body is a web page`() {
    #expect(kind("Somewhere", "https://somewhere.example/a", date: "2024") == .webpage)
    #expect(kind("Somewhere", "https://www.somewhere.gov.uk/a") == .webpage)
    #expect(kind("Institute of Roads", "https://roads.example/a") == .webpage)
    #expect(kind(nil, "https://somewhere.example/a") == .webpage)
  }

  @Test func `a report is called so and comes from a body or a government`() {
    #expect(kind("Ministry of Roads", "https://x.example", title: "Report on roads") == .report)
    #expect(kind("Somewhere", "https://x.gov.in/a", title: "A review of roads") == .report)
    #expect(kind("Ministry of Roads", nil) == .report)
    #expect(kind("Somewhere", nil, title: "Report on roads") == .document)
  }

  @Test func `what nothing speaks for is a document`() {
    #expect(kind(nil, nil) == .document)
    #expect(kind(nil, "file:///tmp/a.html") == .document)
  }
}
