/// Rows of fields in one of the formats that have rows.
struct RowWriter {
  private let format: OutputFormat

  /// A writer of `plain`, `csv`, `tsv` or `markdown`; other formats have no rows.
  init(format: OutputFormat) { self.format = format }

  /// The line or lines above the rows.
  func head(_ names: [String], on page: inout OutputPage) {
    let names = page.chooseColumns(of: names)
    switch format {
    case .csv, .tsv: write(names, on: &page)
    case .markdown:
      write(names, on: &page)
      page.line("|" + String(repeating: " --- |", count: names.count))
    case .plain, .table, .json, .jsonl: break
    }
  }

  /// One row.
  func row(_ cells: [String], on page: inout OutputPage) {
    write(page.chosen(cells), on: &page)
  }

  private func write(_ cells: [String], on page: inout OutputPage) {
    switch format {
    case .csv: page.raw(Array(SeparatedValues.row(cells).utf8))
    case .tsv: page.raw(Array(SeparatedValues.row(cells, separator: "\t").utf8))
    case .markdown: page.line("| " + cells.map(Self.escaped).joined(separator: " | ") + " |")
    case .plain, .table, .json, .jsonl: page.line(cells.joined(separator: "\t"))
    }
  }

  /// Text that Markdown prints as it stands.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
