import Testing

@testable import Ingest

@Suite struct PageReaderTests {
  private let first =
    "The committee met on Monday, and it heard four witnesses from the upper valley."
  private let second = "Letters should be delivered daily, said Ann Lee, who chairs the committee."

  @Test func `keeps the article and drops what stands around it`() throws {
    let lines = try PageListing.lines(
      """
      <div class="cookie-banner">We use cookies. You should accept them, so that the site works better.</div>
      <header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header>
      <ul class="menu"><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>
      <div id="content"><h1>Mail for the valley</h1>
      <div class="share"><a href="#">Share</a></div>
      <p>\(first)</p><p>\(second)</p>
      <div class="ad-slot">Buy stamps today, before they are all gone, at the shop.</div>
      <script>var text = "The minister should never see this.";</script>
      <p><a href="/r">Read also: the road is closed</a></p></div>
      <div><h3>Also read</h3><p><a href="/1">The road should be opened</a></p><p><a href="/2">The bridge, too</a></p></div>
      <section id="comments"><p>I think that the mail should be free, and so should the road, said somebody.</p></section>
      <footer>All rights reserved. Readers should write to the editor, not to the postman.</footer>
      """)
    #expect(lines == ["h1: Mail for the valley", "p: \(first)", "p: \(second)"])
  }

