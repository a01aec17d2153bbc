extension KnowledgeBase {
  /// The proposals of a request under their sources, sources in the order of their first proposal.
  package func citations(
    _ request: CitationRequest
  ) throws(AnswerError) -> [SourceWithProposals] {
    throw .base("cite is not there yet")
  }
}
