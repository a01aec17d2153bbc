/// A list of strings in one cell of the catalogue, `; ` between them, so that it reads well.
enum StringList {
  static func encoded(_ strings: [String]) -> String {
    strings.map { $0.replacing(";", with: ",") }.joined(separator: "; ")
  }

  static func decoded(_ cell: String) -> [String] {
    cell.split(separator: "; ").map(String.init)
  }
}
