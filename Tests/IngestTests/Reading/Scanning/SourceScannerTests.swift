import Glibc
import Ingest
import Testing

@Suite struct SourceScannerTests {
  /// One line for each thing that the scanner gives, with the folder's path left out.
  private func listing(
    _ inputs: [String], in folder: TemporaryFolder, limits: ReadingLimits = ReadingLimits(),
    followLinks: Bool = false
  ) throws -> [String] {
    var scanner = SourceScanner(inputs: inputs, limits: limits, followLinks: followLinks)
    var lines: [String] = []
    while let source = try scanner.next() {
      switch source {
      case .raw(let raw):
        lines.append("\(raw.format.rawValue) \(raw.name) \(raw.bytes.count)")
      case .skipped(let name, let reason):
        lines.append("skipped \(name) \(reason)")
      }
    }
    return lines.map {
      $0.split(separator: folder.path, omittingEmptySubsequences: false).joined(separator: "~")
    }
  }

  @Test func `walks folders in the byte order of paths`() throws {
    let folder = try TemporaryFolder()
    try folder.folder("a")
    for name in ["b.txt", "a.txt", "a/z.txt", "a0.txt", "B.txt"] { try folder.file(name, "words") }
    #expect(
      try listing([folder.path], in: folder) == [
        "text ~/B.txt 5", "text ~/a.txt 5", "text ~/a/z.txt 5", "text ~/a0.txt 5", "text ~/b.txt 5",
      ])
  }

  @Test func `skips hidden names and binary files and says so`() throws {
    let folder = try TemporaryFolder()
    try folder.folder(".git")
    try folder.file(".git/config", "words")
    try folder.file(".hidden.txt", "words")
    try folder.file("a.pdf", "%PDF-1.7 and so on")
    try folder.file("b.docx", [0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8))
    try folder.file("c.txt", [0, 1, 2, 3, 0x80, 0xFF, 0, 0])
    try folder.file("d.txt", "")
    #expect(
      try listing([folder.path], in: folder) == [
        "skipped ~/.git hidden", "skipped ~/.hidden.txt hidden",
        "skipped ~/a.pdf binary(looksLike: \"a PDF\")",
        "skipped ~/b.docx binary(looksLike: \"a Word document\")",
        "skipped ~/c.txt binary(looksLike: \"binary data\")",
        "skipped ~/d.txt failed(~/d.txt: holds no text)",
      ])
  }

  @Test func `refuses a named file that is missing, binary or unreadable`() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D])
    let lines = try listing(["\(folder.path)/a.png", "\(folder.path)/none.txt"], in: folder)
    #expect(lines.count == 2)
    #expect(lines[0].contains("looks like a PNG image"))
    #expect(lines[1].contains("no such file or folder"))
  }

  @Test(arguments: [
    ("{\n  \"text\": \"x\"\n}", "JSON that is not one object a line"),
    ("[{\"text\":\"x\"}]", "a JSON array"),
    ("<?xml version=\"1.0\"?><TEI/>", "XML"), ("\u{7F}ELF\u{1}", "a program"),
  ]) func `refuses by name what it would read badly`(content: String, found: String) throws {
    let folder = try TemporaryFolder()
    try folder.file("a", content)
    let lines = try listing(["\(folder.path)/a"], in: folder)
    #expect(lines.count == 1)
    #expect(lines[0].contains("looks like \(found), which"))
  }

  @Test func `ends at loops of links and stays inside the folder`() throws {
    let folder = try TemporaryFolder()
    try folder.folder("in")
    try folder.folder("out")
    try folder.file("out/far.txt", "words")
    try folder.file("in/near.txt", "words")
    try folder.link("in/again.txt", to: "near.txt")
    try folder.link("in/loop", to: ".")
    try folder.link("in/out", to: "../out")
    try folder.link("in/nowhere", to: "missing")
    let inside = try listing(["\(folder.path)/in"], in: folder)
    #expect(
      inside.map { $0.prefix(28) }
        == [
          "text ~/in/again.txt 5", "skipped ~/in/loop link", "text ~/in/near.txt 5",
          "skipped ~/in/nowhere failed(", "skipped ~/in/out link",
        ].map { $0.prefix(28) })
    let all = try listing(["\(folder.path)/in"], in: folder, followLinks: true)
    #expect(all.contains("text ~/in/out/far.txt 5"))
    #expect(all.contains("skipped ~/in/loop link"))
  }

  @Test func `names records by id, else by path and line`() throws {
    let folder = try TemporaryFolder()
    try folder.file(
      "a.jsonl",
      "\u{FEFF}{\"id\":\"r-1\",\"text\":\"x\"}\r\n\n{\"text\":\"y\"}\n{\"text\":\"z\",\"id\":7}\nrubbish"
    )
    #expect(
      try listing(["\(folder.path)/a.jsonl"], in: folder) == [
        "record r-1 23", "record ~/a.jsonl:3 12", "record 7 19", "record ~/a.jsonl:5 7",
      ])
  }

  @Test func `passes a line over the limit and reads on`() throws {
    let folder = try TemporaryFolder()
    let long = "{\"text\":\"" + String(repeating: "a", count: 5_000_000) + "\"}"
    try folder.file("a.jsonl", "{\"text\":\"x\"}\n\(long)\n{\"text\":\"y\"}\n\(long)")
    let lines = try listing(
      ["\(folder.path)/a.jsonl"], in: folder, limits: ReadingLimits(lineBytes: 1_500_000))
    #expect(lines.count == 4)
    #expect(lines[1].contains("~/a.jsonl:2: 5000011 bytes is over the limit of 1500000"))
    #expect(lines[2] == "record ~/a.jsonl:3 12")
    #expect(lines[3].contains("~/a.jsonl:4"))
  }

  @Test func `refuses a file over the limit`() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.txt", String(repeating: "words ", count: 1000))
    let lines = try listing(
      ["\(folder.path)/a.txt"], in: folder, limits: ReadingLimits(fileBytes: 4096))
    #expect(lines.count == 1)
    #expect(lines[0].contains("over the limit of 4096"))
  }

  @Test(arguments: [
    ("a", "plain words", "text"), ("a", "<!DOCTYPE html><p>x", "html"),
    ("a.txt", "<html><p>x", "text"), ("a.htm", "just words", "html"),
    ("a", "\n<?xml version=\"1.0\"?><!-- c --> <HTML>", "html"),
    ("a", "{\"text\":\"x\"}", "record"),
    ("a.json", " {\"text\":\"x\"}", "record"), ("a.md", "# Title", "text"),
    ("a", "<p>a fragment", "html"),
    ("a", "{ of a set }", "text"), ("a", "<3 mail", "text"),
  ]) func `lets the content decide where the extension does not`(
    name: String, content: String, format: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.file(name, content)
    let lines = try listing(["\(folder.path)/\(name)"], in: folder)
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix(format + " "))
  }
}
