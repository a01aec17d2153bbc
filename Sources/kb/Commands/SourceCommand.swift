import Answers
import ArgumentParser

/// `kb source`: what is known of a source, and people who know better.
struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Show what is known of a source, and set what it does not say.",
    discussion: """
      EXAMPLES:
        kb source d-3m8w                                  title, author, date, publisher, address
        kb source set d-3m8w --date 2024-03-07 --publisher "China News Service"
        kb source reset d-3m8w                            what the source says of itself again
        kb cite --theme labor --check                     what the sources lack

      A source is given by its d- id or the beginning of it, its name, or the p- id of a proposal.
      What is set stays when the source is read again, changed or put back under another name.
      """,
    subcommands: [ShowSource.self, SetSource.self, ResetSource.self],
    defaultSubcommand: ShowSource.self)
}

/// `kb source show`.
struct ShowSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of sources, and who set it.",
    discussion: """
      EXAMPLES:
        kb source show d-3m8w
        kb source show reports/anchors.txt --format json
      """)

  @Argument(
    help: "d- ids or beginnings of them, names, or p- ids of proposals.",
    completion: BaseCompletion.sources)
  var sources: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    guard [.table, .json, .jsonl].contains(output.format) else {
      throw ValidationError("source show writes table, json or jsonl, not \(output.format)")
    }
  }

  func run() throws {
    let base = try base.opened()
    let details = try sources.map { try base.source($0) }
    var page = output.page()
    for (place, detail) in details.enumerated() {
      if output.format != .table {
        page.json { detail.write(into: &$0) }
      } else {
        if place > 0 { page.line() }
        SourceView(detail: detail).write(on: &page)
      }
    }
    page.flush()
  }
}

/// `kb source set`.
struct SetSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set title, author, date, publisher, address or language of sources.",
    discussion: """
      EXAMPLES:
        kb source set d-3m8w --date 2024-03-07 --publisher "China News Service"
        kb source set d-3m8w d-9q1x --author none      the source names one, but it is wrong
        kb export --sources | kb source set --from - --base /srv/other/.kb

      `none` takes a value away. What is found in the text stays as it is; who asks is put right
      with kb review. Of the lines that --from reads all are kept, or none when one is wrong.
      """)

  @Argument(
    help: "d- ids or beginnings of them, names, or p- ids of proposals.",
    completion: BaseCompletion.sources)
  var sources: [String] = []

  @Option(help: "The title as printed.")
  var title: String?

  @Option(help: "Who wrote it: \"Ana Silva; Jan van der Berg\".")
  var author: String?

  @Option(help: "When it appeared: 2024, 2024-03 or 2024-03-05.")
  var date: String?

  @Option(help: "The newspaper, site, parliament or body.")
  var publisher: String?

  @Option(help: "The address: https://…")
  var url: String?

  @Option(help: "The language: en, zh-cn.")
  var lang: String?

  @Option(help: "Take the values of this file of JSON Lines, or of standard input with -.")
  var from: String?

  @OptionGroup var reviewer: ReviewerOption

  @OptionGroup var writing: WritingOptions

  @OptionGroup var base: BaseOption

  func validate() throws {
    if from != nil {
      guard sources.isEmpty && change.isEmpty else { throw ValidationError("--from goes alone") }
    } else if sources.isEmpty {
      throw ValidationError("which source? give d- ids or names")
    } else if change.isEmpty {
      throw ValidationError(
        "what of it? give --title, --author, --date, --publisher, --url or --lang")
    }
  }

  func run() throws {
    let base = try base.opened()
    if let from { return try take(from, in: base) }
    let details = try KnowledgeBase.setSources(
      sources, change, by: reviewer.reviewer, at: base.path, waits: writing.seconds)
    SourceView.write(details)
  }

  private var change: SourceChange {
    let typed: [(SourceProperty, String?)] = [
      (.title, title), (.author, author), (.date, date), (.publisher, publisher), (.url, url),
      (.lang, lang),
    ]
    return SourceChange(
      typed.reduce(into: [:]) { values, option in values[option.0] = option.1 })
  }

  private func take(_ file: String, in base: KnowledgeBase) throws {
    try LineImport.take(file) { text in
      try KnowledgeBase.readSourceLines(
        text, by: reviewer.reviewer, at: base.path, waits: writing.seconds)
    }
  }
}

/// `kb source reset`.
struct ResetSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Take back what was set: what the sources say of themselves holds again.",
    discussion: """
      EXAMPLES:
        kb source reset d-3m8w
        kb source reset d-3m8w --only date --only publisher
      """)

  @Argument(
    help: "d- ids or beginnings of them, names, or p- ids of proposals.",
    completion: BaseCompletion.sources)
  var sources: [String]

  @Option(help: "Only this: title, author, date, publisher, url or lang; may be repeated.")
  var only: [SourceProperty] = []

  @OptionGroup var writing: WritingOptions

  @OptionGroup var base: BaseOption

  func run() throws {
    let base = try base.opened()
    let properties = Set(only.isEmpty ? SourceProperty.allCases : only)
    SourceView.write(
      try KnowledgeBase.resetSources(sources, properties, at: base.path, waits: writing.seconds))
  }
}

extension SourceProperty: ExpressibleByArgument {}
