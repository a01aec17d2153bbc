/// A part of a plan: lists of which an entry must be in one at least, or may be.
struct ListGroup {
  var lists: [ScoredList]
  /// Whether entries must be in one of the lists.
  var isRequired: Bool
  /// How many postings there are in all.
  var count: Int { lists.reduce(0) { $0 + $1.count } }

  /// At least every score of the group in a window.
  @inline(__always) func bound(_ window: Int) -> Float {
    var sum: Float = 0
    for list in lists { sum += list.bounds[window] }
    return sum
  }
}

/// How a query will be answered in one segment: groups that are all required (or add to the score), and conditions that score
/// nothing.
struct SearchPlan {
  var groups: [ListGroup] = []
  var filters: [ColumnFilter] = []
  var excluded: [ScoredList] = []

  /// Whether every entry that is in the lists may be a hit, so that a bound of a list is a score that is reached.
  var isUnconditional: Bool { filters.isEmpty && excluded.isEmpty }
}

/// Makes plans; nil where a query must be answered by looking at all matches.
struct SearchPlanner {
  let context: SegmentContext
  let workspace: Workspace
  /// Whether the plan is to be searched for scores; else only for documents.
  let isScored: Bool

  /// The plan of a query; nil when it is to be scored and nothing is required of its entries.
  func plan(_ query: BoundQuery) throws(IndexError) -> SearchPlan? {
    var plan = SearchPlan()
    try add(query, to: &plan)
    return !isScored || plan.groups.contains { $0.isRequired } ? plan : nil
  }

  private func add(_ query: BoundQuery, to plan: inout SearchPlan) throws(IndexError) {
    switch query {
    case .all(let parts):
      for part in parts { try add(part, to: &plan) }
    case .without(let base, let excluded):
      try add(base, to: &plan)
      try exclude(excluded, from: &plan)
    case .any(let parts, 1): plan.groups.append(try group(parts))
    case .number:
      if let filter = try ColumnFilter(query, context) { plan.filters.append(filter) }
    case .everything: break
    default: plan.groups.append(ListGroup(lists: [try list(query)], isRequired: true))
    }
  }

  private func exclude(_ query: BoundQuery, from plan: inout SearchPlan) throws(IndexError) {
    if case .any(let parts, 1) = query {
      for part in parts { try exclude(part, from: &plan) }
    } else {
      plan.excluded.append(try list(query))
    }
  }

  private func group(_ parts: [BoundQuery]) throws(IndexError) -> ListGroup {
    var lists: [ScoredList] = []
    var isRequired = true
    var hasZero = false
    for part in parts {
      if case .everything = part {
        isRequired = false
        continue
      }
      if part.mayScoreNothing { hasZero = true }
      lists.append(try list(part))
    }
    if hasZero && lists.count > 1 {
      // Scores of 0 do not show in a window, so the union is made first.
      let inner = parts.filter { if case .everything = $0 { false } else { true } }
      let union = workspace.list()
      union.prepare(
        try Evaluator(context: context, workspace: workspace).matches(.any(inner, minimum: 1)),
        context: context)
      lists = [union]
    }
    return ListGroup(lists: lists, isRequired: isRequired)
  }

  /// The list of a part of a query.
  private func list(_ query: BoundQuery) throws(IndexError) -> ScoredList {
    let list = workspace.list()
    switch query {
    case .term(let term):
      guard let entry = term.entries[context.number] else { break }
      if !isScored {
        try list.prepare(entry, form: term.form, context: context)
        return list
      }
      try list.prepare(
        entry, form: term.form,
        scoring: try context.scoring(field: term.field, weight: term.weight),
        context: context)
      return list
    case .keywords(let column, let values) where Set(values).count == 1:
      guard let value = values.first, let entry = try context.entry(column: column, value) else {
        break
      }
      try list.prepare(
        entry, form: .stem, scoring: try context.scoring(field: 0, weight: 0), context: context)
      return list
    default:
      list.prepare(
        try Evaluator(context: context, workspace: workspace).matches(query), context: context)
      return list
    }
    list.prepare(MatchList(), context: context)
    return list
  }
}
