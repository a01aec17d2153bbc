import Testing

@testable import kb

@Suite struct ReferenceStyleTests {
  private let folders = ["/a", "/b"]

  private func file(_ name: String, among files: Set<String>) throws -> String? {
    try ReferenceStyle(argument: name)?.file(in: folders, exists: files.contains)
  }

  @Test func `short names stand for files, in the first folder that has them`() throws {
    let files: Set = [
      "/b/apa.csl", "/a/modern-language-association.csl", "/b/oscola.csl", "/a/oscola.csl",
    ]
    #expect(try file("apa", among: files) == "/b/apa.csl")
    #expect(try file("MLA", among: files) == "/a/modern-language-association.csl")
    #expect(try file("oscola", among: files) == "/a/oscola.csl")
  }

  @Test func `any other name is that of a style, and a path is a path`() throws {
    #expect(try file("nature", among: ["/b/nature.csl"]) == "/b/nature.csl")
    #expect(try file("my.csl", among: ["my.csl"]) == "my.csl")
    #expect(try file("./styles/x", among: ["./styles/x"]) == "./styles/x")
  }

  @Test func `a style that is nowhere is said, with what to install`() throws {
    let error = #expect(throws: Failure.self) { try file("apa", among: []) }
    guard case .message(let sentence) = error else { return }
    #expect(sentence.contains("/a, /b") && sentence.contains("citation-style-language-styles"))
  }
}
