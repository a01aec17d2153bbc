import Foundation
import Store
import TestSupport
import Testing

/// Limits that the system sets: file sizes, a disk of its own that is full, permissions.
@Suite(.serialized) struct RoomTests {
  private func expectRefusal(
    _ run: ExternalProgram.Outcome, _ words: String, location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 2, "\(run)", sourceLocation: location)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(run.errors)", sourceLocation: location)
    #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: location)
  }

  @Test func `a limit on the size of files is an error, and the base is as it was`() throws {
    guard let shell = ExternalProgram(named: "bash") else { return }
    var maker = DeedMaker(Plan.random(11))
    try Victim.with { victim in
      try victim.kb(maker.ingest(into: victim).arguments)
      let before = try Picture(of: victim.base)
      // What kb says goes through a pipe, since the limit holds for files of errors, too.
      func run(_ arguments: [String], limit: Int) throws -> ExternalProgram.Outcome {
        let words = arguments.joined(separator: " ")
        let script = """
          { ulimit -f \(limit); KB_BASE= exec '\(BuiltProduct.kbPath)' \(words); } 2>&1 >list.txt | cat >&2
          exit ${PIPESTATUS[0]}
          """
        return try shell.run(["-c", script], folder: victim.folder)
      }
      for limit in [0, 64, 200] {
        let outcome = try run(try maker.ingest(into: victim).arguments, limit: limit)
        #expect(try victim.problems() == [])
        guard try Picture(of: victim.base) == before else { continue }
        expectRefusal(outcome, "kb: ")
      }
      #expect(try victim.leftovers() == [])
      expectRefusal(try run(["list"], limit: 0), "standard output")
    }
  }

  @Test func `on a full disk writing is refused and reading goes on`() throws {
    guard getuid() == 0, let mount = ExternalProgram(named: "mount"),
      let umount = ExternalProgram(named: "umount")
    else { return }
    var maker = DeedMaker(Plan.random(12))
    try Victim.with { victim in
      let disk = victim.folder.appending(path: "disk")
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
      let made = try mount.run(["-t", "tmpfs", "-o", "size=1536k", "tmpfs", disk.path])
      guard made.status == 0 else { return print("skipped: no tmpfs: \(made.errors)") }
      defer { _ = try? umount.run([disk.path]) }
      let small = Victim(folder: victim.folder, base: BaseFolder(disk.path + "/.kb"))
      var before = Picture.empty
      var refused: ExternalProgram.Outcome?
      while refused == nil {
        let run = try small.kb(maker.ingest(into: small).arguments + ["--base", small.base.path])
        if run.status == 0 { before = try Picture(of: small.base) } else { refused = run }
      }
      let run = try #require(refused)
      expectRefusal(run, "kb: ")
      #expect(try Picture(of: small.base) == before || run.errors.contains("is in the base"))
      try Data(repeating: 1, count: 1 << 20).writeAsFarAsItGoes(to: disk.path + "/rest")
      #expect(try small.kb(["list", "--base", small.base.path]).status == 0)
      #expect(try small.kb(["verify", "--base", small.base.path]).status == 0)
    }
  }

  @Test func `where nothing may be written a base is searched, and writing is refused`() throws {
    guard let person = Person() else { return }
    var maker = DeedMaker(Plan.random(13))
    try Victim.with { victim in
      let deed = try maker.ingest(into: victim)
      try victim.kb(deed.arguments)
      let again = try maker.ingest(into: victim)
      let path = victim.folder.path
      try person.mayOnlyRead(path)
      defer { person.mayWrite(path) }
      #expect(try person.kb(["search", "schools"], in: victim).status == 0)
      #expect(try person.kb(["verify"], in: victim).status == 0)
      expectRefusal(try person.kb(again.arguments, in: victim), "permission denied")
      expectRefusal(
        try person.kb(["ingest", "-q", "records-1.jsonl", "--base", "new"], in: victim), "new")
      _ = unsafe chmod(victim.base.catalogue, 0)
      expectRefusal(try person.kb(["search", "schools"], in: victim), "permission denied")
    }
  }

  @Test(arguments: [("022", 0o644), ("002", 0o664), ("077", 0o600)])
  func `files have the permissions that the user's umask leaves`(mask: String, mode: Int) throws {
    guard let shell = ExternalProgram(named: "bash") else { return }
    var maker = DeedMaker(Plan.random(14))
    try Victim.with { victim in
      let deed = try maker.ingest(into: victim)
      let script =
        "umask \(mask); KB_BASE= exec '\(BuiltProduct.kbPath)' \(deed.arguments.joined(separator: " "))"
      #expect(try shell.run(["-c", script], folder: victim.folder).status == 0)
      let files =
        [victim.base.catalogue, victim.base.lock]
        + (try victim.base.segmentFiles().map(victim.base.segment))
      for file in files {
        let found = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(found as? Int == mode, "\(file)")
      }
    }
  }
}

extension Data {
  /// Fills a disk.
  fileprivate func writeAsFarAsItGoes(to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    do { while true { try file.write(contentsOf: self) } } catch { try file.close() }
  }
}
