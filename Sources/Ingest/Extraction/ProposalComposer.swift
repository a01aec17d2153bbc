/// Gives statements their positions, words around them, ids and speakers.
struct ProposalComposer {
  // Of the document only what is needed: holding all of it would count a reference for each of its strings.
  private let text: [UInt8]
  private let digest: String
  private let registry: SpeakerRegistry
  private let offsets: ScalarOffsets
  private let passages: [Passage]
  /// The passage of each block.
  private let passageOfBlock: [Int]

  init(document: SourceDocument, registry: SpeakerRegistry) {
    text = document.text
    digest = document.digest
    self.registry = registry
    offsets = ScalarOffsets(text: document.text)
    (passages, passageOfBlock) = Self.passages(of: document, offsets)
  }

  /// Every block that is no heading or speaker line is a passage.
  private static func passages(of document: SourceDocument, _ offsets: ScalarOffsets) -> (
    [Passage], [Int]
  ) {
    var passages: [Passage] = []
    var ofBlock: [Int] = []
    var section: String?
    for block in document.blocks {
      if case .heading(let level) = block.kind {
        if level > 1 { section = BlockView.collapsed(document.text, block.range) }
        ofBlock.append(max(0, passages.count - 1))
        continue
      }
      passages.append(
        Passage(
          scalars: offsets.scalars(ofBytes: block.range), bytes: block.range, section: section,
          speaker: block.speaker ?? document.metadata.speaker))
      ofBlock.append(passages.count - 1)
    }
    return (passages, ofBlock)
  }

  /// The proposals of these statements, in order of place.
  func extraction(
    of statements: [Statement], themes: ThemeClassifier, title: String?
  ) -> Extraction {
    let mentions = registry.speakers.map(mention)
    guard !statements.isEmpty else {
      return Extraction(passages: passages, proposals: [], speakers: mentions)
    }
    var themes = ThemeReader(classifier: themes, text: text, title: title)
    let ordered = statements.sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
    return Extraction(
      passages: passages, proposals: ordered.map { proposal($0, mentions, &themes) },
      speakers: mentions)
  }

  private func mention(_ speaker: Speaker) -> SpeakerMention {
    SpeakerMention(
      name: speaker.fullName, classification: SpeakerClassifier.shared.classification(of: speaker),
      roles: speaker.roles, evidence: speaker.evidence)
  }

  private func proposal(
    _ statement: Statement, _ mentions: [SpeakerMention], _ themes: inout ThemeReader
  ) -> Proposal {
    let scalars = offsets.scalars(ofBytes: statement.span)
    let passage = passageOfBlock[statement.block]
    return Proposal(
      id: Digest.identifier(
        prefix: "p-",
        of: [
          digest, String(scalars.lowerBound), String(scalars.upperBound),
          statement.kind.rawValue,
        ]),
      kind: statement.kind, form: statement.form,
      text: BlockView.collapsed(text, statement.span), scalars: scalars,
      bytes: statement.span, prefix: words(before: statement.span.lowerBound),
      suffix: words(after: statement.span.upperBound),
      speaker: statement.speaker.map {
        var mention = mentions[$0.index]
        mention.evidence = $0.evidence
        return mention
      },
      cue: BlockView.collapsed(text, statement.cue), rule: statement.rule,
      confidence: statement.confidence,
      section: passages.isEmpty ? nil : passages[passage].section,
      themes: themes.themes(of: statement.span, in: passages[passage]),
      passage: passage)
  }

  private func words(before byte: Int) -> String {
    let end = offsets.scalar(atByte: byte)
    let start = offsets.byte(atScalar: max(0, end - 48))
    return BlockView.collapsed(text, start..<byte)
  }

  private func words(after byte: Int) -> String {
    let start = offsets.scalar(atByte: byte)
    let end = min(offsets.byte(atScalar: start + 48), text.count)
    return BlockView.collapsed(text, byte..<end)
  }
}
