import Citations
import Foundation
import Testing

@Suite struct TextFragmentTests {
  /// The address that a Markdown list links the words to.
  private func link(
    _ text: String, prefix: String = "", suffix: String = "", url: String = "https://e.org/a"
  ) -> String? {
    let source = CitationSamples.source(
      url: url,
      proposals: [CitationSamples.proposal(text: text, prefix: prefix, suffix: suffix)])
    let list = CitationList([source]).written(as: .markdown)
    let start = list.range(of: "](<")
    return start.flatMap { start in
      list.range(of: ">)", range: start.upperBound..<list.endIndex).map {
        String(list[start.upperBound..<$0.lowerBound])
      }
    }
  }

  @Test func `words of a usual length stand alone, hyphens, commas and ampersands encoded`() {
    #expect(
      link("build well-lit roads, paths & squares now", prefix: "We must ", suffix: " at once")
        == "https://e.org/a#:~:text=build%20well%2Dlit%20roads%2C%20paths%20%26%20squares%20now")
  }

  @Test func `short words have their neighbours of the same sentence`() {
    #expect(
      link(
        "build roads", prefix: "It was long. He said that we must ", suffix: " now in the north. No"
      )
        == "https://e.org/a#:~:text=that%20we%20must-,build%20roads,-now%20in%20the")
    #expect(
      link("build roads", prefix: "It was long. ", suffix: ". No")
        == "https://e.org/a#:~:text=build%20roads")
  }

  @Test func `a word that the prefix or suffix cuts is left out`() {
    #expect(
      link("build roads", prefix: "nister asked us to ", suffix: " in the nor")
        == "https://e.org/a#:~:text=asked%20us%20to-,build%20roads,-in%20the")
  }

  @Test func `long words are given by their ends`() {
    let words = (1...30).map { "w\($0)" }
    #expect(
      link(words.joined(separator: " "))
        == "https://e.org/a#:~:text=" + words.prefix(8).joined(separator: "%20") + ","
        + words.suffix(8).joined(separator: "%20"))
  }

  @Test func `a fragment of the address is kept, an older text fragment is replaced`() {
    let words = "one two three four five"
    let text = "one%20two%20three%20four%20five"
    #expect(link(words, url: "https://e.org/a#s2") == "https://e.org/a#s2:~:text=\(text)")
    #expect(link(words, url: "https://e.org/a#s2:~:text=x") == "https://e.org/a#s2:~:text=\(text)")
    #expect(link(words, url: "https://e.org/a#:~:text=x") == "https://e.org/a#:~:text=\(text)")
  }

  @Test func `words of other scripts are encoded as UTF-8`() {
    #expect(
      link("培训更多农村主播和带货人才") == "https://e.org/a#:~:text="
        + "培训更多农村主播和带货人才".utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined())
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "//e.org", "https://", "e.org"])
  func `what is no address of the web is no link`(url: String) {
    #expect(link("one two three four five", url: url) == nil)
    let source = CitationSamples.source(url: url)
    #expect(!CitationList([source]).written(as: .html).contains("href"))
  }
}
