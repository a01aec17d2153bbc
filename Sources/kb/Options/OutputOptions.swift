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

  @Option(help: "auto, always or never.")
  var color: Terminal.ColorChoice = .auto

  /// The page to write on.
  func page() -> OutputPage { OutputPage(terminal: .current(color: color)) }
}

extension Terminal.ColorChoice: ExpressibleByArgument {}
