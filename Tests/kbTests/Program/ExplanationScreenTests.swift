import Foundation
import TestSupport
import Testing

/// `kb show --why` and `kb themes --explain` as a person sees them.
@Suite struct ExplanationScreenTests {
  @Test(arguments: [60, 100])
  func `show --why fits the width and is as the golden file says`(width: Int) throws {
    try Sandbox.withVillages { sandbox in
      let id = try #require(
        try sandbox.kb("list", "--format", "jsonl").jsonLines().first?["id"] as? String)
      let run = try sandbox.kb("show", id, "--why", environment: ["COLUMNS": String(width)])
      #expect(run.status == 0, "\(run.errors)")
      for line in run.output.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
      try Golden.expect(run.output, named: "screens/why-\(width).txt")
    }
  }

  @Test func `show --why tells the same in JSON`() throws {
    try Sandbox.withVillages { sandbox in
      let listed = try #require(try sandbox.kb("list", "--format", "jsonl").jsonLines().first)
      let id = try #require(listed["id"] as? String)
      let shown = try sandbox.kb("show", id, "--why", "--format", "json").json()
      let why = try #require(shown["why"] as? [String: Any])
      #expect(
        Set(why.keys) == [
          "rule", "cue", "speaker", "sentence", "themes", "others", "confidence", "basis", "review",
        ])
      let cue = try #require(why["cue"] as? [String: Any])
      #expect(cue["text"] as? String == listed["cue"] as? String && cue["start"] is Int)
      let themes = try #require(why["themes"] as? [[String: Any]])
      let codes = (listed["themes"] as? [[String: Any]])?.compactMap { $0["code"] as? Int }
      #expect(themes.compactMap { $0["code"] as? Int } == codes)
      let plain = try sandbox.kb("show", id, "--format", "json").json()
      #expect(plain["why"] == nil)
    }
  }

  @Test func `themes --explain names the theme, the words and where they stand`() throws {
    try Sandbox.with { sandbox in
      let run = try sandbox.kb(
        "themes", "--explain", "train more rural anchors", "--title", "Pay in the gig economy",
        "--section", "Young people")
      #expect(run.status == 0)
      try Golden.expect(run.output, named: "screens/themes-explain.txt")
      let json = try sandbox.kb(
        "themes", "--explain", "-", "--format", "json", input: "repair the county roads\n"
      ).json()
      let best = try #require((json["themes"] as? [[String: Any]])?.first)
      #expect(best["code"] as? Int == 10)
    }
  }

  @Test func `themes --explain finds nothing in nothing, and refuses formats of lists`() throws {
    try Sandbox.with { sandbox in
      let runs = [
        try sandbox.kb("themes", "--explain", "zxq wvk"),
        try sandbox.kb("themes", "--explain", "-"),
        try sandbox.kb("themes", "--explain", "roads", "--format", "csv"),
        try sandbox.kb("themes", "--title", "roads"),
      ]
      #expect(runs.map(\.status) == [1, 2, 2, 2])
    }
  }
}
