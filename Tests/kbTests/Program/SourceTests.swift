import Foundation
import TestSupport
import Testing

/// What a person knows of a source, through the built program.
@Suite struct SourceTests {
  private static let when = ["SOURCE_DATE_EPOCH": "1772719620", "KB_REVIEWER": "cy"]

  @Test func `what is set is shown, cited, found and carried on`() throws {
    try Sandbox.withVillages { sandbox in
      let run = try sandbox.kb(
        "source", "set", "villages.txt", "--date", "2021-02-03", "--url", "https://e.org/v",
        environment: Self.when)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(
        run.output.contains(
          "date        2021-02-03 (set by cy, 2026-03-05T14:07:00Z; the source says “2024-03-05”)\n"
        ))
      #expect(try sandbox.kb("source", "villages.txt").output == run.output)
      #expect(
        try sandbox.kb("cite", "--by", "Silva").output.contains("(2021-02-03). Hill Courier. https")
      )
      #expect(try sandbox.kb("list", "--until", "2021").status == 0)
      #expect(try sandbox.kb("search", "roads date:2021").status == 0)
      #expect(try sandbox.kb("search", "roads date:2024").status == 1)
      #expect(try sandbox.kb("export").output.contains(#""date":"2021-02-03""#))
      let lines = try sandbox.kb("export", "--sources").output
      #expect(lines.split(separator: "\n").count == 2)
      let again = try sandbox.kb("source", "set", "--from", "-", input: lines)
      #expect(again.output == "0 kept, 2 known already\n")
      #expect(try sandbox.kb("log").output.contains("\tset source\t+2\t-0\n"))
      #expect(try sandbox.kb("verify").status == 0)
      #expect(
        try sandbox.kb("source", "reset", "villages.txt").output.contains(
          "date        2024-03-05\n"))
      #expect(try sandbox.kb("export", "--sources").status == 1)
    }
  }

  @Test func `--check names the command, and after it nothing is missing`() throws {
    try Sandbox.withVillages { sandbox in
      let check = try sandbox.kb("cite", "--by", "Silva", "--check")
      let command = try #require(check.output.split(separator: "\t").last)
      #expect(command.hasPrefix("kb source set d-") && command.hasSuffix(" --author … --url …\n"))
      let id = command.split(separator: " ")[3]
      let run = try sandbox.kb(
        "source", "set", String(id), "--author", "Eva Lund", "--url", "https://e.org/v")
      #expect(run.status == 0)
      let after = try sandbox.kb("cite", "--by", "Silva", "--check")
      #expect(after.output.isEmpty && after.errors.contains("nothing is missing"))
    }
  }

  @Test func `--verify cites nothing when words are gone from a file`() throws {
    try Sandbox.withVillages { sandbox in
      let sound = try sandbox.kb("cite", "--query", "roads", "--verify", "-o", "roads.txt")
      #expect(sound.status == 0 && sound.output.isEmpty)
      #expect(sound.errors.contains("verified: 1 quotation in 1 source, 1 file"), "\(sound.errors)")
      try sandbox.write("The county waits.\n", to: "villages.txt")
      let gone = try sandbox.kb("cite", "--query", "roads", "--verify", "-o", "gone.txt")
      #expect(gone.status == 2 && gone.output.isEmpty)
      #expect(gone.errors.contains("repair the village roads”"), "\(gone.errors)")
      let file = sandbox.folder.appending(path: "gone.txt").path
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func `a dossier is written to a file`() throws {
    try Sandbox.withVillages { sandbox in
      let run = try sandbox.kb("export", "--by", "Silva", "--format", "html", "-o", "silva.html")
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
      let page = try String(
        contentsOf: sandbox.folder.appending(path: "silva.html"), encoding: .utf8)
      #expect(page.contains("<h1>Ana Silva</h1>") && page.contains("<li id=\"note-1\""))
      #expect(try sandbox.kb("export", "--query", "zebras", "--format", "markdown").status == 1)
    }
  }
}
