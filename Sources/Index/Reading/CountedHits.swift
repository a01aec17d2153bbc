/// The best entries of a query, and how many match it.
package struct CountedHits: Sendable {
  /// The best, by score descending, then by key ascending.
  package var hits: [ScoredEntry]
  /// How many entries match.
  package var total: Int

  /// Hits with their number.
  package init(hits: [ScoredEntry], total: Int) {
    self.hits = hits
    self.total = total
  }
}

extension IndexSnapshot {
  /// The best `k` entries and the number of all: the query is bound, looked up and planned once, and what has to be found whole for the
  /// number is scored in the same pass.
  package func search(_ k: Int, of query: RetrievalQuery) throws(IndexError) -> CountedHits {
    if k <= 0 { return CountedHits(hits: [], total: try count(of: query)) }
    let bound = try QueryBinder(snapshot: self).bind(query)
    var hits = TopHits(capacity: k)
    var total = 0
    try workspaces.withObject { (workspace) throws(IndexError) in
      for context in contexts(for: bound) {
        workspace.begin()
        total += try search(bound, in: context, with: workspace, into: &hits)
        workspace.end()
      }
    }
    return CountedHits(hits: hits.sorted, total: total)
  }

  /// Puts a segment's best entries among the hits; returns how many match.
  private func search(
    _ query: BoundQuery, in context: SegmentContext, with workspace: Workspace,
    into hits: inout TopHits
  ) throws(IndexError) -> Int {
    if case .term(let term) = query, context.tombstones.count == 0 {
      try TermSearch(context, term)?.search(&hits, with: workspace)
      return term.entries[context.number]?.documentFrequency ?? 0
    }
    if case .phrase(let phrase) = query {
      return try PhraseSearch(context, phrase, workspace)?.searchAll(&hits) ?? 0
    }
    if let plan = try SearchPlanner(context: context, workspace: workspace, isScored: true)
      .plan(query)
    {
      try Ranker(plan, context, workspace).search(&hits)
      return try MatchScanner(plan, context, workspace).count()
    }
    let list = try Evaluator(context: context, workspace: workspace).matches(query)
    return hits.insert(list, in: context)
  }
}

extension TopHits {
  /// Takes the entries of a list that are not deleted; returns how many there are.
  mutating func insert(_ list: MatchList, in context: SegmentContext) -> Int {
    var count = 0
    for index in 0..<list.count where !context.isDeleted(list.docs[index]) {
      count += 1
      if list.scores[index] < threshold { continue }
      let key = context.segment.keys[Int(list.docs[index])]
      insert(ScoredEntry(key: key, score: list.scores[index]))
    }
    return count
  }
}
