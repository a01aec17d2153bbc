import Index
import Ingest

/// Makes the index entries of one source's passages and proposals.
struct EntryMaker {
  private let document: SourceDocument
  private let extraction: Extraction
  private let title: [UInt8]
  private let source: [UInt8]
  private let common: (lang: IndexEntry.Value, source: IndexEntry.Value, date: IndexEntry.Value)

  init(document: SourceDocument, extraction: Extraction) {
    self.document = document
    self.extraction = extraction
    let metadata = document.metadata
    title = Array((metadata.title ?? "").utf8)
    source = Self.joined([Array((metadata.publisher ?? "").utf8), Array(document.name.utf8)])
    common = (
      .keywords(metadata.language.map { [$0] } ?? []), .keywords([document.id]),
      .number(metadata.date.flatMap(DateNumber.number))
    )
  }

  /// The entry of a passage; its key and its first column, the speaker, are for the writer to fill in.
  func entry(_ passage: Passage) -> IndexEntry {
    let section = Array((passage.section ?? "").utf8)
    return IndexEntry(
      key: 0, language: document.metadata.language,
      fields: [
        words(of: passage), Self.joined([section, title]), title, section, source,
      ],
      values: [.keywords([]), common.lang, common.source, common.date])
  }

  /// The entry of a proposal; its key and its first column, the speaker, are for the writer to fill in.
  func entry(_ proposal: Proposal) -> IndexEntry {
    let section = Array((proposal.section ?? "").utf8)
    return IndexEntry(
      key: 0, language: document.metadata.language,
      fields: [
        Array(proposal.text.utf8), Self.joined([section, title, surroundings(of: proposal)]),
        title, section, Self.joined((proposal.speaker?.roles ?? []).map { Array($0.utf8) }), source,
      ],
      values: [
        .keywords([]), .keywords([(proposal.speaker?.classification ?? .unknown).rawValue]),
        .keywords(proposal.themes.map { "\($0.scheme):\($0.code)" }),
        .keywords([proposal.kind.rawValue]), .keywords([proposal.form.rawValue]), common.lang,
        common.source, common.date, .keywords([]),
      ])
  }

  /// The text of a passage: that of the document, not copied, where it is all.
  private func words(of passage: Passage) -> [UInt8] {
    passage.bytes == document.text.indices ? document.text : Array(document.text[passage.bytes])
  }

  /// The rest of the passage that a proposal stands in.
  private func surroundings(of proposal: Proposal) -> [UInt8] {
    guard extraction.passages.indices.contains(proposal.passage) else { return [] }
    let passage = extraction.passages[proposal.passage].bytes
    let before = passage.lowerBound..<max(passage.lowerBound, proposal.bytes.lowerBound)
    let after = min(passage.upperBound, proposal.bytes.upperBound)..<passage.upperBound
    if before.isEmpty || after.isEmpty {
      return Array(document.text[before.isEmpty ? after : before])
    }
    var words: [UInt8] = []
    words.reserveCapacity(before.count + after.count + 1)
    words += document.text[before]
    words.append(0x0A)
    words += document.text[after]
    return words
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    let parts = parts.filter { !$0.isEmpty }
    guard parts.count != 1 else { return parts[0] }
    return Array(parts.joined(separator: [0x0A]))
  }
}