  @Test func `finds the text of old pages in their tables`() throws {
    let lines = try PageListing.lines(
      """
      <table width=900><tr><td colspan=2><a href="/">Home</a> | <a href="/en">English</a></td></tr>
      <tr><td><a href="/1">Law</a><br><a href="/2">Wages</a></td>
      <td><font size=4><b>Mail for the valley</b></font><p>\(first)<p>\(second)
      <p><b>The road</b><p>It is closed in winter, and nobody clears it, the witnesses said.</td></tr></table>
      """)
    #expect(
      lines == [
        "h1: Mail for the valley", "p: \(first)", "p: \(second)", "h2: The road",
        "p: It is closed in winter, and nobody clears it, the witnesses said.",
      ])
  }

  @Test func `splits no word at markup, entities and soft hyphens`() throws {
    let lines = try PageListing.lines(
      "<p>The com<b>mit</b>t<i>ee</i> asks for caf&eacute;s,&nbsp;H<sub>2</sub>O and the pay&shy;ment of "
        + "&#147;letters&#148; &mdash; R&D and D&#225;il &Eacute;ireann&comma; daily<wbr>mail.</p>")
    #expect(
      lines == [
        "p: The committee asks for cafés, H2O and the payment of “letters” — R&D and Dáil Éireann, dailymail."
      ])
  }

  @Test func `parts paragraphs at line breaks`() throws {
    let lines = try PageListing.lines(
      """
      <b>FINLAND</b><br>
      Nothing was done.<br>
      The tribunal should be given more money, it was said,<br> and more people, before the year is over.<br><br>
      &bull; The law has to be changed.<br>
      &bull; The tribunal must be heard.<br><br>\(second)
      """)
    #expect(
      lines == [
        "h1: FINLAND", "p: Nothing was done.",
        "p: The tribunal should be given more money, it was said,",
        "p: and more people, before the year is over.",
        "li: [•] The law has to be changed.", "li: [•] The tribunal must be heard.", "p: \(second)",
      ])
  }

  @Test func `keeps the shape of lists, quotations and tables`() throws {
    let page = try PageListing.read(
      """
      <article><h1>Mail</h1><p>\(first)</p>
      <ul><li>to deliver daily;</li><li>to open the road.</li></ul>
      <ol><li>One thing.</li><li><p>Another thing.</p><p>More of it.</p></li></ol>
      <blockquote><p>The mail has to come, and it has to come daily, wrote a reader.</p></blockquote>
      <blockquote class="pull">“four witnesses from the upper valley”</blockquote>
      <table><tr><th>Year</th><th>Letters</th></tr><tr><td>2023</td><td>1,204</td></tr></table>
      <figure><img src="a.jpg" alt="no"><figcaption>The road in winter</figcaption></figure><p>\(second)</p></article>
      """)
    #expect(
      BlockListing.lines(page.blocks, in: page.text) == [
        "h1: Mail", "p: \(first)", "li: [-] to deliver daily;", "li: [-] to open the road.",
        "li: [1.] One thing.",
        "li: [2.] Another thing.", "li: More of it.",
        "quote: The mail has to come, and it has to come daily, wrote a reader.",
        "aside: “four witnesses from the upper valley”", "row: Year | Letters", "row: 2023 | 1,204",
        "aside: The road in winter", "p: \(second)",
      ])
    #expect(
      String(decoding: page.text, as: UTF8.self).contains(
        "\n\n- to deliver daily;\n- to open the road.\n1. One"))
  }

  @Test func `leaves out what is hidden, by attribute or by simple rules`() throws {
    let page = try PageListing.read(
      """
      <style>.off, #gone { display : none } @media print { .body { display: none } } .js .body{display:none}
      .t{font-weight:bold}</style>
      <div class="body"><h1>Mail</h1><p>\(first)</p>
      <p class="off">You should subscribe, and at once, if you want to read on.</p><p id=gone>And here, as well.</p>
      <p hidden>You should not read this.</p><p style="display:none">Nor this, please.</p><p aria-hidden="true">Nor this.</p>
      <span class="t">The road</span><p>\(second)</p></div>
      """)
    #expect(
      BlockListing.lines(page.blocks, in: page.text) == [
        "h1: Mail", "p: \(first)", "h2: The road", "p: \(second)",
      ])
  }

  @Test func `reads terms that name speakers, and what they say`() throws {
    let lines = try PageListing.lines(
      """
      <h1>Debate</h1><p>\(first)</p><dl><dt>Ann Lee (Upper Valley)</dt><dd>The mail must come daily.</dd>
      <dt><a href="/m/2">Bo Larsen (Lower Valley)</a></dt><dd>The road has to be open, too.</dd></dl>
      <p><b>Mr HANSEN:</b> I agree with both of them.</p><p>And so do I.</p>
      """)
    #expect(
      lines == [
        "h1: Debate", "p: \(first)", "speaker: <Ann Lee (Upper Valley)> Ann Lee (Upper Valley)",
        "p: The mail must come daily.",
        "speaker: <Bo Larsen (Lower Valley)> Bo Larsen (Lower Valley)",
        "p: The road has to be open, too.", "turn: <Mr HANSEN> I agree with both of them.",
        "p: And so do I.",
      ])
  }

  @Test func `takes bold names before a colon for speakers`() throws {
    let lines = try PageListing.lines(
      """
      <h1>Debate</h1><h2>Mail</h2><p>\(first)</p><p><b>Ann Lee</b> (Upper Valley): The mail must come daily.</p>
      <p>\(second)</p><p>\(first)</p><p>It was late, and many had left the hall by then, it seems.</p>
      <p><strong>Bo Larsen:</strong> The road has to be open, too.</p><p><b>Note:</b> This is no turn of anybody.</p>
      """)
    #expect(lines.contains("turn: <Ann Lee (Upper Valley)> The mail must come daily."))
    #expect(lines.contains("turn: <Bo Larsen> The road has to be open, too."))
    #expect(lines.contains("p: Note: This is no turn of anybody."))
  }

  @Test func `reads preformatted text line by line`() throws {
    let lines = try PageListing.lines(
      """
      <pre>
      MAIL FOR THE VALLEY

      The committee met on Monday. It heard four witnesses from the
      upper valley, and all of them were of one mind, that letters
      should be delivered daily and not twice a week.
      </pre>
      """)
    #expect(
      lines == [
        "h1: MAIL FOR THE VALLEY",
        "p: The committee met on Monday. It heard four witnesses from the upper valley, and all of them were of "
          + "one mind, that letters should be delivered daily and not twice a week.",
      ])
  }

  @Test func `refuses elements nested without end, fast`() throws {
    let page = Array(String(repeating: "<div>", count: 100_000).utf8) + Array("words".utf8)
    let raw = RawSource(name: "deep.html", bytes: page, format: .html)
    #expect(throws: IngestError.tooDeep(name: "deep.html", limit: 1024)) {
      try SourceReader().document(from: raw)
    }
  }

  @Test func `refuses a page over the limit`() {
    let raw = RawSource(name: "a.html", bytes: Array("<p>words".utf8), format: .html)
    #expect(throws: IngestError.tooLarge(name: "a.html", bytes: 8, limit: 4)) {
      try SourceReader(limits: ReadingLimits(pageBytes: 4)).document(from: raw)
    }
  }

  @Test(arguments: ["", "<html></html>", "<body><img src=a></body>", "<nav>Home</nav>"])
  func `finds no text in pages without words`(html: String) {
    let raw = RawSource(name: "a.html", bytes: Array(html.utf8), format: .html)
    #expect(throws: IngestError.empty(name: "a.html")) { try SourceReader().document(from: raw) }
  }

  @Test func `decodes pages by the charset they declare`() throws {
    let western: [UInt8] =
      Array("<meta charset=windows-1252><p>The caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x93]
      + Array("open".utf8) + [0x94] + Array(" daily.".utf8)
    let chinese: [UInt8] =
      Array("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'><p>".utf8)
      + [0xC8, 0xAB, 0xB9, 0xFA, 0xC8, 0xCB, 0xB4, 0xF3, 0xA1, 0xA3]
    let japanese: [UInt8] =
      Array("<meta charset=\"Shift_JIS\"><p>".utf8) + [0x8D, 0x91, 0x89, 0xEF]
    let utf16 = "<p>Dáil, daily.".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for (bytes, text) in [
      (western, "The café – “open” daily."), (chinese, "全国人大。"), (japanese, "国会"),
      (utf16, "Dáil, daily."),
    ] {
      let document = try SourceReader().document(
        from: RawSource(name: "a.html", bytes: bytes, format: .html))
      #expect(String(decoding: document.text, as: UTF8.self) == text)
    }
  }
}
