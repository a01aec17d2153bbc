import Answers
import ArgumentParser
import Citations

/// `kb cite`: a citation list of proposals.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Write a citation list: the sources of proposals, with the cited words.",
    discussion: """
      EXAMPLES:
        kb cite p-7f3k p-9q1x
        kb cite --query "rural anchors" --format bibtex -o anchors.bib
        kb cite --by "Tong Liang" --format ris
        kb cite --theme education --format csl-json | pandoc --citeproc …

      Formats: csl-json, bibtex, biblatex, ris, markdown, text.
      """)

  @Argument(help: "Ids of proposals, or beginnings of them.")
  var ids: [String] = []

  @Option(help: "Cite what this query finds.")
  var query: String?

  @Option(help: "csl-json, bibtex, biblatex, ris, markdown or text.")
  var format: CitationFormat = .text

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
    let isFiltered = names.contains { $0 != nil } || filters.kind != nil || filters.form != nil
    guard !ids.isEmpty || isFiltered || filters.classification != nil else {
      throw ValidationError(
        "nothing to cite: give ids, --query, or a filter such as --by or --theme")
    }
    if let limit, limit < 1 { throw ValidationError("-n \(limit): must be 1 or more") }
  }

  func run() throws {
    let request = CitationRequest(ids: ids, query: query, filter: filters.filter, limit: limit)
    let list = try base.opened().citationList(request)
    guard !list.items.isEmpty else {
      Failure.say("nothing to cite: no proposal matches")
      throw Failure.nothingFound
    }
    try OutputFile.write(Array(list.written(as: format).utf8), to: output)
  }
}

extension CitationFormat: ExpressibleByArgument {}
