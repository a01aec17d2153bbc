extension KnowledgeBase {
  /// Lists proposals by their properties, without a query.
  package func list(
    _ filter: ProposalFilter, order: ProposalOrder = .date, page: Page = Page(limit: 20)
  ) throws(AnswerError) -> ProposalPage {
    throw .base("list is not there yet")
  }

  /// A proposal in its context, by its id or a beginning of it that is its own.
  package func proposal(_ id: String) throws(AnswerError) -> ProposalDetail {
    throw .base("show is not there yet")
  }

  /// Hands each proposal that the filter lets through to `body`, in the order they came into the base,
  /// a few at a time in memory; `body` returns false to stop.
  package func forEachProposal(
    _ filter: ProposalFilter, _ body: (ListedProposal) -> Bool
  ) throws(AnswerError) {
    throw .base("export is not there yet")
  }
}
