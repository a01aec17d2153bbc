import Answers
import Ingest

/// Themes with their counts, in any format.
struct ThemeListView {
  /// What is shown.
  var themes: [ThemeCount]

  private static let names = ["scheme", "code", "name", "proposals", "commitments", "speakers"]

  /// Writes the list.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: writeTable(on: &page)
    case .json:
      page.json { json in
        json.object { json in
          json.member("themes") { json in
            json.array { json in
              for theme in themes { theme.write(into: &json) }
            }
          }
        }
      }
    case .jsonl:
      for theme in themes { page.json { theme.write(into: &$0) } }
    case .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: format)
      rows.head(Self.names, on: &page)
      for theme in themes { rows.row([theme.scheme] + cells(of: theme), on: &page) }
    }
  }

  private func cells(of theme: ThemeCount) -> [String] {
    [
      String(theme.code), SafeText.line(theme.name), String(theme.proposals),
      String(theme.commitments), String(theme.speakers),
    ]
  }

  private func writeTable(on page: inout OutputPage) {
    guard !themes.isEmpty else { return }
    var table = TextTable(columns: [
      TextTable.Column(heading: "CODE", leansRight: true),
      TextTable.Column(heading: "THEME", isFlexible: true),
      TextTable.Column(heading: "ASKS", leansRight: true),
      TextTable.Column(heading: "PROMISES", leansRight: true),
      TextTable.Column(heading: "SPEAKERS", leansRight: true),
    ])
    table.rows = themes.map(cells)
    for line in table.lines(width: page.terminal.width, ellipsis: page.ellipsis) { page.line(line) }
  }
}
