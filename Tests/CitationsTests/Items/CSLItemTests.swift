import Citations
import Ingest
import Testing

@Suite struct CSLItemTests {
  @Test func `a note holds the exact words, who said them and where`() {
    let item = CSLItem(CitationSamples.source(), key: "k")
    #expect(
      item.notes == [
        "\u{201C}train 100% more hosts & #anchors_in {villages}\u{201D} \u{2014} Zhang Wei "
          + "(deputy; farmer), para. 3 [p-0000000001]"
      ])
  }

  @Test func `words of nobody are cited without a name`() {
    let source = CitationSamples.source(proposals: [
      CitationSamples.proposal(text: "mend the\n road", speaker: nil)
    ])
    #expect(
      CSLItem(source, key: "k").notes == ["\u{201C}mend the road\u{201D}, para. 3 [p-0000000001]"])
  }

  @Test func `a parliament is the event of a speech, a site is its publisher`() {
    let inHouse = CSLItem(
      CitationSamples.source(publisher: "House of Commons", speaker: "Ana Silva"), key: "k")
    #expect(inHouse.eventTitle == "House of Commons" && inHouse.publisher == nil)
    let onSite = CSLItem(
      CitationSamples.source(publisher: "Open Debates", speaker: "Ana Silva"), key: "k")
    #expect(onSite.publisher == "Open Debates" && onSite.eventTitle == nil)
  }

  @Test func `an access date is there only when it is given and there is an address`() throws {
    let day = try #require(CSLDate(iso: "2026-02-03"))
    #expect(CSLItem(CitationSamples.source(), key: "k").accessed == nil)
    #expect(CSLItem(CitationSamples.source(), key: "k", accessed: day).accessed == day)
    #expect(CSLItem(CitationSamples.source(url: nil), key: "k", accessed: day).accessed == nil)
  }

  @Test func `metadata become one line, and what is empty is missing`() {
    let item = CSLItem(
      CitationSamples.source(title: "  A\n\ttitle\u{202E} ", publisher: " \n", author: " "),
      key: "k")
    #expect(item.title == "A title")
    #expect(item.containerTitle == nil && item.authors.isEmpty)
  }

  @Test(arguments: [("en", "en"), ("en-ie", "en-IE"), ("zh-hant-tw", "zh-Hant-TW")])
  func `a language is tagged in the usual letters`(tag: String, expected: String) {
    var source = CitationSamples.source()
    source.metadata.language = tag
    #expect(CSLItem(source, key: "k").language == expected)
  }
}
