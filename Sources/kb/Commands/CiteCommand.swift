import Answers
import ArgumentParser
import Citations
import Ingest

/// `kb cite`: a citation list of proposals.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Write a citation list: the sources of proposals, with the cited words.",
    discussion: """
      EXAMPLES:
        kb cite p-7f3k p-9q1x                                 two footnotes
        kb cite --query "rural anchors" --format biblatex -o anchors.bib
        kb cite --by "Tong Liang" --format ris -o tong.ris    for Zotero, EndNote, Citavi
        kb cite --theme education --style apa                 formatted by pandoc
        kb cite --theme education --check                     what the sources lack

      Formats: csl-json, bibtex, biblatex, ris, markdown, html, text; web-annotation and quotation (JSON-LD)
      point at the words. Styles: apa, chicago-note, chicago-author-date, mla, gb-t-7714-2015, oscola,
      the name of any installed CSL style, or the path of one.
      """)

  @Argument(help: "Ids of proposals, or beginnings of them.")
  var ids: [String] = []

  @Option(help: "Cite what this query finds.")
  var query: String?

  @Option(
    help: "csl-json, bibtex, biblatex, ris, markdown, html, text, web-annotation or quotation.")
  var format: CitationFormat = .text

  @Option(
    help: "Format references in this style; runs pandoc. With --format text, markdown or html.")
  var style: ReferenceStyle?

  @Flag(help: "List what the sources lack (title, author, date …) instead of citing them.")
  var check = false

  @Option(help: "The day you looked at the addresses: 2026-03-05. None is written without it.")
  var accessed: AccessDate?

  @Option(name: [.customShort("o"), .long], help: "The file to write (default: standard output).")
  var output: String?

  @Option(name: [.customShort("n"), .long], help: "How many proposals at most (default: all).")
  var limit: Int?

  @OptionGroup var filters: FilterOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    let names = [
      filters.by, filters.theme, filters.source, filters.since, filters.until, filters.lang, query,
    ]
    let isFiltered =
      names.contains { $0 != nil } || filters.kind != nil || filters.form != nil
      || filters.review != nil
    guard !ids.isEmpty || isFiltered || filters.classification != nil else {
      throw ValidationError(
        "nothing to cite: give ids, --query, or a filter such as --by or --theme")
    }
    if let limit, limit < 1 { throw ValidationError("-n \(limit): must be 1 or more") }
    if style != nil && pandocWriter == nil {
      throw ValidationError(
        "--style writes --format text, markdown or html, not \(format.rawValue)")
    }
  }

  func run() throws {
    let request = CitationRequest(ids: ids, query: query, filter: filters.filter, limit: limit)
    let base = try base.opened()
    let list = try base.citationList(request, accessed: accessed?.date)
    for id in ids {
      let cited = try base.proposal(id).proposal
      guard let review = cited.review, review.verdict == .rejected else { continue }
      Failure.say("\(cited.record.proposal.id) is cited, though it was \(review.sentence)")
    }
    guard !list.items.isEmpty else {
      Failure.say("nothing to cite: no proposal matches")
      throw Failure.nothingFound
    }
    if check { return try write(list.check) }
    try OutputFile.write(try bytes(of: list), to: output)
    let lacking = list.check.findings.count
    if lacking > 0 && Terminal.errorIsTerminal {
      Failure.say("\(lacking) of \(list.items.count) sources lack something; --check says what")
    }
  }

  private func bytes(of list: CitationList) throws -> [UInt8] {
    guard let style, let pandocWriter else { return Array(list.written(as: format).utf8) }
    let file = try style.file(
      in: ReferenceStyle.folders(home: Terminal.environment("HOME")),
      exists: { FileStatus($0) != nil })
    return try Pandoc.references(
      cslJSON: list.written(as: .cslJSON), style: file, writer: pandocWriter)
  }

  /// Pandoc's name for the output of a style; nil for formats that are data, not text for people.
  private var pandocWriter: String? {
    switch format {
    case .text: "plain"
    case .markdown: "commonmark-raw_html"
    case .html: "html"
    case .cslJSON, .bibtex, .biblatex, .ris, .webAnnotation, .quotation: nil
    }
  }

  private func write(_ check: CitationCheck) throws {
    let lines = check.lines.map { $0 + "\n" }
    try OutputFile.write(Array(lines.joined().utf8), to: output)
    Failure.say(
      check.findings.isEmpty
        ? "nothing is missing in \(check.sources) sources"
        : "\(check.findings.count) of \(check.sources) sources lack something; put it into the record, the page or "
          + "a block at the head of the text (docs/citing.md), and ingest again")
  }
}

/// A day that a person gives.
struct AccessDate: ExpressibleByArgument, Sendable {
  /// The day, month or year.
  var date: CSLDate

  init?(argument: String) {
    guard let date = CSLDate(iso: argument) else { return nil }
    self.date = date
  }
}

extension CitationFormat: ExpressibleByArgument {}
