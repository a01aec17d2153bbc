import Ingest
import Store

/// A source made by hand: a text of one or more paragraphs, and proposals that are spans of it.
struct SourceSample {
  var name: String
  var text: String
  var date: String?
  var language: String? = "en"
  var title: String?
  var speakers: [SpeakerMention] = []
  var asks: [Ask] = []

  /// A proposal by its words.
  struct Ask {
    var words: String
    var by: String?
    var kind: Proposal.Kind = .proposal
    var theme: Int?
  }

  init(_ name: String, _ text: String, date: String? = nil) {
    self.name = name
    self.text = text
    self.date = date
  }

  /// With a speaker of a class and roles.
  func naming(
    _ name: String, _ classification: SpeakerMention.Class = .representative, roles: [String] = []
  ) -> SourceSample {
    var sample = self
    sample.speakers.append(
      SpeakerMention(
        name: name, classification: classification, roles: roles, evidence: "named in a test"))
    return sample
  }

  /// With a proposal.
  func asking(
    _ words: String, by: String? = nil, kind: Proposal.Kind = .proposal, theme: Int? = nil
  ) -> SourceSample {
    var sample = self
    sample.asks.append(Ask(words: words, by: by, kind: kind, theme: theme))
    return sample
  }

  /// The document as a reader would give it.
  var document: SourceDocument {
    var metadata = SourceMetadata()
    metadata.date = date
    metadata.language = language
    metadata.title = title
    return SourceDocument(
      name: name, digest: Digest.hexadecimal(Digest.sha256(Array((text + (title ?? "")).utf8))),
      format: .text, text: Array(text.utf8), metadata: metadata, blocks: [])
  }

  /// The document with its paragraphs and proposals.
  var prepared: PreparedSource {
    let document = document
    let passages = passages
    let extraction = Extraction(
      passages: passages, proposals: asks.compactMap { proposal($0, passages, document) },
      speakers: speakers)
    return PreparedSource(document: document, extraction: extraction)
  }

  private var passages: [Passage] {
    text.split(separator: "\n").map { line in
      Passage(
        scalars: scalars(line.startIndex..<line.endIndex),
        bytes: bytes(line.startIndex..<line.endIndex),
        section: nil, speaker: speakers.first?.name)
    }
  }

  private func proposal(
    _ ask: Ask, _ passages: [Passage], _ document: SourceDocument
  ) -> Proposal? {
    guard let range = text.range(of: ask.words) else { return nil }
    let place = scalars(range)
    let speaker = speakers.first { $0.name == ask.by }
    let theme = ask.theme.map {
      ThemeMatch(scheme: "cap", code: $0, name: "Theme \($0)", terms: ["first", "second"])
    }
    return Proposal(
      id: Digest.identifier(
        prefix: "p-", of: [document.digest, "\(place.lowerBound)", ask.kind.rawValue]),
      kind: ask.kind, form: .indirect, text: ask.words, scalars: place, bytes: bytes(range),
      prefix: String(text[..<range.lowerBound].suffix(48)),
      suffix: String(text[range.upperBound...].prefix(48)), speaker: speaker, cue: "suggested",
      rule: "test", confidence: 0.5, section: nil, themes: theme.map { [$0] } ?? [],
      passage: passages.firstIndex { $0.scalars.contains(place.lowerBound) } ?? 0)
  }

  private func scalars(_ range: Range<String.Index>) -> Range<Int> {
    let all = text.unicodeScalars
    let start = all.distance(from: all.startIndex, to: range.lowerBound)
    return start..<start + all.distance(from: range.lowerBound, to: range.upperBound)
  }

  private func bytes(_ range: Range<String.Index>) -> Range<Int> {
    let all = text.utf8
    let start = all.distance(from: all.startIndex, to: range.lowerBound)
    return start..<start + all.distance(from: range.lowerBound, to: range.upperBound)
  }
}

extension String {
  /// The first place of other words.
  fileprivate func range(of words: String) -> Range<String.Index>? { ranges(of: words).first }
}
