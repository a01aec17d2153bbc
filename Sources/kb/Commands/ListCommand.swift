import Answers
import ArgumentParser

/// `kb list`: proposals by who, what and when, without a query.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List proposals by speaker, theme, source or date.",
    discussion: """
      EXAMPLES:
        kb list --by "Tong Liang"
        kb list --theme education --since 2024-03 --until 2024-04
        kb list --kind commitment --format csv > commitments.csv
        kb list --by "Tong Liang" --group-by theme
      """)

  @Option(help: "date, speaker or added.")
  var sort: ProposalOrder = .date

  @OptionGroup var grouping: GroupOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var rows: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func run() throws {
    if let groupBy = grouping.groupBy {
      let request = SearchRequest("", filter: filters.filter, order: sort, page: rows.page)
      return try grouping.show(request, by: groupBy, of: base.opened(), output, command: "list")
    }
    let found = try base.opened().list(filters.filter, order: sort, page: rows.page)
    var page = output.page()
    if !found.proposals.isEmpty || output.format != .table {
      ProposalListView(proposals: found.proposals, total: found.total, offset: rows.offset)
        .write(as: output.written, on: &page)
    }
    page.flush()
    guard !found.proposals.isEmpty else {
      if output.format == .table { Failure.say("no proposal matches") }
      throw Failure.nothingFound
    }
  }
}
