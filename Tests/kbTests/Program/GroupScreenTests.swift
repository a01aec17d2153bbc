import Foundation
import TestSupport
import Testing

/// Groups, facets, timelines and threads as a person sees them, at several widths and on a terminal without UTF-8.
@Suite struct GroupScreenTests {
  private static let screens: [(name: String, arguments: [String])] = [
    ("groups", ["search", "rural", "--group-by", "speaker", "-n", "3", "--each", "2"]),
    ("facets", ["facets", "rural", "-n", "3"]),
    ("timeline", ["timeline", "rural"]),
    ("threads", ["threads"]),
    ("show-repeated", ["show", "p-nq0g"]),
  ]

  @Test(arguments: [60, 100, 200])
  func `they fit the width and are as the golden files say`(width: Int) throws {
    try Sandbox.withCorpus { sandbox in
      for screen in Self.screens {
        let run = try sandbox.run(screen.arguments, environment: ["COLUMNS": String(width)])
        #expect(run.status == 0, "\(run.errors)")
        for line in run.output.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
        try Golden.expect(run.output, named: "screens/\(screen.name)-\(width).txt")
      }
    }
  }

  @Test func `without UTF-8 bars are ASCII, without colour nothing is set off`() throws {
    try Sandbox.withCorpus { sandbox in
      let run = try sandbox.kb("timeline", "rural", environment: ["LC_ALL": "C"])
      #expect(run.output.utf8.allSatisfy { $0 < 0x80 } && run.output.contains("#"))
    }
  }

  @Test func `a timeline shows empty months, and years when asked or when months are many`() throws
  {
    try Sandbox.with { sandbox in
      let records = [("2024-01-05", "a"), ("2024-03-07", "b"), ("2024-03-09", "c"), ("2023", "d")]
      let lines = records.map { date, id in
        #"{"id":"\#(id)","speaker":"Dora Nunes","date":"\#(date)","text":"We should lower the tax on seeds of kind \#(id)."}"#
      }
      try sandbox.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
      #expect(try sandbox.kb("ingest", "--quiet", "a.jsonl").status == 0)
      let months = try sandbox.kb("timeline", "--format", "tsv").output
      #expect(
        months.split(whereSeparator: \.isNewline).dropFirst() == [
          "2023\t1", "2024-01\t1", "2024-02\t0", "2024-03\t2",
        ])
      let years = try sandbox.kb("timeline", "--per", "year", "--format", "tsv").output
      #expect(years.split(whereSeparator: \.isNewline).dropFirst() == ["2023\t1", "2024\t3"])
      #expect(try sandbox.kb("timeline", "nothinglikethis").status == 1)
    }
  }
}
