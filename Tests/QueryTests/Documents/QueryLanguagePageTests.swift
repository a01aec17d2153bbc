import Foundation
import Query
import Testing

@Suite struct QueryLanguagePageTests {
  /// The text of the page that documents the language.
  private static func page() throws -> String {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let path = tests.dropLast(4).joined(separator: "/") + "/docs/query-language.md"
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// What stands in code marks at the start of the rows of the page's tables.
  private static func rows(_ page: String) -> [String] {
    page.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| `") else { return nil }
      return line.dropFirst(3).split(separator: "`").first.map(String.init)
    }
  }

  @Test(arguments: QueryOperator.allCases)
  func `documents every operator`(operator: QueryOperator) throws {
    let page = try Self.page()
    #expect(page.contains("`\(`operator`.example)`"), "\(`operator`) is missing")
  }

  @Test(arguments: QueryField.allCases)
  func `documents every field with an example`(field: QueryField) throws {
    let rows = Self.rows(try Self.page())
    #expect(rows.contains(field.example), "\(field.rawValue): has no row")
    #expect(field.example.hasPrefix(field.rawValue + ":"))
  }

  @Test func `shows only queries that are understood whole`() throws {
    let rows = Self.rows(try Self.page())
    #expect(rows.count >= QueryOperator.allCases.count + QueryField.allCases.count - 2)
    for row in rows {
      #expect(QueryParser.parse(row).complaints.isEmpty, "\(row)")
    }
  }

  @Test func `lists every operator with a query that has it`() {
    for example in QueryOperator.allCases.map(\.example) {
      let parsed = QueryParser.parse(example)
      #expect(parsed.tree != nil && parsed.complaints.isEmpty, "\(example)")
    }
  }
}
