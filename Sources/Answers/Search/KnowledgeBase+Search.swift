extension KnowledgeBase {
  /// Finds what matches a query, best first.
  package func search(_ request: SearchRequest) throws(AnswerError) -> SearchPage {
    throw .base("search is not there yet")
  }
}
