import Foundation
import TestSupport
import Testing

/// What a person decides with `kb review`, through the built program.
@Suite struct ReviewTests {
  private static let when = ["SOURCE_DATE_EPOCH": "1772719620", "KB_REVIEWER": "cy"]

  private static func id(_ words: String, in sandbox: Sandbox) throws -> String {
    let lines = try sandbox.kb("list", "--review", "all", "--format", "jsonl").jsonLines()
    let found = lines.first { ($0["text"] as? String)?.contains(words) == true }
    return try #require(found?["id"] as? String)
  }

  @Test func `a rejected proposal is found only by who asks for it`() throws {
    try Sandbox.withVillages { sandbox in
      let id = try Self.id("roads", in: sandbox)
      let run = try sandbox.kb(
        "review", id, "--reject", "--note", "no ask", environment: Self.when)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(run.output == "\(id)  rejected; “no ask”; by cy, 2026-03-05T14:07:00Z\n")
      for command in [["search", "roads"], ["list"], ["export"], ["cite", "--query", "roads"]] {
        let found = try BuiltProduct.kb.run(command, folder: sandbox.folder)
        #expect(!found.output.contains("roads"), "\(command)")
      }
      let asked = try sandbox.kb("search", "roads review:rejected", "--format", "jsonl")
      let review = try #require(try asked.jsonLines().first?["review"] as? [String: Any])
      #expect(review["verdict"] as? String == "rejected" && review["by"] as? String == "cy")
      #expect(try sandbox.kb("list", "--review", "rejected").output.contains("rejected"))
      let cited = try sandbox.kb("cite", id)
      #expect(cited.status == 0 && cited.errors.contains("though it was rejected"))
      #expect(try sandbox.kb("stats").output.contains("rejected          1\n"))
      #expect(try sandbox.kb("verify").status == 0)
      #expect(try sandbox.kb("log").output.contains("\treview\t+1\t-0\n"))
    }
  }

  @Test func `a corrected speaker and theme count in every answer`() throws {
    try Sandbox.withVillages { sandbox in
      let id = try Self.id("roads", in: sandbox)
      let run = try sandbox.kb("review", id, "--speaker", "Costa", "--theme", "housing", "--accept")
      #expect(run.status == 0, "\(run.errors)")
      let listed = try sandbox.kb("list", "--by", "Bruno Costa", "--format", "jsonl").jsonLines()
      #expect(listed.count == 2)
      #expect(try sandbox.kb("list", "--by", "Ana Silva").status == 1)
      #expect(try sandbox.kb("search", "theme:14").output.contains("roads"))
      #expect(try sandbox.kb("themes").output.contains("Housing"))
      let speakers = try sandbox.kb("speakers", "costa", "--format", "jsonl").jsonLines()
      #expect(speakers.first?["proposals"] as? Int == 2)
      #expect(try sandbox.kb("cite", id, "--format", "csl-json").output.contains("Bruno Costa"))
      #expect(try sandbox.kb("export").output.contains(#""verdict":"accepted""#))
      #expect(try sandbox.kb("review", id, "--undo").output == "\(id)  as it was found\n")
      #expect(try sandbox.kb("list", "--by", "Ana Silva").status == 0)
    }
  }

  @Test func `a decision stays with the words of a file that changes`() throws {
    try Sandbox.withVillages { sandbox in
      let id = try Self.id("roads", in: sandbox)
      #expect(try sandbox.kb("review", id, "--reject").status == 0)
      let file = sandbox.folder.appending(path: "villages.txt")
      let text = try String(contentsOf: file, encoding: .utf8)
      try sandbox.write(text.replacing("Roads and schools", with: "The asks"), to: "villages.txt")
      #expect(try sandbox.kb("ingest", "villages.txt").output.contains("1 replaced"))
      #expect(try Self.id("roads", in: sandbox) != id)
      #expect(try sandbox.kb("search", "roads").status == 1)
      #expect(try sandbox.kb("remove", "villages.txt").status == 0)
      #expect(try sandbox.kb("ingest", "--quiet", "villages.txt").status == 0)
      #expect(try sandbox.kb("search", "roads").status == 1)
      #expect(try sandbox.kb("verify").status == 0)
    }
  }

  @Test(arguments: [
    (["--accept", "--reject"], "exclude each other"), ([], "what of it"),
    (["--undo"], "nobody has reviewed it"), (["--undo", "--accept"], "goes alone"),
    (["--theme", "boats"], "no theme is called"), (["--speaker", "s-0"], "no speaker is called"),
    (["--accept", "--by", " "], "who decides"),
  ])
  func `a wrong decision is one line and changes nothing`(
    options: [String], words: String
  ) throws {
    try Sandbox.withVillages { sandbox in
      let id = try Self.id("roads", in: sandbox)
      let run = try BuiltProduct.kb.run(["review", id] + options, folder: sandbox.folder)
      #expect(run.status != 0 && run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains(words))
      #expect(try sandbox.kb("log").output.split(separator: "\n").count == 1)
    }
  }
}
