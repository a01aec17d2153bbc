import Citations
import Testing

@Suite struct CitationKeysTests {
  private func keys(_ sources: [CitedSource]) -> [String] { CitationList(sources).items.map(\.key) }

  @Test func `a key names who, when and what`() {
    let source = CitationSamples.source(author: "Tong Liang")
    #expect(keys([source]) == ["tong-2024-anchors-fields"])
  }

  @Test func `marks fall away and missing parts are said`() {
    let source = CitationSamples.source(
      title: "Über Bäume", date: nil, publisher: nil, url: nil, author: "Zoë Łukasz")
    #expect(keys([source]) == ["lukasz-nd-uber-baume"])
  }

  @Test func `equal keys get the ids of their sources, whatever the order`() {
    let first = CitationSamples.source(id: "d-aaaaaaaaaa", author: "Tong Liang")
    let second = CitationSamples.source(id: "d-bbbbbbbbbb", author: "Tong Liang")
    let expected = ["tong-2024-anchors-fields-aaaaaaaaaa", "tong-2024-anchors-fields-bbbbbbbbbb"]
    #expect(keys([first, second]) == expected)
    #expect(keys([second, first]) == expected)
  }

  @Test func `a source that comes twice is one item with the notes of both`() {
    let first = CitationSamples.source(proposals: [CitationSamples.proposal(id: "p-1")])
    let second = CitationSamples.source(
      proposals: [CitationSamples.proposal(id: "p-1"), CitationSamples.proposal(id: "p-2")])
    let items = CitationList([first, second]).items
    #expect(items.count == 1)
    #expect(items.first?.notes.count == 2)
  }
}
