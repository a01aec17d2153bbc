extension KnowledgeBase {
  /// The speakers that match, a page of them.
  package func speakers(_ request: SpeakersRequest) throws(AnswerError) -> SpeakerPage {
    throw .base("speakers is not there yet")
  }

  /// All that is known of the one speaker that is called so (any part of the name that is theirs alone will do).
  ///
  /// `proposals` bounds how many of their proposals are in the answer.
  package func speaker(
    _ name: String, proposals: Page = Page(limit: 50)
  ) throws(AnswerError) -> SpeakerDossier {
    throw .base("speaker is not there yet")
  }

  /// How much is asked about each theme, most first; with a filter, only what it lets through.
  package func themes(
    _ filter: ProposalFilter = ProposalFilter()
  ) throws(AnswerError) -> [ThemeCount] {
    throw .base("themes is not there yet")
  }
}
