import Ingest
import Store

extension KnowledgeBase {
  /// What was asked more than once: threads that have a proposal which matches the query (empty for all) and the filter.
  package func threads(
    query: String = "", filter: ProposalFilter = ProposalFilter(), order: ThreadOrder = .asks,
    page: Page = Page(limit: 20)
  ) throws(AnswerError) -> ThreadPage {
    guard !query.isEmpty || filter != ProposalFilter() else {
      return try answer { try Self.threads(of: nil, order: order, page: page, in: $0) }
    }
    let run = SearchRun(
      knowledge: self, query: query, filter: filter, order: .added, page: Page(limit: 0))
    return try run.run { found, snapshot in
      guard found.collection == .proposals else { return ThreadPage(threads: [], total: 0) }
      let keys = Set(try found.threads(in: snapshot).values)
      return try Self.threads(of: keys.sorted(), order: order, page: page, in: snapshot)
    }
  }

  private static func threads(
    of keys: [Int64]?, order: ThreadOrder, page: Page, in snapshot: BaseSnapshot
  ) throws -> ThreadPage {
    let found = try snapshot.threads(
      ThreadListing(
        keys: keys, isByDate: order == .date, offset: page.offset, limit: page.limit))
    return ThreadPage(threads: try threads(found.threads, in: snapshot), total: found.total)
  }

  /// Threads with their proposals, in the order given.
  static func threads(
    _ threads: [StoredThread], in snapshot: BaseSnapshot
  ) throws -> [AskThread] {
    let members = try snapshot.members(ofThreads: threads.map(\.key))
    let keys = threads.flatMap { members[$0.key] ?? [] }.map(\.key)
    let proposals = try snapshot.proposals(keys)
    let byKey = Dictionary(proposals.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return threads.map { thread in
      AskThread(
        reference: ThreadReference(thread),
        asks: (members[thread.key] ?? []).compactMap {
          byKey[$0.key].map(ListedProposal.init)
        })
    }
  }
}

extension KnowledgeBase {
  /// Gives proposals that belong to threads the others of these.
  static func tellOthers(of listed: inout [ListedProposal], in snapshot: BaseSnapshot) throws {
    let keys = listed.compactMap { $0.thread?.key }
    guard !keys.isEmpty else { return }
    let members = try snapshot.members(ofThreads: Array(Set(keys)).sorted())
    for place in listed.indices {
      guard let key = listed[place].thread?.key else { continue }
      let id = listed[place].record.proposal.id
      listed[place].thread?.others = (members[key] ?? []).filter { $0.id != id }.map {
        ThreadMember(id: $0.id, speaker: $0.speaker, date: $0.date, title: $0.title)
      }
    }
  }
}

extension ThreadReference {
  init(_ stored: StoredThread) {
    self.init(
      key: stored.key, id: stored.id, asks: stored.asks, firstDate: stored.firstDate,
      lastDate: stored.lastDate)
  }
}
