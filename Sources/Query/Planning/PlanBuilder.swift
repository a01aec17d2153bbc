internal import Index

/// Plans one query, gathering the complaints.
struct PlanBuilder {
  let planner: Planner
  let analyzer: QueryAnalyzer
  /// The fields that a word without a name is searched in.
  let ranked: [Int]
  private(set) var complaints: [QueryComplaint] = []
  private(set) var names: [NameProblem] = []
  /// How many words the query may still have.
  var wordsLeft = QueryLimits.words

  /// A builder for one query.
  init(planner: Planner) {
    self.planner = planner
    analyzer = QueryAnalyzer(languages: planner.languages)
    ranked = planner.schema.fields.indices.filter { planner.schema.fields[$0].weight > 0 }
  }

  /// The plan of a tree; nil when nothing of it can be searched.
  mutating func part(of tree: QueryTree) -> PlannedPart? {
    switch tree {
    case .term(let term): return part(of: term)
    case .must(let inner):
      guard let part = part(of: inner) else { return nil }
      return part.duty == .exclusion ? part : part.required
    case .not(let inner): return part(of: inner)?.excluded
    case .any(let trees):
      let parts = trees.compactMap { part(of: $0) }
      return parts.isEmpty ? nil : .any(parts)
    case .all(let trees):
      let parts = trees.compactMap { part(of: $0) }
      return parts.isEmpty ? nil : .all(parts)
    }
  }

  private mutating func part(of term: QueryTerm) -> PlannedPart? {
    if case .dates(let span) = term.shape { return dates(span, term) }
    guard let field = term.field else { return words(of: term, in: ranked) }
    if field == .source { return source(term) }
    return field.column == nil ? words(of: term, named: field) : name(term, field)
  }

  mutating func complain(_ message: String, at place: QueryPlace) {
    complaints.append(QueryComplaint(place: place, message: message))
  }

  mutating func note(_ problem: NameProblem) {
    names.append(problem)
  }
}
