import Citations
import Ingest
import Testing

@Suite struct CSLItemTests {
  @Test(arguments: [
    (CitationSamples.source(speaker: "Ana Silva"), CSLItem.Kind.speech),
    (CitationSamples.source(), .newspaperArticle),
    (CitationSamples.source(url: nil, format: .text), .report),
    (CitationSamples.source(publisher: nil), .webpage),
    (CitationSamples.source(publisher: nil, url: nil, format: .text), .document),
  ])
  func `the kind is what the containing document is`(source: CitedSource, kind: CSLItem.Kind) {
    #expect(CSLItem(source, key: "k").kind == kind)
  }

  @Test func `a note holds the exact words, who said them and where`() {
    let item = CSLItem(CitationSamples.source(), key: "k")
    #expect(
      item.notes == [
        "\u{201C}train 100% more hosts & #anchors_in {villages}\u{201D} \u{2014} Zhang Wei "
          + "(deputy; farmer), para. 3 [p-0000000001]"
      ])
  }
}
