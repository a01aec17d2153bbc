import Foundation
import Store
import TestSupport
import Testing

/// The same input gives the same base and the same exports, byte for byte.
@Suite(.serialized) struct RepeatTests {
  private static let exports: [[String]] =
    ["jsonl", "json", "csv", "tsv", "plain", "markdown"].map { ["export", "--format", $0] }
    + ["csl-json", "bibtex", "biblatex", "ris", "markdown", "html", "text", "web-annotation"].map {
      ["cite", "--query", "schools", "--format", $0]
    } + [
      ["export", "--reviews"], ["log"], ["speakers"], ["themes"],
    ]

  @Test func `on one core or on two, once or twice, a base and its exports are the same`() throws {
    var maker = DeedMaker(Plan.random(71))
    try Victim.with { victim in
      let files = try (0..<3).map { _ in
        try maker.ingest(into: victim).arguments.last ?? ""
      }
      var pictures: [[String: Data]] = []
      for (jobs, name) in [("1", "one"), ("2", "two"), ("2", "again")] {
        let base = Victim(
          folder: victim.folder, base: BaseFolder(victim.folder.appending(path: name).path))
        for file in files {
          let run = try base.kb(["ingest", "--quiet", "--jobs", jobs, file, "--base", name])
          #expect(run.status == 0, "\(run.errors)")
        }
        let id = try base.names("SELECT id FROM proposals ORDER BY id LIMIT 1")
        try base.kb(["review"] + id + ["--reject", "--by", "Reader", "--base", name])
        try base.kb(["remove", "speech-1", "--base", name])
        pictures.append(try Self.picture(of: base, name))
      }
      for picture in pictures.dropFirst() {
        let differing = picture.keys.filter { picture[$0] != pictures[0][$0] }.sorted()
        #expect(differing == [])
        #expect(picture.count == pictures[0].count)
      }
    }
  }

  /// Every file of a base, and everything that it writes.
  private static func picture(of victim: Victim, _ name: String) throws -> [String: Data] {
    var picture: [String: Data] = [:]
    for file in try victim.base.segmentFiles() {
      picture[file] = try Data(contentsOf: URL(fileURLWithPath: victim.base.segment(file)))
    }
    picture["catalogue"] = try Data(contentsOf: URL(fileURLWithPath: victim.base.catalogue))
    for arguments in exports {
      let run = try victim.kb(arguments + ["--base", name])
      picture[arguments.joined(separator: " ")] = Data((run.output + run.errors).utf8)
    }
    return picture
  }

  @Test func `a base that was copied with cp answers the same, and can be written`() throws {
    guard let cp = ExternalProgram(named: "cp") else { return }
    var maker = DeedMaker(Plan.random(72))
    try Victim.with { victim in
      try victim.kb(maker.ingest(into: victim).arguments)
      let next = try maker.ingest(into: victim)
      #expect(try cp.run(["-r", ".kb", "copy"], folder: victim.folder).status == 0)
      let copy = victim.folder.appending(path: "copy").path
      #expect(try AllAnswers.lines(of: copy) == AllAnswers.lines(of: victim.base.path))
      #expect(try victim.kb(next.arguments + ["--base", "copy"]).status == 0)
      #expect(try victim.kb(["verify", "--base", "copy"]).status == 0)
    }
  }

  @Test func `kb verify --sources names changed and missing files and records`() throws {
    try Victim.with { victim in
      let ask = "Ana Silva, a member of parliament, urged the government to build schools.\n"
      for name in ["a.txt", "b.txt", "c.txt"] {
        try Data((name + "\n\n" + ask).utf8).write(to: victim.folder.appending(path: name))
      }
      let record = #"{"id":"r1","speaker":"Ana Silva","text":"We should build schools."}"#
      try Data((record + "\n").utf8).write(to: victim.folder.appending(path: "r.jsonl"))
      let files = ["a.txt", "b.txt", "c.txt", "r.jsonl"]
      #expect(try victim.kb(["ingest", "--quiet"] + files).status == 0)
      let same = try victim.kb(["verify", "--sources"])
      #expect(same.status == 0 && same.output.contains("same: 3 sources"), "\(same)")
      #expect(same.output.contains("1 records"), "\(same.output)")
      #expect(try victim.kb(["verify", "--sources"] + files).output.contains("same: 4 sources"))
      try Data("other words\n".utf8).write(to: victim.folder.appending(path: "a.txt"))
      try FileManager.default.removeItem(at: victim.folder.appending(path: "b.txt"))
      let run = try victim.kb(["verify", "--sources"])
      #expect(run.status == 2 && run.errors.contains("a.txt: changed"), "\(run)")
      #expect(run.errors.contains("b.txt: not there"), "\(run)")
      #expect(try victim.kb(["verify", "a.txt"]).status == 2)
    }
  }
}
