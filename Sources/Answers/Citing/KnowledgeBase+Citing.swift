import Ingest
import Store

extension KnowledgeBase {
  /// The proposals of a request under their sources, sources in the order of their first proposal.
  package func citations(
    _ request: CitationRequest
  ) throws(AnswerError) -> [SourceWithProposals] {
    if !request.ids.isEmpty {
      return try answer { snapshot in
        Self.grouped(try request.ids.map { try Self.stored($0, in: snapshot) })
      }
    }
    let run = SearchRun(
      knowledge: self, query: request.query ?? "", filter: request.filter,
      order: request.query == nil ? .added : .relevance,
      page: Page(limit: request.limit ?? Int(Int32.max)))
    return try run.run { found, snapshot in
      guard found.collection == .proposals else { return [] }
      return Self.grouped(try snapshot.proposals(found.keys))
    }
  }

  private static func grouped(_ proposals: [StoredProposal]) -> [SourceWithProposals] {
    var order: [Int64] = []
    var groups: [Int64: SourceWithProposals] = [:]
    var seen: Set<Int64> = []
    for stored in proposals where seen.insert(stored.key).inserted {
      let key = stored.source.key
      if groups[key] == nil { order.append(key) }
      groups[
        key, default: SourceWithProposals(source: SourceReference(stored.source), proposals: [])
      ].proposals.append(stored.proposal)
    }
    return order.compactMap { key in
      groups[key].map { group in
        SourceWithProposals(
          source: group.source,
          proposals: group.proposals.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound })
      }
    }
  }
}
