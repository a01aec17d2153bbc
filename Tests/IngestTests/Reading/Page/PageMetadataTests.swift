import Testing

@testable import Ingest

@Suite struct PageMetadataTests {
  private func metadata(_ head: String, html: String = "<html>", body: String = "<p>Words.</p>")
    throws -> SourceMetadata
  {
    try PageListing.read("\(html)<head>\(head)</head><body>\(body)</body></html>").metadata
  }

  @Test func `reads linked data, also in a graph`() throws {
    let metadata = try metadata(
      """
      <title>Something else</title>
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
       {"@type":"WebSite","name":"Valley Post"},
       {"@type":"Person","@id":"#ann","name":"Ann Lee"},
       {"@type":["NewsArticle"],"headline":"Mail for\\n the valley","datePublished":"2024-03-05T10:00:00Z",
        "author":[{"@id":"#ann"},{"name":"Bo Larsen"}],"inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://example.org/1"}}]}
      </script>
      """)
    #expect(metadata.title == "Mail for the valley")
    #expect(metadata.date == "2024-03-05")
    #expect(metadata.author == "Ann Lee, Bo Larsen")
    #expect(metadata.publisher == "Valley Post")
    #expect(metadata.language == "en-gb")
    #expect(metadata.url == "https://example.org/1")
  }

  @Test func `reads Open Graph and meta elements`() throws {
    let metadata = try metadata(
      """
      <title>Mail | Valley Post</title><meta property="og:title" content="Mail for the valley">
      <meta property="og:site_name" content="Valley Post"><meta property="article:published_time" content="2024-03-05">
      <meta name="author" content="Ann Lee"><link rel="canonical" href="https://example.org/mail">
      <meta property="og:url" content="https://example.org/other">
      """, html: "<html lang=\"en_GB\">")
    #expect(metadata.title == "Mail for the valley")
    #expect(metadata.publisher == "Valley Post")
    #expect(metadata.date == "2024-03-05")
    #expect(metadata.author == "Ann Lee")
    #expect(metadata.url == "https://example.org/mail")
    #expect(metadata.language == "en-gb")
  }

  @Test(arguments: [
    ("<time datetime=\"2024-03-05T10:00\">yesterday</time>", "2024-03-05"),
    ("<time>5 March 2024</time>", "2024-03-05"),
    ("<span itemprop=\"datePublished\" content=\"2024-03-05\">x</span>", "2024-03-05"),
    ("<div class=\"meta\">Tuesday, March 5, 2024</div>", "2024-03-05"),
    ("<div class=\"meta\">2024年3月5日 来源：本报</div>", "2024-03-05"),
  ]) func `finds the date in the page`(markup: String, date: String) throws {
    let body =
      "<h1>Mail</h1>\(markup)<p>The committee met on Monday, and it heard four witnesses.</p>"
    #expect(try metadata("", body: body).date == date)
  }

  @Test(arguments: [
    ("Mail for the valley | Valley Post", "Mail for the valley", "Valley Post"),
    ("Mail for the valley - Valley Post", "Mail for the valley", "Valley Post"),
    ("Mail for the valley", "Mail for the valley", nil),
    ("Mail - what the committee says", "Mail - what the committee says", nil),
  ]) func `cuts the site's name off the title`(words: String, title: String, site: String?) throws {
    let metadata = try metadata("<title>\(words)</title>")
    #expect(metadata.title == title)
    #expect(metadata.publisher == site)
  }

  @Test func `prefers the heading to the title element`() throws {
    let body =
      "<h1>Mail for the valley</h1><p>The committee met on Monday, and it heard four witnesses.</p>"
    #expect(try metadata("<title>Valley Post</title>", body: body).title == "Mail for the valley")
  }

  @Test func `takes broken linked data for none`() throws {
    let metadata = try metadata(
      "<title>Mail</title><script type='application/ld+json'>{\"@type\":</script>")
    #expect(metadata.title == "Mail")
  }
}
