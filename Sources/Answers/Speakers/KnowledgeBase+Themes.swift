import Index
import Ingest
import Query
import Store

extension KnowledgeBase {
  /// How much is asked about each theme, most first; with a filter, only what it lets through.
  package func themes(
    _ filter: ProposalFilter = ProposalFilter()
  ) throws(AnswerError) -> [ThemeCount] {
    try answer { snapshot in
      let counter = ThemeCounter(
        index: try snapshot.index(of: .proposals), filter: try FilterPlan(filter, in: snapshot),
        kept: { ids in Set(try snapshot.speakers(ofIDs: ids).values.map(\.id)).count })
      return try snapshot.themes().compactMap(counter.count).sorted {
        ($1.proposals + $1.commitments, $0.scheme, $0.code)
          < ($0.proposals + $0.commitments, $1.scheme, $1.code)
      }
    }
  }
}

/// Counts what is asked about one theme after another.
private struct ThemeCounter {
  let index: IndexSnapshot
  let filter: FilterPlan
  /// How many speakers these ids are.
  let kept: ([String]) throws -> Int

  /// The counts of a theme; nil when nothing has it.
  func count(_ theme: StoredTheme) throws -> ThemeCount? {
    let all = RetrievalQuery.all(
      filter.conditions.compactMap(condition) + [keywords("theme", [theme.value])])
    let total = try index.count(of: all)
    guard total > 0 else { return nil }
    let commitments = try index.count(
      of: .all([all, keywords("kind", [Proposal.Kind.commitment.rawValue])]))
    let speakers = try index.facets(of: all, column: column("speaker"), limit: Int(Int32.max))
    return ThemeCount(
      scheme: theme.scheme, code: theme.code, name: theme.name, proposals: total - commitments,
      commitments: commitments, speakers: try kept(speakers.map(\.value)))
  }

  private func condition(_ filter: SearchFilter) -> RetrievalQuery? {
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
