import Foundation
import Store
import TestSupport
import Testing

/// Several writers at once.
@Suite(.serialized) struct WriterTests {
  @Test func `a second writer is told the process of the first, or waits`() throws {
    var maker = DeedMaker(Plan.random(51))
    try Victim.with { victim in
      let deed = try maker.ingest(into: victim)
      try victim.kb(deed.arguments)
      var first: BaseWriter? = try BaseWriter(victim.base, creates: false)
      for arguments in [
        deed.arguments, deed.arguments + ["--wait", "0"], ["remove", "--wait=0.2", "speech-1"],
        ["alias", "Nick", "Ana", "--wait", "1"],
      ] {
        let run = try victim.kb(arguments)
        #expect(run.status == 2 && run.errors.contains("(process \(getpid()))"), "\(run)")
        #expect(run.errors.split(separator: "\n").count == 1)
      }
      let waiting = InBackground { [victim] in
        try victim.kb(deed.arguments + ["--wait"]).status
      }
      usleep(400_000)
      withExtendedLifetime(first) {}
      first = nil
      #expect(try waiting.value() == 0)
    }
  }

  @Test func `of writers that start at once each waits for its turn, and nothing is lost`() throws {
    var maker = DeedMaker(Plan.random(52))
    try Victim.with { victim in
      let deeds = try (0..<4).map { _ in try maker.ingest(into: victim) }
      let runs = deeds.map { deed in
        InBackground { [victim] in try victim.kb(deed.arguments + ["--wait", "120"]).status }
      }
      for run in runs { #expect(try run.value() == 0) }
      let written = try deeds.reduce(into: Set<Substring>()) { names, deed in
        let file = victim.folder.appending(path: deed.arguments.last ?? "")
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
          names.insert(line.split(separator: "\"")[3])
        }
      }
      #expect(Set(try victim.names("SELECT name FROM sources").map { $0[...] }) == written)
      #expect(try victim.problems() == [])
    }
  }
}
