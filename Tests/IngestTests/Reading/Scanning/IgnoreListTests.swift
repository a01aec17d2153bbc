import Ingest
import Testing

@testable import Ingest

@Suite struct IgnoreListTests {
  @Test(arguments: [
    ("README.md", "README.md", true), ("README.md", "README", false), ("*.md", "a.md", true),
    ("*.md", ".md", true), ("*.md", "a.mdx", false), ("a*b*c", "aXbYbZc", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("*", "", true), ("a*", "b", false),
  ])
  func `a star is any characters and a question mark one`(
    pattern: String, name: String, isIgnored: Bool
  ) {
    var list = IgnoreList()
    list.add(lines: Array("# a comment\n\n  \(pattern) \r\n".utf8))
    #expect(list.contains(Array(name.utf8)) == isIgnored)
  }

  @Test func `a folder's list holds for it and what is below, not for its neighbours`() throws {
    let folder = try TemporaryFolder()
    try folder.folder("a")
    try folder.folder("a/b")
    try folder.file("a/.kbignore", "notes.txt\n")
    for name in ["a/notes.txt", "a/b/notes.txt", "notes.txt"] { try folder.file(name, "words") }
    var scanner = SourceScanner(inputs: [folder.path])
    var read: [String] = []
    var ignored: [String] = []
    while let source = try scanner.next() {
      switch source {
      case .raw(let raw): read.append(raw.name)
      case .skipped(let name, .ignored): ignored.append(name)
      case .skipped: break
      }
    }
    #expect(read == ["\(folder.path)/notes.txt"])
    #expect(ignored == ["\(folder.path)/a/b/notes.txt", "\(folder.path)/a/notes.txt"])
  }
}
