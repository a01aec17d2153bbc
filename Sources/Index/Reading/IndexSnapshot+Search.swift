extension IndexSnapshot {
  /// The best `k` entries, by score descending, then by key ascending.
  package func top(_ k: Int, of query: RetrievalQuery) throws(IndexError) -> [ScoredEntry] {
    if k <= 0 { return [] }
    let bound = try QueryBinder(snapshot: self).bind(query)
    var hits = TopHits(capacity: k)
    try workspaces.withObject { (workspace) throws(IndexError) in
      for context in contexts(for: bound) {
        try rank(bound, in: context, with: workspace, into: &hits)
        workspace.end()
      }
    }
    return hits.sorted
  }

  private func rank(
    _ query: BoundQuery, in context: SegmentContext, with workspace: Workspace,
    into hits: inout TopHits
  ) throws(IndexError) {
    workspace.begin()
    if case .term(let term) = query {
      try TermSearch(context, term)?.search(&hits, with: workspace)
      return
    }
    if case .phrase(let phrase) = query {
      try PhraseSearch(context, phrase, workspace)?.search(&hits)
      return
    }
    if let plan = try planner(context, workspace, isScored: true).plan(query) {
      return try Ranker(plan, context, workspace).search(&hits)
    }
    let list = try Evaluator(context: context, workspace: workspace).matches(query)
    _ = hits.insert(list, in: context)
  }

  private func planner(
    _ context: SegmentContext, _ workspace: Workspace, isScored: Bool
  ) -> SearchPlanner {
    SearchPlanner(context: context, workspace: workspace, isScored: isScored)
  }

  /// How many entries match.
  package func count(of query: RetrievalQuery) throws(IndexError) -> Int {
    let bound = try QueryBinder(snapshot: self).bind(query)
    let hasDeleted = parts.contains { $0.tombstones.count > 0 }
    switch bound {
    case .everything: return entryCount
    case .term(let term) where !hasDeleted: return term.documents
    case .nothing: return 0
    default: break
    }
    return try workspaces.withObject { (workspace) throws(IndexError) in
      var sum = 0
      for context in contexts(for: bound) {
        workspace.begin()
        if case .phrase(let phrase) = bound {
          sum += try PhraseSearch(context, phrase, workspace)?.count() ?? 0
        } else if let plan = try planner(context, workspace, isScored: false).plan(bound) {
          sum += try MatchScanner(plan, context, workspace).count()
        } else {
          try forEachMatch(of: bound, in: context, with: workspace) { _ in sum += 1 }
        }
        workspace.end()
      }
      return sum
    }
  }

  /// The strings of a column that most matching entries have, at most `limit`: by count descending, then by bytes.
  package func facets(
    of query: RetrievalQuery, column: Int, limit: Int
  ) throws(IndexError) -> [FacetCount] {
    var survey = Survey()
    survey.facets = [(column, limit)]
    return try self.survey(survey, of: query).facets.first ?? []
  }

  /// The keys of matching entries, `limit` of them from the `offset`-th on.
  ///
  /// They are ordered by the number in a column (entries without one come last, equal ones by key), or by key alone.
  package func keys(
    of query: RetrievalQuery, orderedByNumber column: Int?, descending: Bool, offset: Int,
    limit: Int
  ) throws(IndexError) -> [UInt64] {
    var survey = Survey()
    survey.order =
      column.map { .number(column: $0, descending: descending) } ?? .key(descending: descending)
    (survey.offset, survey.limit) = (offset, limit)
    return try self.survey(survey, of: query).keys
  }

  /// Those of some keys (rising) whose entries match.
  package func matching(
    _ keys: [UInt64], of query: RetrievalQuery
  ) throws(IndexError) -> [UInt64] {
    var found: [UInt64] = []
    try forEachSegment(of: query) { (context, docs) throws(IndexError) in
      var next = 0
      for doc in docs {
        let key = context.segment.keys[Int(doc)]
        while next < keys.count && keys[next] < key { next += 1 }
        if next == keys.count { break }
        if keys[next] == key { found.append(key) }
      }
    }
    return found.sorted()
  }

  /// Calls `body` with each matching entry of a segment that is not deleted, in order.
  func forEachMatch(
    of query: BoundQuery, in context: SegmentContext, with workspace: Workspace,
    _ body: (UInt32) -> Void
  ) throws(IndexError) {
    workspace.begin()
    if let plan = try planner(context, workspace, isScored: false).plan(query) {
      return try MatchScanner(plan, context, workspace).forEach(body)
    }
    let list = try Evaluator(context: context, workspace: workspace).matches(query)
    for index in 0..<list.count where !context.isDeleted(list.docs[index]) {
      body(list.docs[index])
    }
  }
}
