import Foundation
import Store
import Testing

@Suite struct VerifierTests {
  let base = TemporaryBase()

  private func ingest() throws {
    try base.ingest(
      SourceSample("a.txt", "Some words before.\nAnn Lee asks to plant trees — soon.", date: "2024")
        .naming("Ann Lee", roles: ["deputy"]).asking("plant trees", by: "Ann Lee", theme: 7),
      SourceSample("b.txt", "Ünïcode words of another kind."))
  }

  private func places() throws -> [String] { try base.problems().map(\.place) }

  @Test func `a sound base has no problems, and everything was looked at`() throws {
    try ingest()
    let verification = try Base(reading: base.folder).verification()
    #expect(verification.problems.isEmpty)
    #expect((verification.sources, verification.proposals, verification.segments) == (2, 1, 2))
    #expect(verification.bytes > 10_000)
  }

  @Test func `one changed byte anywhere in a segment names the file`() throws {
    try ingest()
    for file in try base.folder.segmentFiles() {
      let path = base.folder.segment(file)
      let sound = try Data(contentsOf: URL(fileURLWithPath: path))
      for place in Array(stride(from: 0, to: sound.count, by: 13)) + [sound.count - 1] {
        var broken = sound
        broken[place] ^= 0x41
        try broken.write(to: URL(fileURLWithPath: path))
        let found = try places()
        if !found.contains(where: { $0.hasSuffix(file) }) {
          Issue.record("byte \(place) of \(file) (\(sound.count)): \(found)")
        }
      }
      try sound.write(to: URL(fileURLWithPath: path))
    }
    #expect(try places().isEmpty)
  }

  @Test func `a segment that is missing or cut is named`() throws {
    try ingest()
    let file = try #require(try base.folder.segmentFiles().first)
    let path = base.folder.segment(file)
    let sound = try Data(contentsOf: URL(fileURLWithPath: path))
    try sound.prefix(sound.count / 2).write(to: URL(fileURLWithPath: path))
    #expect(try places().contains { $0.hasSuffix(file) })
    try FileManager.default.removeItem(atPath: path)
    #expect(try places().contains { $0.hasSuffix(file) })
  }

  @Test(arguments: [
    ("UPDATE sources SET text = replace(text, 'before', 'behind')", "a.txt"),
    ("UPDATE sources SET date = '2023' WHERE name = 'a.txt'", "a.txt"),
    ("UPDATE sources SET text = 'x' || substr(text, 2) WHERE name = 'b.txt'", "b.txt"),
    ("UPDATE proposals SET text = 'plant weeds'", "p-"),
    ("UPDATE proposals SET start = start + 1", "p-"),
    ("UPDATE proposals SET \"end\" = 100000", "p-"),
    ("UPDATE proposals SET prefix = 'asks not to '", "p-"),
    ("UPDATE proposals SET suffix = ' later'", "p-"),
    ("UPDATE speakers SET sources = 2", "s-"),
    ("UPDATE totals SET value = value + 1 WHERE name = 'passages'", "catalogue.sqlite"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM mentions", "catalogue.sqlite"),
    ("DELETE FROM proposals", "segments"),
  ])
  func `a change behind the program's back is named`(change: (String, String)) throws {
    try ingest()
    try base.change(change.0)
    let problems = try base.problems()
    #expect(problems.contains { $0.place.contains(change.1) }, "\(problems)")
  }

  @Test func `a catalogue whose pages are broken is named, whether or not it can be opened`() throws
  {
    try base.ingest((0..<200).map { SourceSample("\($0)", "Words of source number \($0).") })
    _ = try base.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: base.folder.catalogue))
    for place in bytes.count / 2..<bytes.count / 2 + 20_000 where place < bytes.count {
      bytes[place] = 0x55
    }
    try bytes.write(to: URL(fileURLWithPath: base.folder.catalogue))
    do throws(StoreError) {
      #expect(try !Base(reading: base.folder).verification().problems.isEmpty)
    } catch {
      guard case .damaged(base.folder.catalogue, _) = error else { throw error }
    }
  }
}
