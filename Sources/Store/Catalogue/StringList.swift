/// A list of strings in one cell of the catalogue, `; ` between them, so that it reads well.
enum StringList {
  static func encoded(_ strings: [String]) -> String {
    strings.map { string in
      // Hardly any has one, and looking for the byte is cheap.
      string.utf8.contains(0x3B) ? string.replacing(";", with: ",") : string
    }.joined(separator: "; ")
  }

  static func decoded(_ cell: String) -> [String] {
    cell.split(separator: "; ").map(String.init)
  }
}
