import Answers
import ArgumentParser

/// `kb search`: finds proposals or paragraphs by their words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find proposals by their words, best match first.",
    discussion: """
      EXAMPLES:
        kb search rural anchors
        kb search '"live broadcast" training -platform by:"Tong Liang"'
        kb search 'housing OR rent date:2024-03.. theme:housing' --facets
        kb search --in passages 'broadband~ rural'
        kb search housing --group-by speaker -n 5
        kb search --format jsonl school meals | jq -r .text

      WORDS all must match; when nothing has them all, the best with some of them are shown.
      "exact phrase", "a b"~5 (near), -word, OR, AND, NOT, ( ), prefix*, word~ (one letter off; ~2 two),
      +word; fields by: role: class: theme: source: title: section: kind: form: lang: date:
      review:.
      """)

  @Argument(help: "The query; several words need no quotes.")
  var words: [String] = []

  @Option(name: .customLong("in"), help: "proposals or passages.")
  var collection: SearchCollection = .proposals

  @Option(help: "relevance, date, speaker or added.")
  var sort: ProposalOrder = .relevance

  @Flag(help: "Count the hits by speaker, theme, source and so on.")
  var facets = false

  @Flag(help: "Show each of the proposals that say the same, not only the best of them.")
  var all = false

  @OptionGroup var grouping: GroupOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var rows: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    guard !words.isEmpty else {
      throw ValidationError("no words to search; `kb list` shows proposals without a query")
    }
  }

  func run() throws {
    let query = words.joined(separator: " ")
    let request = SearchRequest(
      query, in: collection, filter: filters.filter, order: sort, page: rows.page,
      facetValues: facets ? 8 : 0, folds: !all)
    if let groupBy = grouping.groupBy {
      return try grouping.show(request, by: groupBy, of: base.opened(), output, command: "search")
    }
    let found = try base.opened().search(request)
    var page = output.page()
    let view = SearchView(found: found, query: query, offset: rows.offset)
    view.write(as: output.written, on: &page)
    page.flush()
    view.sayNotices(asTable: output.format == .table)
    if found.hits.isEmpty { throw Failure.nothingFound }
  }
}

extension SearchCollection: ExpressibleByArgument {}
