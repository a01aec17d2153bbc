import Answers
import ArgumentParser
import Citations
import Ingest

/// `kb export`: every proposal of the base, or those that match, for programs or as a dossier.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all proposals, or those that match, for other programs or as a dossier.",
    discussion: """
      EXAMPLES:
        kb export > proposals.jsonl
        kb export --theme labor --format csv > labor.csv
        kb export --by "Tong Liang" --format markdown -o tong.md     a dossier with notes
        kb export --query "rural anchors" --format html --style apa -o anchors.html
        kb export --reviews > decisions.jsonl     what people decided, for kb review --from
        kb export --sources > sources.jsonl       what they set of sources, for kb source set --from
      """)

  @Option(help: "jsonl, json, csv, tsv or plain; markdown or html for a dossier.")
  var format: ExportFormat = .jsonl

  @Option(help: "Only what this query finds.")
  var query: String?

  @Option(name: [.customShort("n"), .long], help: "How many proposals at most (default: all).")
  var limit: Int?

  @Option(help: "Format the references of a dossier in this style (see kb help cite).")
  var style: ReferenceStyle?

  @Option(help: "The day you looked at the addresses, for a dossier: 2026-03-05.")
  var accessed: AccessDate?

  @Option(name: [.customShort("o"), .long], help: "The file to write (default: standard output).")
  var output: String?

  @Flag(help: "Write what people decided instead, as JSON Lines that `kb review --from` reads.")
  var reviews = false

  @Flag(help: "Write what people set of sources, as JSON Lines that `kb source set --from` reads.")
  var sources = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    let isFiltered = filters.filter != ProposalFilter() || query != nil || limit != nil
    if (reviews || sources) && (format != .jsonl || isFiltered || reviews && sources) {
      throw ValidationError(
        "\(reviews ? "--reviews" : "--sources") writes all decisions as jsonl, without filters")
    }
    if let limit, limit < 1 { throw ValidationError("-n \(limit): must be 1 or more") }
    if format.dossier == nil && (style != nil || accessed != nil) {
      throw ValidationError("--style and --accessed are for a dossier: --format markdown or html")
    }
    if let query, query.allSatisfy(\.isWhitespace) { throw ValidationError("--query: no words") }
  }

  func run() throws {
    let base = try base.opened()
    var page = OutputPage(terminal: .current(color: .never), isHeld: output != nil)
    let count: Int
    if let markup = format.dossier {
      count = try write(markup, of: base, on: &page)
    } else if reviews {
      let reviews = try base.reviews()
      for entry in reviews { page.json { entry.write(into: &$0) } }
      count = reviews.count
    } else if sources {
      let lines = try base.sourceLines()
      for line in lines { page.json { line.write(into: &$0) } }
      count = lines.count
    } else {
      count = try writeRecords(of: base, on: &page)
    }
    if count == 0 {
      page.flush()
      throw Failure.nothingFound
    }
    try page.write(to: output)
  }

  private var request: CitationRequest {
    CitationRequest(query: query, filter: filters.filter, limit: limit)
  }

  private func write(
    _ markup: Dossier.Format, of base: KnowledgeBase, on page: inout OutputPage
  ) throws -> Int {
    let dossier = try base.dossier(request, accessed: accessed?.date)
    guard !dossier.references.items.isEmpty else {
      Failure.say("nothing to export: no proposal matches")
      return 0
    }
    let references = try style.map { style in
      try style.references(dossier.references, as: markup == .html ? .html : .markdown)
    }
    page.raw(
      Array(
        dossier.written(
          as: markup, references: references.map { String(decoding: $0, as: UTF8.self) }
        ).utf8))
    return dossier.references.items.count
  }

  private func writeRecords(of base: KnowledgeBase, on page: inout OutputPage) throws -> Int {
    let format = format.records ?? .jsonl
    var count = 0
    let rows = RowWriter(format: format)
    rows.head(ProposalFields.names, on: &page)
    if format == .json { page.line("[") }
    try base.forEachProposal(filters.filter, query: query, limit: limit) { listed in
      write(listed, as: format, isFirst: count == 0, rows: rows, on: &page)
      count += 1
      return true
    }
    if format == .json { page.line("]") }
    return count
  }

  private func write(
    _ listed: ListedProposal, as format: OutputFormat, isFirst: Bool, rows: RowWriter,
    on page: inout OutputPage
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
