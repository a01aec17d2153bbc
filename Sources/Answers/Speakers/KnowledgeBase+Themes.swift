import Index
import Ingest
import Query
import Store

extension KnowledgeBase {
  /// The names of the themes that proposals have, by scheme and code.
  package func themeNames() throws(AnswerError) -> [String] {
    try answer { try $0.themes().map(\.name) }
  }

  /// How much is asked about each theme, most first; with a filter, only what it lets through.
  package func themes(
    _ filter: ProposalFilter = ProposalFilter()
  ) throws(AnswerError) -> [ThemeCount] {
    try answer { snapshot in
      var counter = ThemeCounter(
        index: try snapshot.index(of: .proposals), filter: try FilterPlan(filter, in: snapshot))
      try counter.count(in: snapshot)
      return try snapshot.themes().compactMap { counter.count(of: $0) }.sorted {
        ($1.proposals + $1.commitments, $0.scheme, $0.code)
          < ($0.proposals + $0.commitments, $1.scheme, $1.code)
      }
    }
  }
}

/// Counts what is asked about all themes in three passes over what matches.
private struct ThemeCounter {
  let index: IndexSnapshot
  let filter: FilterPlan
  private var totals: [String: Int] = [:]
  private var commitments: [String: Int] = [:]
  private var speakers: [String: Int] = [:]

  init(index: IndexSnapshot, filter: FilterPlan) {
    (self.index, self.filter) = (index, filter)
  }

  /// Counts; speakers that are kept under one count once.
  mutating func count(in snapshot: BaseSnapshot) throws {
    let conditions = filter.conditions.map(condition)
    let all = conditions.isEmpty ? RetrievalQuery.everything : .all(conditions)
    let promised = keywords("kind", [Proposal.Kind.commitment.rawValue])
    totals = try counts(all)
    commitments = try counts(.all(conditions + [promised]))
    speakers = try index.distinct(
      of: all, column: column("theme"), beside: column("speaker"),
      merging: try snapshot.mergedSpeakers())
  }

  /// The counts of a theme; nil when nothing has it.
  func count(of theme: StoredTheme) -> ThemeCount? {
    guard let total = totals[theme.value], total > 0 else { return nil }
    let promised = commitments[theme.value] ?? 0
    return ThemeCount(
      scheme: theme.scheme, code: theme.code, name: theme.name, proposals: total - promised,
      commitments: promised, speakers: speakers[theme.value] ?? 0)
  }

  private func counts(_ query: RetrievalQuery) throws -> [String: Int] {
    let found = try index.facets(of: query, column: column("theme"), limit: Int(Int32.max))
    return Dictionary(found.map { ($0.value, $0.count) }, uniquingKeysWith: { $1 })
  }

  private func condition(_ filter: SearchFilter) -> RetrievalQuery {
    switch filter {
    case .keywords(let name, let values): keywords(name, values)
    case .without(let name, let values):
      .without(base: .everything, excluded: keywords(name, values))
    case .numbers(let name, let range): .number(column: column(name), in: range)
    }
  }

  private func keywords(_ name: String, _ values: [String]) -> RetrievalQuery {
    .keywords(column: column(name), anyOf: values)
  }

  private func column(_ name: String) -> Int {
    Collection.proposals.column(name) ?? 0
  }
}
