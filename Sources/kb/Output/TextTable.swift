/// Rows and columns that fit the width of a terminal.
struct TextTable {
  /// A column: its heading, which side its cells lean to and whether it may shrink.
  struct Column {
    var heading: String
    var leansRight = false
    var isFlexible = false
  }

  /// The columns, left to right.
  var columns: [Column]
  /// The cells, one array a row.
  var rows: [[String]] = []

  /// The table as lines: headings, then rows; flexible columns are cut to fit `width` columns.
  func lines(width: Int, ellipsis: String) -> [String] {
    let widths = fittedWidths(width)
    return ([columns.map(\.heading)] + rows).map { row in
      row.indices.map { cell(row[$0], column: $0, widths: widths, ellipsis: ellipsis) }
        .joined(separator: "  ").trimmingTrailingSpaces()
    }
  }

  private func cell(_ text: String, column: Int, widths: [Int], ellipsis: String) -> String {
    let shown = DisplayWidth.truncated(text, to: widths[column], ellipsis: ellipsis)
    guard columns[column].leansRight else { return DisplayWidth.padded(shown, to: widths[column]) }
    let gap = widths[column] - DisplayWidth.columns(of: shown)
    return String(repeating: " ", count: max(0, gap)) + shown
  }

  private func fittedWidths(_ width: Int) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].heading] + rows.map { $0[column] }).map { DisplayWidth.columns(of: $0) }
        .max() ?? 0
    }
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    while excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}

extension String {
  /// The text without the spaces at its end.
  func trimmingTrailingSpaces() -> String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}
