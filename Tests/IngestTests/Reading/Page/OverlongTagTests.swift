import Testing

@testable import Ingest

@Suite struct OverlongTagTests {
  @Test func `leaves out attributes without end and nothing else`() {
    let many = (0..<3000).map { "a\($0)=1234" }.joined(separator: " ")
    let page = Array("<p class=x>one</p><p \(many)>two<b>".utf8)
    #expect(
      String(decoding: OverlongTag.trimmed(page), as: UTF8.self) == "<p class=x>one</p><p>two<b>")
  }

  @Test func `keeps long attributes and broken markup`() {
    let image = "<img src=\"data:\(String(repeating: "a", count: 40_000))\">"
    for page in [image, "<p", "<<<", "a < b", "<p class=x", ""] {
      #expect(OverlongTag.trimmed(Array(page.utf8)) == Array(page.utf8))
    }
  }
}
