import Foundation
import TestSupport
import Testing

@testable import kb

@Suite struct PandocTests {
  private let item = #"[{"id":"a","type":"report","title":"Roads","author":[{"literal":"Ana"}]}]"#

  private func references(_ writer: String, style: String) throws -> String {
    String(
      decoding: try Pandoc.references(cslJSON: item, style: style, writer: writer), as: UTF8.self)
  }

  private func withStyle(_ body: (String) throws -> Void) throws {
    guard ExternalProgram(named: "pandoc") != nil else { return }
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "plain.csl")
      let style = """
        <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>x</title><id>x</id>
        <updated>2024-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation>
        <bibliography><layout suffix="."><names variable="author"/><text variable="title" prefix=", "
        font-style="italic"/></layout></bibliography></style>
        """
      try Data(style.utf8).write(to: file)
      try body(file.path)
    }
  }

  @Test func `references come back in the style and the markup`() throws {
    try withStyle { style in
      let plain = try references("plain", style: style)
      #expect(plain == "Ana, Roads.\n")
      let markdown = try references("commonmark-raw_html", style: style)
      #expect(markdown == "Ana, *Roads*.\n")
    }
  }

  @Test func `what pandoc says against it is the error`() throws {
    try withStyle { style in
      let error = #expect(throws: Failure.self) { try references("plain", style: style + "x") }
      guard case .message(let sentence) = error else { return }
      #expect(sentence.hasPrefix("pandoc: ") && sentence.contains("plain.cslx"))
    }
  }
}
