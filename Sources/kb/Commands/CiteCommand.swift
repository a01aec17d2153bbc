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
        kb cite d-3m8w --style apa                            a source, formatted by pandoc
        kb cite --query "rural anchors" --format biblatex -o anchors.bib
        kb cite --by "Tong Liang" --format ris -o tong.ris    for Zotero, EndNote, Citavi
        kb cite --theme education --check                     what the sources lack
        kb cite --theme education --verify -o theme.txt       only if all words still stand there

      Formats: csl-json, bibtex, biblatex, ris, markdown, html, text; web-annotation and quotation (JSON-LD)
      point at the words. Styles: apa, chicago-note, chicago-author-date, mla, gb-t-7714-2015,
      gb-t-7714-2025, oscola, the name of any installed CSL style, or the path of one.
      """)

  @Argument(
    help: "p- ids of proposals, d- ids of sources, or beginnings of them.",
    completion: BaseCompletion.proposals)
  var ids: [String] = []

  @Option(help: "Cite what this query finds.")
  var query: String?

  @Option(
    help: "csl-json, bibtex, biblatex, ris, markdown, html, text, web-annotation or quotation.")
  var format: CitationFormat = .text

  @Option(
    help: "Format references in this style; most run pandoc. With --format text, markdown or html.")
  var style: ReferenceStyle?

  @Flag(help: "List what the sources lack (title, author, date …) instead of citing them.")
  var check = false

  @Flag(help: "Read every cited span again in its source; cite nothing when one is gone.")
  var verify = false

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
    if style != nil && ReferenceStyle.pandocWriter(for: format) == nil {
      throw ValidationError(
        "--style writes --format text, markdown or html, not \(format.rawValue)")
    }
  }

  func run() throws {
    let request = CitationRequest(ids: ids, query: query, filter: filters.filter, limit: limit)
    let base = try base.opened()
    let list = try base.citationList(request, accessed: accessed?.date)
    for id in ids where !id.hasPrefix("d-") {
      let cited = try base.proposal(id).proposal
      guard let review = cited.review, review.verdict == .rejected else { continue }
      Failure.say("\(cited.record.proposal.id) is cited, though it was \(review.sentence)")
    }
    guard !list.items.isEmpty else {
      Failure.say("nothing to cite: no proposal matches")
      throw Failure.nothingFound
    }
    if verify { try prove(request, in: base) }
    if check { return try write(list.check) }
    try OutputFile.write(try bytes(of: list), to: output)
    let lacking = list.check.findings.count
    if lacking > 0 && Terminal.errorIsTerminal {
      Failure.say("\(lacking) of \(list.items.count) sources lack something; --check says what")
    }
  }

  private func bytes(of list: CitationList) throws -> [UInt8] {
    try style.map { try $0.references(list, as: format) } ?? Array(list.written(as: format).utf8)
  }

  /// Says what was read again; ends the command where words are gone.
  private func prove(_ request: CitationRequest, in base: KnowledgeBase) throws {
    let proof = try base.proof(of: request)
    for problem in proof.problems { Failure.say("\(problem.id): \(problem.message)") }
    guard proof.problems.isEmpty else {
      Failure.say(
        "nothing is cited; read the changed sources with `kb ingest`, or cite without these ids")
      throw Failure.reported
    }
    for name in proof.changed {
      Failure.say("\(name) has changed, but the cited words stand in it; `kb ingest` reads it anew")
    }
    let alone = proof.sources - proof.files
    Failure.say(
      "verified: \(count(proof.quotations, "quotation")) in \(count(proof.sources, "source")), "
        + "\(count(proof.files, "file")) read again"
        + (alone > 0 ? "; of \(count(alone, "source")) the base has the only text" : ""))
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func write(_ check: CitationCheck) throws {
    let lines = check.lines.map { $0 + "\n" }
    try OutputFile.write(Array(lines.joined().utf8), to: output)
    Failure.say(
      check.findings.isEmpty
        ? "nothing is missing in \(check.sources) sources"
        : "\(check.findings.count) of \(check.sources) sources lack something; the last column is the command that "
          + "sets it")
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
