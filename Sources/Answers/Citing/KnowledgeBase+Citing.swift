import Ingest
import Store

extension KnowledgeBase {
  /// The proposals of a request under their sources, sources in the order of their first proposal.
  package func citations(
    _ request: CitationRequest
  ) throws(AnswerError) -> [SourceWithProposals] {
    try cited(request) { proposals, snapshot in
      let groups = Self.grouped(proposals)
      // A source that is named is cited also where nothing is found in it.
      let known = Set(groups.map(\.source.id))
      let named = try Self.sources(in: request.ids, snapshot).map(SourceReference.init)
      return groups
        + named.filter { !known.contains($0.id) }
        .map { SourceWithProposals(source: $0, proposals: []) }
    }
  }

  /// Hands the proposals of a request to `body`, those of a query best first, with the base as of the same commit.
  func cited<Value>(
    _ request: CitationRequest, _ body: ([StoredProposal], BaseSnapshot) throws -> Value
  ) throws(AnswerError) -> Value {
    if !request.ids.isEmpty {
      return try answer { snapshot in
        let proposals = try request.ids.flatMap { id in
          guard id.hasPrefix("d-") else { return [try Self.stored(id, in: snapshot)] }
          let source = try Self.sourceKey(id, in: snapshot)
          return try snapshot.proposals(try snapshot.proposalKeys(ofSource: source))
        }
        return try body(proposals, snapshot)
      }
    }
    let run = SearchRun(
      knowledge: self, query: request.query ?? "", filter: request.filter,
      order: request.query == nil ? .added : .relevance,
      page: Page(limit: request.limit ?? Int(Int32.max)))
    return try run.run { found, snapshot in
      let isAnswered = found.collection == .proposals
      return try body(isAnswered ? try snapshot.proposals(found.keys) : [], snapshot)
    }
  }

  private static func sources(
    in ids: [String], _ snapshot: BaseSnapshot
  ) throws -> [StoredSource] {
    var keys: [Int64] = []
    for id in ids where id.hasPrefix("d-") {
      let key = try sourceKey(id, in: snapshot)
      if !keys.contains(key) { keys.append(key) }
    }
    return try snapshot.sources(keys)
  }

  static func grouped(_ proposals: [StoredProposal]) -> [SourceWithProposals] {
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
