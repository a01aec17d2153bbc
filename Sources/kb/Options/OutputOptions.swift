import ArgumentParser

/// How an answer is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Cards or a table for people.
  case table
  /// One line an entry, fields divided by tabs.
  case plain
  /// One JSON object.
  case json
  /// One JSON object a line.
  case jsonl
  /// Comma-separated values with a row of headings.
  case csv
  /// Tab-separated values with a row of headings.
  case tsv
  /// Markdown.
  case markdown
}

/// How an answer is written, and in which colours.
struct OutputOptions: ParsableArguments {
  @Option(help: "table, plain, json, jsonl, csv, tsv or markdown.")
  var format: OutputFormat = .table

  @Option(
    help: "Only these fields, in this order: id,text,speaker; in JSON also source.date and so on.")
  var fields: String?

  @Option(help: "auto, always or never.")
  var color: Terminal.ColorChoice = .auto

  /// Refuses fields where nothing has fields.
  func validate() throws {
    guard let fields else { return }
    guard format != .table else {
      throw ValidationError("--fields goes with --format plain, csv, tsv, markdown, json or jsonl")
    }
    guard !FieldSelection(fields).names.isEmpty else { throw ValidationError("--fields: no names") }
  }

  /// The format as the views write it: of chosen fields, JSON is an array of the records.
  var written: OutputFormat { fields != nil && format == .json ? .jsonl : format }

  /// The page to write on, a screen at a time on a terminal.
  func page() -> OutputPage {
    let terminal = Terminal.current(color: color)
    if format == .table { Pager.begin(terminal) }
    var page = OutputPage(terminal: terminal)
    page.selection = fields.map(FieldSelection.init)
    page.isArray = fields != nil && format == .json
    return page
  }
}

extension Terminal.ColorChoice: ExpressibleByArgument {}
