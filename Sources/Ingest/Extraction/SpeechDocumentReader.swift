/// Reads a document that one speaker or the turns of a debate make up: every sentence belongs to whom the layout names.
struct SpeechDocumentReader {
  let speeches: SpeechStatements

  /// Whether a record or front matter names the speaker of the whole.
  static func reads(_ document: SourceDocument) -> Bool { document.metadata.speaker != nil }

  /// The statements, in order of place, and the speakers.
  func statements(of document: SourceDocument) -> ([Statement], SpeakerRegistry) {
    var registry = SpeakerRegistry()
    var statements: [Statement] = []
    var block = TokenizedBlock()
    for (index, place) in document.blocks.enumerated() {
      let speaker = speaker(of: place, document.metadata, &registry)
      guard isRead(place) else { continue }
      block.fill(document.text, place.range)
      for sentence in block.sentences {
        guard
          let found = speeches.statement(
            in: sentence, of: block, index: index, text: document.text, speaker: speaker,
            registry: &registry)
        else { continue }
        statements.append(found)
      }
    }
    return (statements, registry)
  }

  private func isRead(_ block: Block) -> Bool {
    switch block.kind {
    case .heading, .speakerLine, .aside, .tableRow: false
    case .paragraph, .listItem, .quote, .turn: true
    }
  }

  private func speaker(
    of block: Block, _ metadata: SourceMetadata, _ registry: inout SpeakerRegistry
  ) -> StatementSpeaker? {
    guard let name = block.speaker ?? metadata.speaker else { return nil }
    let evidence = block.speaker == nil ? "speaker of the record" : "turn label"
    let index = registry.add(name, .person, evidence: evidence)
    if let role = metadata.role, block.speaker == nil { registry.addRole(role, to: index) }
    return StatementSpeaker(index: index, evidence: evidence)
  }
}
