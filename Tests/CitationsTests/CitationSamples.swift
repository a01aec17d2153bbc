import Citations
import Ingest

/// Sources to cite in tests; the people and papers are made up of letters that give formats trouble.
enum CitationSamples {
  static func source(
    id: String = "d-0000000001", title: String? = "Anchors for the fields",
    date: String? = "2024-03-05",
    publisher: String? = "Field & Farm {Daily}",
    url: String? = "https://example.org/a_b?x=1&y=%20z#t",
    author: String? = nil, speaker: String? = nil, format: SourceFormat = .html,
    proposals: [CitedProposal] = [proposal()]
  ) -> CitedSource {
    var metadata = SourceMetadata()
    metadata.title = title
    metadata.date = date
    metadata.publisher = publisher
    metadata.url = url
    metadata.author = author
    metadata.speaker = speaker
    metadata.language = "en"
    return CitedSource(
      id: id, name: "reports/\(id).html", format: format, metadata: metadata, proposals: proposals)
  }

  static func proposal(
    id: String = "p-0000000001", text: String = "train 100% more hosts & #anchors_in {villages}",
    prefix: String = "asked to ", suffix: String = " by spring", speaker: String? = "Zhang Wei",
    start: Int = 120
  ) -> CitedProposal {
    CitedProposal(
      id: id, text: text, prefix: prefix, suffix: suffix,
      scalars: start..<(start + text.unicodeScalars.count), paragraph: 3,
      speaker: speaker.map {
        SpeakerMention(
          name: $0, classification: .representative, roles: ["deputy", "farmer"], evidence: "test")
      })
  }

  /// One source of every kind and of every trouble.
  static let varied: [CitedSource] = [
    source(),
    source(
      id: "d-0000000002", title: "Über \\ die ~ Straße: $5 ^ 2", author: "Jean-Luc van der Berg"),
    source(id: "d-0000000003", title: nil, date: nil, publisher: nil, url: nil, format: .text),
    source(
      id: "d-0000000004", title: "Floor speech", date: "2023-11", publisher: "House of Commons",
      url: nil, speaker: "Ms. Ana SILVA", format: .record),
    source(
      id: "d-0000000005", title: "农村主播", date: "2024", author: "欧阳小红", format: .html),
    source(
      id: "d-0000000006", title: "Committee report", publisher: "Select Committee on Work",
      url: nil,
      author: "Committee on Work and Pensions", format: .text, proposals: []),
    source(id: "d-0000000007", title: "A page", publisher: nil, proposals: []),
    source(
      id: "d-0000000008", title: "Bus services", publisher: "House of Lords", url: nil,
      format: .text),
    source(
      id: "d-0000000009", title: "A dream", date: nil, author: "Martin Luther King, Jr."),
  ]
}
