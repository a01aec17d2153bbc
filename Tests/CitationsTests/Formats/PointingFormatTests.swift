import Citations
import Foundation
import Testing

@Suite struct PointingFormatTests {
  private func objects(_ format: CitationFormat, url: String?) throws -> [[String: Any]] {
    let text = CitationList([CitationSamples.source(url: url)]).written(as: format)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func `an annotation selects the words by quote and by place`() throws {
    let annotation = try #require(try objects(.webAnnotation, url: "https://e.org/a").first)
    #expect(annotation["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(annotation["type"] as? String == "Annotation")
    #expect(annotation["id"] as? String == "urn:kb:p-0000000001")
    let target = try #require(annotation["target"] as? [String: Any])
    #expect(target["source"] as? String == "https://e.org/a")
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(
      selectors.compactMap { $0["type"] as? String } == [
        "TextQuoteSelector", "TextPositionSelector",
      ])
    #expect(selectors[0]["exact"] as? String == "train 100% more hosts & #anchors_in {villages}")
    #expect(selectors[0]["prefix"] as? String == "asked to ")
    #expect(selectors[0]["suffix"] as? String == " by spring")
    #expect(selectors[1]["start"] as? Int == 120 && selectors[1]["end"] as? Int == 166)
  }

  @Test func `a source without an address is named by its id`() throws {
    let annotation = try #require(try objects(.webAnnotation, url: nil).first)
    #expect((annotation["target"] as? [String: Any])?["source"] as? String == "urn:kb:d-0000000001")
    let quotation = try #require(try objects(.quotation, url: nil).first)
    #expect(quotation["url"] == nil)
  }

  @Test func `a quotation says who spoke and what it stands in`() throws {
    let quotation = try #require(try objects(.quotation, url: "https://e.org/a").first)
    #expect(quotation["@type"] as? String == "Quotation")
    #expect(
      quotation["url"] as? String
        == "https://e.org/a#:~:text=train%20100%25%20more%20hosts%20%26%20%23anchors_in%20%7Bvillages%7D"
    )
    let speaker = try #require(quotation["spokenByCharacter"] as? [String: Any])
    #expect(speaker["@type"] as? String == "Person" && speaker["name"] as? String == "Zhang Wei")
    #expect(speaker["jobTitle"] as? [String] == ["deputy", "farmer"])
    let work = try #require(quotation["isPartOf"] as? [String: Any])
    #expect(
      work["@type"] as? String == "NewsArticle" && work["datePublished"] as? String == "2024-03-05")
  }
}
