/// Finds passages, speakers and proposals in a document: a pure function of it.
package struct ProposalExtractor: Sendable {
  /// An extractor with the embedded tables.
  package init() {}

  /// What the document says, by whom.
  package func extraction(of document: SourceDocument) -> Extraction {
    let blocks = document.blocks.map { block in
      var tokenized = TokenizedBlock()
      tokenized.fill(document.text, block.range)
      return tokenized
    }
    var rules = ReportRules(document: document, blocks: blocks)
    rules.read()
    let composer = ProposalComposer(document: document, registry: rules.registry)
    return composer.extraction(of: rules.statements)
  }
}
