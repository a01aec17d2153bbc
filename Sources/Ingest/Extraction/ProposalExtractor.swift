/// Finds passages, speakers and proposals in a document: a pure function of it.
package struct ProposalExtractor: Sendable {
  /// An extractor with the embedded tables.
  package init() {}

  /// What the document says, by whom.
  package func extraction(of document: SourceDocument) -> Extraction {
    Extraction(passages: [], proposals: [], speakers: [])
  }
}
