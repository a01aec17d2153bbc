import Answers
import ArgumentParser
import Ingest

/// `kb facets`: how the hits of a query spread.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count what matches a query by speaker, theme, source and so on.",
    discussion: """
      EXAMPLES:
        kb facets housing
        kb facets 'gig OR platform' --field by --field theme -n 20
        kb facets --by "Tong Liang" --format csv
        kb facets --in passages broadband
      """)

  @Argument(help: "The query; nothing for all.")
  var words: [String] = []

  @Option(name: .customLong("in"), help: "proposals or passages.")
  var collection: SearchCollection = .proposals

  @Option(help: "Only by, class, theme, kind, form, lang or source; may be repeated.")
  var field: [FacetField] = []

  @Option(name: [.customShort("n"), .long], help: "How many values of a field at most.")
  var limit = 10

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    guard limit > 0 else { throw ValidationError("-n \(limit): must be 1 or more") }
  }

  func run() throws {
    let query = words.joined(separator: " ")
    let overview = try base.opened().overview(
      SearchRequest(query, in: collection, filter: filters.filter, facetValues: limit),
      fields: field.isEmpty ? nil : field.map(\.rawValue))
    var page = output.page()
    write(overview, query: query, on: &page)
    page.flush()
    QueryNotices(
      query: query, complaints: overview.complaints, suggestions: overview.suggestions,
      isRelaxed: overview.isRelaxed, isEmpty: overview.total == 0
    ).say(command: "facets", asTable: output.format == .table)
    if overview.total == 0 { throw Failure.nothingFound }
  }

  private func write(_ overview: HitOverview, query: String, on page: inout OutputPage) {
    let view = FacetView(facets: overview.facets)
    switch output.written {
    case .table:
      guard overview.total > 0 else { return }
      page.line("\(overview.total) found")
      view.write(on: &page)
    case .json, .jsonl:
      page.json { json in
        json.object { json in
          json.member("query", query)
          json.member("total", overview.total)
          json.member("relaxed", overview.isRelaxed)
          QueryNotices.write(overview.complaints, overview.suggestions, into: &json)
          view.write(into: &json)
        }
      }
    case .plain, .csv, .tsv, .markdown: view.write(RowWriter(format: output.format), on: &page)
    }
  }
}

/// A field of the query language that has facets.
enum FacetField: String, CaseIterable, ExpressibleByArgument, Sendable {
  case by, theme, source, kind, form, lang
  case classification = "class"
}
