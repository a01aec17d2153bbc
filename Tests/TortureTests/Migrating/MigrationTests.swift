import Foundation
import GRDB
import Store
import TestSupport
import Testing

/// Bases that older versions of kb made are brought up to date by the first writer, or left as they are.
@Suite(.serialized) struct MigrationTests {
  private static let versions = 1...5
  private static let ask =
    "Ana Silva, a member of parliament, urged the government to build more schools.\n"

  /// A base as this version of the catalogue had it, with 40 speeches.
  private func withOlder(_ version: Int, _ body: (Victim) throws -> Void) throws {
    guard let tar = ExternalProgram(named: "tar") else { return }
    try Victim.with { victim in
      let packed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "OlderBases/version-\(version).tar.xz")
      let run = try tar.run(["xJf", packed.path], folder: victim.folder)
      guard run.status == 0 else { return print("skipped: \(run.errors)") }
      try Data(Self.ask.utf8).write(to: victim.folder.appending(path: "ask.txt"))
      try body(victim)
    }
  }

  @Test(arguments: versions)
  func `an older base is read as it is, and what it holds is there after it was brought up to date`(
    version: Int
  ) throws {
    try withOlder(version) { victim in
      #expect(try victim.problems() == [])
      #expect(try victim.kb(["search", "schools"]).status == 0)
      #expect(try victim.names("PRAGMA user_version") == ["\(version)"])
      let before = try Picture(of: victim.base)
      #expect(before.sources.count == 40 && before.aliases.count == 1)
      #expect(before.reviews.isEmpty == (version < 2))
      #expect(before.facts.isEmpty == (version < 3))
      #expect(before.watches.isEmpty == (version < 5))
      let ids = try victim.names("SELECT id FROM proposals ORDER BY id")
      let shown = try Self.answers(of: victim)
      let run = try victim.kb(["ingest", "--quiet", "ask.txt"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try victim.problems() == [])
      #expect(try victim.leftovers() == [])
      #expect(try victim.kb(["remove", "ask.txt"]).status == 0)
      #expect(try Picture(of: victim.base) == before)
      #expect(try victim.names("SELECT id FROM proposals ORDER BY id") == ids)
      #expect(try Self.answers(of: victim) == shown)
      #expect(try victim.names("PRAGMA user_version") == ["\(Catalogue.version)"])
    }
  }

  /// What people read in it: words, places, speakers, decisions and what was said of sources.
  private static func answers(of victim: Victim) throws -> [String] {
    try [
      ["list", "-n", "100", "--format", "json", "--fields", "id,text,speaker,date,source,review"],
      ["export", "--reviews"], ["export", "--sources"], ["watch", "--list"],
    ].map { try victim.kb($0).output }
  }

  @Test func `killed at any call while an older base is brought up to date, nothing is lost`()
    throws
  {
    var maker = DeedMaker(Plan.random(21))
    var kills = 0
    for version in Self.versions {
      try withOlder(version) { victim in
        guard let library = try FaultLibrary(in: victim.folder) else { return }
        let deed = ["ingest", "--quiet", "ask.txt"]
        var total = 0
        let before = try Picture(of: victim.base).sources
        try victim.withCopy { total = try library.count(of: deed, in: $0) }
        try Plan.rounds(2, share: 0.02) { _ in
          let call = 1 + maker.below(total)
          try victim.withCopy { copy in
            _ = try copy.kb(deed, environment: library.environment("kill", at: call))
            kills += 1
            let after = try Picture(of: copy.base).sources
            #expect(after.filter { !$0.hasPrefix("ask.txt") } == before, "call \(call) of \(total)")
            #expect(try copy.problems() == [], "call \(call) of \(total)")
            #expect(try copy.kb(deed).status == 0)
            #expect(try copy.problems() == [], "call \(call) of \(total), then once more")
            #expect(try copy.leftovers() == [], "call \(call) of \(total)")
          }
        }
      }
    }
    Plan.tell("\(kills) kills while an older base was brought up to date")
  }

  @Test func `a base of a newer kb is refused and left alone`() throws {
    try Victim.with { victim in
      try Data(Self.ask.utf8).write(to: victim.folder.appending(path: "ask.txt"))
      #expect(try victim.kb(["ingest", "--quiet", "ask.txt"]).status == 0)
      try DatabaseQueue(path: victim.base.catalogue).write { db in
        try db.execute(sql: "PRAGMA user_version = 9999")
      }
      for command in [["search", "schools"], ["ingest", "--quiet", "ask.txt"], ["verify"]] {
        let run = try victim.kb(command)
        #expect(run.status == 2 && run.output.isEmpty, "\(run)")
        #expect(run.errors.contains("newer"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      }
    }
  }

  @Test func `where that fails the older catalogue is kept, and the next writer tries again`()
    throws
  {
    guard let sqlite = ExternalProgram(named: "sqlite3") else { return }
    try withOlder(1) { victim in
      let before = try Picture(of: victim.base)
      let block = ["catalogue.sqlite", "CREATE TABLE reviews (in_the_way)"]
      let folder = URL(fileURLWithPath: victim.base.path)
      #expect(try sqlite.run(block, folder: folder).status == 0)
      let run = try victim.kb(["ingest", "--quiet", "ask.txt"])
      #expect(run.status == 2 && run.errors.contains("cannot be brought up to date"), "\(run)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      let kept = victim.base.olderCatalogue(1)
      #expect(try sqlite.run([kept, "SELECT count(*) FROM sources"]).output == "40\n")
      #expect(try victim.names("PRAGMA user_version") == ["1"])
      #expect(
        try sqlite.run(["catalogue.sqlite", "DROP TABLE reviews"], folder: folder).status == 0)
      #expect(try Picture(of: victim.base).sources == before.sources)
      #expect(try victim.kb(["ingest", "--quiet", "ask.txt"]).status == 0)
      #expect(!FileManager.default.fileExists(atPath: kept))
      #expect(try victim.problems() == [])
    }
  }
}
