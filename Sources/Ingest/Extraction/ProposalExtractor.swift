/// Finds passages, speakers and proposals in a document: a pure function of it.
///
/// A document with a known speaker is read by the speech rules and the sentence model; every other one by the report rules,
/// which hand the turns in it to the speech rules.
package struct ProposalExtractor: Sendable {
  private static let speeches = SpeechStatements()
  private let themes: ThemeClassifier
  private let decision: ReportDecision

  /// An extractor with the embedded tables and models that sorts by these themes.
  package init(themes: ThemeClassifier = .embedded) {
    self.init(themes: themes, decision: .embedded)
  }

  /// An extractor that decides about reports in its own way.
  init(themes: ThemeClassifier = .embedded, decision: ReportDecision) {
    self.themes = themes
    self.decision = decision
  }

  /// What the document says, by whom.
  package func extraction(of document: SourceDocument) -> Extraction {
    let (statements, registry) = statements(in: document)
    return ProposalComposer(document: document, registry: registry).extraction(
      of: statements, themes: themes, title: document.metadata.title)
  }

  private func statements(in document: SourceDocument) -> ([Statement], SpeakerRegistry) {
    if SpeechDocumentReader.reads(document) {
      return SpeechDocumentReader(speeches: Self.speeches).statements(of: document)
    }
    let blocks = document.blocks.map { block in
      var tokenized = TokenizedBlock()
      tokenized.fill(document.text, block.range)
      return tokenized
    }
    var rules = ReportRules(
      document: document, blocks: blocks, speeches: Self.speeches, decision: decision)
    rules.read()
    rules.refineSpans()
    return (rules.statements, rules.registry)
  }
}
