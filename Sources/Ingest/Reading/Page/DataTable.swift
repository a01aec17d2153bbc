/// A table of data, as against one that lays out a page.
struct DataTable {
  /// The elements of the cells, row by row.
  let rows: [[Int]]

  private static let longestCell = 400

  /// The rows of a table element; nil when the table is there for layout: it has one column, another table in it,
  /// or cells with paragraphs and long texts.
  init?(_ tree: PageTree, _ table: Int) {
    var rows: [[Int]] = []
    var node = table + 1
    while node < tree.nodes[table].end {
      switch tree.nodes[node].tag {
      case .table, .article, .section, .h1, .h2, .h3, .ul, .ol, .form, .pre, .blockquote: return nil
      case .tr: rows.append([])
      case .td, .th:
        guard !rows.isEmpty, tree.characters(in: node).count <= Self.longestCell else { return nil }
        rows[rows.count - 1].append(node)
      default: break
      }
      node += 1
    }
    let wide = rows.count { $0.count >= 2 }
    guard rows.count >= 2, wide * 10 >= rows.count * 6 else { return nil }
    let breaks = (table..<tree.nodes[table].end).count { tree.nodes[$0].tag == .br }
    guard breaks <= rows.count else { return nil }
    self.rows = rows
  }
}
