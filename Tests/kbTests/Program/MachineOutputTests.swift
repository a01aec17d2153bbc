import Foundation
import TestSupport
import Testing

/// What programs read: JSON by the schema of the documents, chosen fields, rows.
@Suite struct MachineOutputTests {
  private static let commands: [(arguments: [String], definition: String)] = [
    (["search", "rural", "--facets"], "search"), (["search", "rural", "--all"], "search"),
    (["search", "--in", "passages", "rural", "-n", "3"], "search"),
    (["search", "rural", "--group-by", "theme"], "groups"),
    (["list", "--group-by", "month", "-n", "3"], "groups"), (["list", "-n", "200"], "list"),
    (["threads"], "threads"), (["speakers"], "speakers"),
    (["speaker", "Tong", "Liang"], "dossier"),
    (["themes"], "themes"), (["facets", "rural"], "facetPage"),
    (["timeline", "rural"], "timeline"),
    (["show", "p-nq0g"], "detail"), (["show", "p-nq0g", "--why"], "detail"),
    (["watch", "rural", "--peek"], "watchNews"), (["watch", "rural"], "watchNews"),
    (["watch", "--list"], "watchList"), (["stats"], "stats"),
    (["stats", "--calibration"], "calibration"),
    (["source", "show", "p-nq0g"], "sourceDetail"),
    (["themes", "--explain", "train more rural anchors"], "themeExplanation"),
    (["ingest", "--dry-run", Sandbox.corpus.path, "/nowhere"], "ingestSummary"),
  ]
  private static let lines: [(arguments: [String], definition: String)] = [
    (["search", "rural"], "hit"), (["search", "rural", "--group-by", "speaker"], "hit"),
    (["search", "--in", "passages", "rural"], "passageHit"), (["list"], "proposal"),
    (["export"], "proposal"), (["threads"], "threadWithAsks"), (["speakers"], "speakerSummary"),
    (["themes"], "themeCount"), (["timeline", "rural"], "period"),
    (["review", "-n", "5"], "queueLine"), (["review", "--decided"], "reviewLine"),
    (["source", "show", "p-nq0g"], "sourceDetail"),
  ]

  @Test func `every JSON answer is as the schema says`() throws {
    let schema = try JSONSchema()
    try Sandbox.withCorpus { sandbox in
      for change in [
        ["review", "p-nq0g", "--accept", "--note", "sure"],
        ["source", "set", "p-nq0g", "--publisher", "Hill Courier"],
      ] { #expect(try sandbox.run(change).status == 0) }
      for (arguments, definition) in Self.commands {
        let run = try sandbox.run(arguments + ["--format", "json"])
        // An input that is not there is an error, and the answer tells of it.
        #expect(
          run.status == (arguments.contains("/nowhere") ? 2 : 0), "\(arguments): \(run.errors)")
        #expect(schema.problems(of: try run.json(), as: definition).prefix(3) == [], "\(arguments)")
      }
      for (arguments, definition) in Self.lines {
        let lines = try sandbox.run(arguments + ["--format", "jsonl"]).jsonLines()
        #expect(!lines.isEmpty, "\(arguments)")
        for line in lines.prefix(50) {
          #expect(schema.problems(of: line, as: definition).prefix(3) == [], "\(arguments)")
        }
      }
      for (option, definition) in [("--reviews", "reviewLine"), ("--sources", "sourceLine")] {
        let lines = try sandbox.run(["export", option]).jsonLines()
        #expect(!lines.isEmpty)
        for line in lines { #expect(schema.problems(of: line, as: definition) == []) }
      }
      let extracted = try sandbox.kb("extract", Sandbox.corpus.path).jsonLines()
      for line in extracted.prefix(20) { #expect(schema.problems(of: line, as: "extracted") == []) }
    }
  }

  @Test func `the check of the schema sees what is wrong`() throws {
    let schema = try JSONSchema()
    #expect(!schema.problems(of: ["period": "2024"], as: "period").isEmpty)
    #expect(!schema.problems(of: ["period": "2024", "count": "1"], as: "period").isEmpty)
    #expect(!schema.problems(of: ["period": "2024", "count": 1, "more": 1], as: "period").isEmpty)
    #expect(schema.problems(of: ["period": "2024", "count": 1], as: "period") == [])
  }

  @Test func `chosen fields come alone and in order, in every format`() throws {
    try Sandbox.withVillages { sandbox in
      func list(_ format: String, _ fields: String) throws -> ExternalProgram.Outcome {
        try sandbox.kb("list", "--sort", "added", "-n", "1", "--format", format, "--fields", fields)
      }
      #expect(try list("csv", "speaker,date").output == "speaker,date\r\nAna Silva,2024-03-05\r\n")
      #expect(try list("plain", "date").output == "2024-03-05\n")
      let json = #"{"speaker.name":"Ana Silva","source.date":"2024-03-05"}"#
      #expect(try list("jsonl", "speaker.name, source.date").output == json + "\n")
      #expect(try list("json", "speaker.name,source.date").output == "[\(json)]\n")
      #expect(try list("markdown", "date").output.hasPrefix("| date |\n| --- |\n"))
      for format in ["csv", "json"] {
        let wrong = try list(format, "colour")
        #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.errors.contains("there are"))
      }
      #expect(try list("table", "date").status == 2)
      let none = try sandbox.kb("search", "zebras", "--format", "json", "--fields", "id")
      #expect(none.status == 1 && none.output == "[]\n")
    }
  }
}
