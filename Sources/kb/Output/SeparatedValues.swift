/// Rows as comma- or tab-separated values (RFC 4180) that a spreadsheet opens without running anything.
enum SeparatedValues {
  /// One row with its line break; cells that a spreadsheet would take for a formula get an apostrophe before them.
  static func row(_ cells: [String], separator: Character = ",") -> String {
    cells.map { quoted(guarded($0), separator: separator) }.joined(separator: String(separator))
      + "\r\n"
  }

  /// What a spreadsheet may take for the beginning of a formula, in half and full width, or pass over before one.
  private static let formulaStarts = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars

  private static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, formulaStarts.contains(first) else {
      return cell
    }
    return "'" + cell
  }

  private static func quoted(_ cell: String, separator: Character) -> String {
    let needsQuotes = cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
