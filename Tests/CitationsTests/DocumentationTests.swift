import Citations
import Foundation
import Testing

@Suite struct DocumentationTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/citing.md")

  @Test func `the page on citing tells of every format and every kind`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for format in CitationFormat.allCases {
      #expect(text.contains(format.rawValue) || format == .text, "\(format.rawValue)")
    }
    for kind in CSLItem.Kind.allCases { #expect(text.contains("| \(kind.rawValue) |")) }
  }
}
