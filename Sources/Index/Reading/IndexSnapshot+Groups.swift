/// Groups of entries by what stands in a column; an entry may belong to several.
package enum EntryGroups: Sendable, Hashable {
  /// Entries that have one of the strings of a group.
  case keywords(column: Int, [[String]])
  /// Entries whose number, divided by the divisor and rounded down, is that of a group.
  case numbers(column: Int, divisor: Int64, [Int64])

  /// How many groups there are.
  var count: Int {
    switch self {
    case .keywords(_, let groups): groups.count
    case .numbers(_, _, let groups): groups.count
    }
  }
}

extension IndexSnapshot {
  /// The first entries of each group among those that match a query, at most `each`, in one pass; scores are 0 unless they are the order.
  package func entries(
    of query: RetrievalQuery, in groups: EntryGroups, order: EntryOrder, each: Int
  ) throws(IndexError) -> [[ScoredEntry]] {
    let bound = try QueryBinder(snapshot: self).bind(query)
    let ranks = EntryRanks(order)
    var first = [Foremost<RankedEntry>](repeating: Foremost(each), count: groups.count)
    try workspaces.withObject { (workspace) throws(IndexError) in
      for context in contexts(for: bound) {
        let found = try matches(of: bound, order, in: context, with: workspace)
        let members = try GroupMembers(groups, context.segment)
        try ranks.forEach(found.docs, scores: found.scores, in: context.segment) { doc, entry in
          members.forEach(of: doc) { first[$0].insert(entry) }
        }
      }
    }
    return first.map { group in
      group.elements().map { ScoredEntry(key: $0.key, score: $0.score) }
    }
  }

  /// The entries of a segment that match, with scores where these are the order.
  private func matches(
    of query: BoundQuery, _ order: EntryOrder, in context: SegmentContext,
    with workspace: Workspace
  ) throws(IndexError) -> (docs: [UInt32], scores: [Float]) {
    var docs: [UInt32] = []
    guard case .score = order else {
      try forEachMatch(of: query, in: context, with: workspace) { docs.append($0) }
      workspace.end()
      return (docs, [])
    }
    workspace.begin()
    var scores: [Float] = []
    let list = try Evaluator(context: context, workspace: workspace).matches(query)
    for index in 0..<list.count where !context.isDeleted(list.docs[index]) {
      docs.append(list.docs[index])
      scores.append(list.scores[index])
    }
    workspace.end()
    return (docs, scores)
  }
}

/// Says to which groups an entry of a segment belongs.
private enum GroupMembers {
  case keywords(KeywordColumn, groups: [Int32])
  case numbers(NumberColumn, divisor: Int64, groups: [Int64: Int])

  init(_ groups: EntryGroups, _ segment: Segment) throws(IndexError) {
    switch groups {
    case .keywords(let column, let sets):
      let keywords = try segment.keywords(column)
      var numbers = [Int32](repeating: -1, count: keywords.valueCount)
      for (number, strings) in sets.enumerated() {
        for string in strings {
          if let ordinal = try keywords.ordinal(of: string) { numbers[ordinal] = Int32(number) }
        }
      }
      self = .keywords(keywords, groups: numbers)
    case .numbers(let column, let divisor, let values):
      let numbered = values.enumerated().map { ($0.element, $0.offset) }
      self = .numbers(
        try segment.numbers(column), divisor: max(1, divisor),
        groups: Dictionary(numbered, uniquingKeysWith: { first, _ in first }))
    }
  }

  @inline(__always) func forEach(of doc: UInt32, _ body: (Int) -> Void) {
    switch self {
    case .keywords(let column, let groups):
      // Strings of one group may stand in one entry: it is counted once.
      var last: Int32 = -1
      column.forEachOrdinal(of: Int(doc)) { ordinal in
        let group = groups[ordinal]
        if group >= 0 && group != last { body(Int(group)) }
        if group >= 0 { last = group }
      }
    case .numbers(let column, let divisor, let groups):
      if let number = column[Int(doc)], let group = groups[number / divisor] { body(group) }
    }
  }
}
