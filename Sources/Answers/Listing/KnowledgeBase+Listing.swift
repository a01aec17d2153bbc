import Ingest
import Query
import Store

extension KnowledgeBase {
  private static let chunk = 500
  private static let classifier = ThemeClassifier()

  /// Lists proposals by their properties, without a query.
  package func list(
    _ filter: ProposalFilter, order: ProposalOrder = .date, page: Page = Page(limit: 20)
  ) throws(AnswerError) -> ProposalPage {
    let run = SearchRun(knowledge: self, query: "", filter: filter, order: order, page: page)
    return try run.run { found, snapshot in
      ProposalPage(
        proposals: try snapshot.proposals(found.keys).map(ListedProposal.init),
        total: found.outcome.total)
    }
  }

  /// A proposal in its context, by its id or a beginning of it that is its own; `explains` also works out why it was found.
  package func proposal(
    _ id: String, explains: Bool = false
  ) throws(AnswerError) -> ProposalDetail {
    try answer { snapshot in
      let stored = try Self.stored(id, in: snapshot)
      guard let passage = try snapshot.passages([stored.passage]).first else {
        throw AnswerError.unknownID(id)
      }
      let around = try snapshot.neighbours(of: passage)
      var listed = [ListedProposal(stored)]
      try Self.tellOthers(of: &listed, in: snapshot)
      let start = stored.proposal.scalars.lowerBound - passage.scalars.lowerBound
      return ProposalDetail(
        proposal: listed[0], evidence: stored.proposal.speaker?.evidence,
        passage: PassageRecord(passage),
        scalarsInPassage: start..<(start + stored.proposal.scalars.count),
        before: around.before.map(PassageRecord.init), after: around.after.map(PassageRecord.init),
        neighbours: try snapshot.proposalIDs(inPassage: passage.key).filter {
          $0 != stored.proposal.id
        }, reasons: explains ? try Self.reasons(for: stored, in: passage, snapshot) : nil)
    }
  }

  private static func reasons(
    for stored: StoredProposal, in passage: StoredPassage, _ snapshot: BaseSnapshot
  ) throws -> ProposalReasons? {
    guard let text = try snapshot.text(ofSource: stored.source.key) else { return nil }
    let explainer = ProposalExplainer(
      text: Array(text.utf8), title: stored.source.metadata.title, classifier: classifier)
    return explainer.reasons(for: stored.proposal, in: passage.scalars)
  }

  /// Hands each proposal that the filter lets through to `body`, in the order they came into the base, those of a query best first,
  /// a few at a time in memory; `body` returns false to stop.
  package func forEachProposal(
    _ filter: ProposalFilter, query: String? = nil, limit: Int? = nil,
    _ body: (ListedProposal) -> Bool
  ) throws(AnswerError) {
    let run = SearchRun(
      knowledge: self, query: query ?? "", filter: filter,
      order: query == nil ? .added : .relevance, page: Page(limit: limit ?? Int(Int32.max)))
    try run.run { found, snapshot in
      guard found.collection == .proposals else { return }
      var rest = found.keys[...]
      while !rest.isEmpty {
        for proposal in try snapshot.proposals(Array(rest.prefix(Self.chunk))) {
          guard body(ListedProposal(proposal)) else { return }
        }
        rest = rest.dropFirst(Self.chunk)
      }
    }
  }

  /// The ids of proposals that begin like this, in order, at most `limit`.
  package func proposalIDs(
    withPrefix prefix: String, limit: Int
  ) throws(AnswerError) -> [String] {
    try answer { snapshot in
      try snapshot.proposals(try snapshot.proposalKeys(withID: prefix, limit: limit)).map(
        \.proposal.id)
    }
  }

  /// The proposal of an id or a beginning of one.
  static func stored(_ id: String, in snapshot: BaseSnapshot) throws -> StoredProposal {
    let keys = try snapshot.proposalKeys(withID: id, limit: 6)
    let found = try snapshot.proposals(keys)
    guard let first = found.first, id.hasPrefix("p-") else { throw AnswerError.unknownID(id) }
    guard found.count == 1 else {
      throw AnswerError.ambiguousID(id, candidates: found.map(\.proposal.id))
    }
    return first
  }
}
