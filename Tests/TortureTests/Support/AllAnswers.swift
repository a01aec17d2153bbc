import Answers
import Ingest

/// Everything that a base shows, line by line, so that two bases can be compared.
enum AllAnswers {
  private static let queries = [
    "schools", "\"more schools\"", "wel*", "by:silva roads", "theme:education or bridges",
    "cliniks", "review:accepted", "in:passages harbour -trees",
  ]

  /// The answers of the base in this folder.
  static func lines(of path: String) throws -> [String] {
    let base = try KnowledgeBase(at: path)
    var lines: [String] = []
    for query in queries {
      let page = try base.search(SearchRequest(query, page: Page(limit: 50), facetValues: 5))
      lines.append("\(query): \(page)")
    }
    var filter = ProposalFilter()
    try base.forEachProposal(filter) { listed in
      lines.append("\(listed)")
      return true
    }
    filter.review = .reviewed
    let reviewed = try base.list(filter).proposals
    for listed in reviewed {
      lines.append("\(try base.proposal(listed.record.proposal.id, explains: true))")
    }
    lines.append("\(try base.reviews())")
    lines.append("\(try base.aliases())")
    return lines
  }
}
