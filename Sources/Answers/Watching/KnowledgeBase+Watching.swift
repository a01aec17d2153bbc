import Ingest
import Query
import Store

extension KnowledgeBase {
  /// The queries that are watched, by name.
  package func watches() throws(AnswerError) -> [Watch] {
    try answer { try $0.watches().map(Watch.init) }
  }

  /// The watch of this name.
  package func watch(named name: String) throws(AnswerError) -> Watch {
    guard let watch = try watches().first(where: { $0.name == name }) else {
      throw .unknownWatch(name)
    }
    return watch
  }

  /// What came about a query since the last look (all that there is for one that was never looked at); `limit` bounds the proposals.
  package func news(of watch: Watch, limit: Int) throws(AnswerError) -> WatchNews {
    try matches(of: watch.query) { found, snapshot in
      let known = try snapshot.watches().first { $0.name == watch.name && $0.query == watch.query }
      let seen = known?.seen ?? 0
      let first = try snapshot.firstProposal(afterSource: seen)
      // Rows that people changed have new keys, so that the source decides what is new.
      let late = found.keys.filter { first != nil && $0 >= first ?? 0 }
      let fresh =
        seen == 0
        ? late : try snapshot.proposals(late).filter { $0.source.key > seen }.map(\.key)
      return WatchNews(
        watch: watch, proposals: try Self.watched(Array(fresh.prefix(limit)), in: snapshot),
        total: fresh.count, complaints: found.outcome.complaints.map(SearchComplaint.init),
        seen: try snapshot.newestSource())
    }
  }

  /// The newest proposals that a query finds, for a feed.
  package func latest(of query: String, limit: Int) throws(AnswerError) -> [WatchedProposal] {
    try matches(of: query) { found, snapshot in
      try Self.watched(Array(found.keys.prefix(limit)), in: snapshot)
    }
  }

  /// Remembers that queries were looked at, so that the next look tells what comes after: all at once, or none.
  package static func keep(
    _ news: [WatchNews], at path: String, waits: Double = 0
  ) throws(AnswerError) {
    try change(path, waits: waits) { writer in
      try writer.keepWatches(
        news.map { (name: $0.watch.name, query: $0.watch.query, seen: $0.seen) })
    }
  }

  /// Forgets a watched query.
  package static func forgetWatch(
    _ name: String, at path: String, waits: Double = 0
  ) throws(AnswerError) {
    let isGone = try change(path, waits: waits) { try $0.forgetWatch(name) }
    if !isGone { throw .unknownWatch(name) }
  }

  /// All that a query finds, what came last first.
  private func matches<Value>(
    of query: String, _ body: (SearchRun.Found, BaseSnapshot) throws -> Value
  ) throws(AnswerError) -> Value {
    let run = SearchRun(
      knowledge: self, query: query, order: .added, page: Page(limit: Int(Int32.max)))
    return try run.run { found, snapshot in
      var found = found
      found.outcome.hits.reverse()
      // When nothing has all the words, nothing is new.
      if found.outcome.isRelaxed || found.collection != .proposals { found.outcome.hits = [] }
      return try body(found, snapshot)
    }
  }

  private static func watched(
    _ keys: [Int64], in snapshot: BaseSnapshot
  ) throws -> [WatchedProposal] {
    let proposals = try snapshot.proposals(keys)
    let times = try snapshot.joinTimes(ofSources: Array(Set(proposals.map(\.source.key))))
    return proposals.map {
      WatchedProposal(listed: ListedProposal($0), added: times[$0.source.key] ?? "")
    }
  }
}

extension Watch {
  init(_ stored: StoredWatch) {
    self.init(name: stored.name, query: stored.query, looked: stored.looked)
  }
}
