import Answers
import ArgumentParser
import Ingest

/// `kb export`: every proposal of the base, or those that a filter lets through.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all proposals, or those that match, for other programs.",
    discussion: """
      EXAMPLES:
        kb export > proposals.jsonl
        kb export --theme labor --format csv > labor.csv
        kb export --reviews > decisions.jsonl     what people decided, for kb review --from
      """)

  @Option(help: "jsonl, json, csv, tsv, plain or markdown.")
  var format: OutputFormat = .jsonl

  @Flag(help: "Write what people decided instead, as JSON Lines that `kb review --from` reads.")
  var reviews = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    if reviews && (format != .jsonl || filters.filter != ProposalFilter()) {
      throw ValidationError("--reviews writes all decisions as jsonl, without filters")
    }
    guard format != .table else {
      throw ValidationError("export writes for programs; `kb list` writes tables")
    }
  }

  func run() throws {
    let base = try base.opened()
    var page = OutputPage(terminal: .current(color: .never))
    if reviews { return try writeReviews(of: base, on: &page) }
    var count = 0
    let rows = RowWriter(format: format)
    rows.head(ProposalFields.names, on: &page)
    if format == .json { page.line("[") }
    try base.forEachProposal(filters.filter) { listed in
      write(listed, isFirst: count == 0, rows: rows, on: &page)
      count += 1
      return true
    }
    if format == .json { page.line("]") }
    page.flush()
    if count == 0 { throw Failure.nothingFound }
  }

  private func writeReviews(of base: KnowledgeBase, on page: inout OutputPage) throws {
    let reviews = try base.reviews()
    for entry in reviews { page.json { entry.write(into: &$0) } }
    page.flush()
    if reviews.isEmpty { throw Failure.nothingFound }
  }

  private func write(
    _ listed: ListedProposal, isFirst: Bool, rows: RowWriter, on page: inout OutputPage
  ) {
    switch format {
    case .json, .jsonl:
      if format == .json && !isFirst { page.raw(Array(",".utf8)) }
      page.json { ProposalListView.write(listed, into: &$0) }
    case .table, .plain, .csv, .tsv, .markdown:
      rows.row(ProposalFields.values(of: listed), on: &page)
    }
  }
}
