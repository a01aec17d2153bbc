import Ingest

/// The people and bodies that a source names, each once, and how its passages and proposals point at them.
struct MentionList {
  /// Those of the extraction, then speakers of proposals that it does not list.
  private(set) var mentions: [SpeakerMention]
  private var byName: [String: Int] = [:]
  private var byLabel: [String: Int?] = [:]
  private var names: [SpeakerName]?

  /// The mentions of a source.
  init(_ extraction: Extraction) {
    mentions = extraction.speakers
    for (index, mention) in mentions.enumerated() where byName[mention.name] == nil {
      byName[mention.name] = index
    }
    for case let speaker? in extraction.proposals.map(\.speaker) where byName[speaker.name] == nil {
      byName[speaker.name] = mentions.count
      mentions.append(speaker)
    }
  }

  /// The place of a proposal's speaker.
  func index(of mention: SpeakerMention?) -> Int? {
    mention.flatMap { byName[$0.name] }
  }

  /// The place of the mention that a label means: by the same words, else the only one whose words hold those of the label.
  mutating func index(ofLabel label: String?) -> Int? {
    guard let label else { return nil }
    if let index = byName[label] { return index }
    if let index = byLabel[label] { return index }
    let index = search(for: SpeakerName(label))
    byLabel[label] = .some(index)
    return index
  }

  private mutating func search(for name: SpeakerName) -> Int? {
    let names = self.names ?? mentions.map { SpeakerName($0.name) }
    self.names = names
    if let index = names.firstIndex(where: { $0.folded == name.folded }) { return index }
    let words = Set(name.words)
    let holders = names.indices.filter { words.isSubset(of: names[$0].words) }
    return holders.count == 1 ? holders[0] : nil
  }
}
