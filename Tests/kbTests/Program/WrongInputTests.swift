import Foundation
import TestSupport
import Testing

/// Every mistake gives one clear line and exit code 2, or a counted skip, and leaves what was there.
@Suite struct WrongInputTests {
  private let ask =
    "Ana Silva, a member of parliament, urged the government to build more schools.\n"

  private func expectOneLine(
    _ run: ExternalProgram.Outcome, containing words: String,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 2, sourceLocation: location)
    #expect(run.output.isEmpty, "\(run.output)", sourceLocation: location)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(run.errors)", sourceLocation: location)
    #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: location)
  }

  @Test(arguments: [
    ([], "no command"), (["serch", "x"], "did you mean `kb search`"),
    (["search", "x"], "no base here"), (["search"], "no words"),
    (["list", "-n", "0"], "-n 0"), (["list", "--kind", "plea"], "plea"),
    (["show"], "ids"), (["cite"], "nothing to cite"), (["source", "set"], "which source"),
    (["source", "set", "a.txt"], "what of it"), (["source", "set", "--from", "x", "a"], "alone"),
    (["export", "--style", "apa"], "dossier"), (["export", "--sources", "--reviews"], "--reviews"),
    (["extract", "missing.txt"], "missing.txt"),
    (["ingest", "missing.txt"], "missing.txt"),
    (["ingest", "missing.txt", "--quiet"], "missing.txt"),
    (["search", "x", "--base", "nowhere"], "nowhere"),
  ])
  func `a wrong command line`(arguments: [String], words: String) throws {
    try Sandbox.with { sandbox in
      let run = try BuiltProduct.kb.run(
        arguments, folder: sandbox.folder, environment: ["KB_BASE": ""])
      expectOneLine(run, containing: words)
    }
  }

  @Test(arguments: [
    ("empty.txt", [UInt8](), "no text"),
    ("minutes.pdf", Array("%PDF-1.7\n%\u{E2}\u{E3}\n1 0 obj\n".utf8), "PDF"),
    (
      "deep.html", Array(String(repeating: "<div>", count: 100_000).utf8) + Array("words".utf8),
      "deep"
    ),
  ])
  func `a file that cannot be read is named, and the others are read`(
    name: String, bytes: [UInt8], words: String
  ) throws {
    try Sandbox.with { sandbox in
      try sandbox.write(bytes, to: name)
      try sandbox.write(ask, to: "good.txt")
      let run = try sandbox.kb("ingest", "--quiet", name, "good.txt")
      expectOneLine(run, containing: words)
      #expect(run.errors.contains(name))
      #expect(try sandbox.kb("stats", "--format", "json").json()["sources"] as? Int == 1)
    }
  }

  @Test func `invalid UTF-8 is read as what it most likely is`() throws {
    try Sandbox.with { sandbox in
      try sandbox.write(Array(ask.utf8) + [0xC3, 0x28, 0x0A], to: "broken.txt")
      #expect(try sandbox.kb("ingest", "--quiet", "broken.txt").status == 0)
      #expect(try sandbox.kb("search", "schools").status == 0)
    }
  }

  @Test func `a line that is too long is skipped and the lines after it are read`() throws {
    try Sandbox.with { sandbox in
      let long = #"{"id":"long","text":""# + String(repeating: "x", count: 70 << 20) + #""}"#
      let good = #"{"id":"good","speaker":"Ana Silva","text":"We should build more schools."}"#
      let run = try sandbox.kb("ingest", "-", input: long + "\n" + good + "\n")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(try sandbox.kb("stats", "--format", "json").json()["sources"] as? Int == 1)
    }
  }

  @Test func `broken records are named by line and the others are read`() throws {
    try Sandbox.with { sandbox in
      try sandbox.write(
        "{\"text\": \"We should build schools.\"}\n{broken\n{\"id\": 3}\n\n[1]\n", to: "r.jsonl")
      let run = try sandbox.kb("ingest", "r.jsonl")
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 3, "\(run.errors)")
      #expect(lines.first?.contains("r.jsonl:2") == true)
      #expect(try sandbox.kb("stats", "--format", "json").json()["sources"] as? Int == 1)
    }
  }

  @Test func `a file that is no base is refused`() throws {
    try Sandbox.with { sandbox in
      try sandbox.write("no database", to: ".kb/catalogue.sqlite")
      expectOneLine(try sandbox.kb("search", "schools"), containing: "catalogue")
    }
  }
}
