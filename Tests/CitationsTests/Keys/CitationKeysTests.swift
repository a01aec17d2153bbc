import Citations
import Ingest
import Testing

@Suite struct CitationKeysTests {
  private func keys(_ sources: [CitedSource]) -> [String] { CitationList(sources).items.map(\.key) }

  @Test func `a key names who, when and what`() {
    let source = CitationSamples.source(author: "Tong Liang")
    #expect(keys([source]) == ["tong-2024-anchors-fields"])
  }

  @Test func `the first person who asks stands for a report that nobody signed, cited or not`() {
    let body = CitationSamples.proposal(id: "p-1", speaker: "General Office", start: 1)
    let role = CitationSamples.proposal(id: "p-2", speaker: "village secretary", start: 2)
    let person = CitationSamples.proposal(id: "p-3", speaker: "Zhang Wei", start: 3)
    var source = CitationSamples.source(
      title: "Rural anchors wanted: two suggestions", proposals: [body, role, person])
    #expect(keys([source]) == ["zhang-2024-rural-anchors"])
    source.leadSpeaker = SpeakerMention(
      name: "Tong Liang", classification: .representative, roles: [], evidence: "test")
    #expect(keys([source]) == ["tong-2024-rural-anchors"])
  }

  @Test(arguments: [
    ("Lord Thomas of Gresford", "thomas-gresford"), ("Mr. BROWNBACK", "brownback"),
    ("D\u{2019}Ath, Yvette, MP", "dath"), ("Jan van der Berg", "berg"),
  ])
  func `titles and marks fall away from the name`(speaker: String, lead: String) {
    #expect(keys([CitationSamples.source(speaker: speaker)]) == ["\(lead)-2024-anchors-fields"])
  }

  @Test func `marks fall away and missing parts are said`() {
    let source = CitationSamples.source(
      title: "Über Bäume", date: nil, publisher: nil, url: nil, author: "Zoë Łukasz")
    #expect(keys([source]) == ["lukasz-nd-uber-baume"])
    let nameless = CitationSamples.source(title: "A road", publisher: nil, proposals: [])
    #expect(keys([nameless]) == ["anon-2024-a-road"])
  }

  @Test func `without a title the name of the file tells`() {
    let source = CitationSamples.source(title: nil, author: "Ana Silva")
    #expect(keys([source]) == ["silva-2024-d-0000000001"])
  }

  @Test func `a source that has no Latin letters goes by its id`() {
    let source = CitationSamples.source(
      id: "d-abcdefghjk", title: "农村主播", publisher: "新华社", author: "佟亮", proposals: [])
    #expect(keys([source]) == ["anon-2024-abcdef"])
  }

  @Test func `equal keys get the ids of their sources, whatever the order`() {
    let first = CitationSamples.source(id: "d-aaaaaaaaaa", author: "Tong Liang")
    let second = CitationSamples.source(id: "d-bbbbbbbbbb", author: "Tong Liang")
    let third = CitationSamples.source(id: "d-bbbbbbcccc", author: "Tong Liang")
    let expected = ["tong-2024-anchors-fields-aaaaaa", "tong-2024-anchors-fields-bbbbbb"]
    #expect(keys([first, second]) == expected)
    #expect(keys([second, first]) == expected)
    #expect(
      keys([third, first, second]) == [
        "tong-2024-anchors-fields-aaaaaa", "tong-2024-anchors-fields-bbbbbbbbbb",
        "tong-2024-anchors-fields-bbbbbbcccc",
      ])
  }

  @Test func `thousands of keys are all different and fit for BibTeX`() {
    var troubled = TroubledSources(seed: 7)
    let keys = keys(troubled.next(3000))
    #expect(Set(keys).count == 3000)
    #expect(
      keys.allSatisfy {
        $0.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
      })
  }

  @Test func `a source that comes twice is one item with the words of both in order of place`() {
    let first = CitationSamples.source(proposals: [CitationSamples.proposal(id: "p-1", start: 90)])
    let second = CitationSamples.source(
      proposals: [
        CitationSamples.proposal(id: "p-1", start: 90),
        CitationSamples.proposal(id: "p-2", start: 7),
      ])
    let items = CitationList([first, second]).items
    #expect(items.count == 1)
    #expect(items.first?.quotations.map(\.id) == ["p-2", "p-1"])
  }
}
