import Answers
import Foundation
import Store
import TestSupport
import Testing

/// Bytes of the catalogue change behind the program's back.
@Suite(.serialized) struct CatalogueDamageTests {
  /// A base with reviews and aliases, and all that it shows.
  static func withBase(
    _ suite: UInt64, _ body: (Victim, [String], inout DeedMaker) throws -> Void
  ) throws {
    var maker = DeedMaker(Plan.random(suite))
    try Victim.with { victim in
      for _ in 0..<2 { try victim.kb(maker.ingest(into: victim).arguments) }
      let ids = try victim.names("SELECT id FROM proposals ORDER BY id LIMIT 4")
      try victim.kb(["review"] + ids.prefix(2) + ["--accept", "--by", "Reader"])
      try victim.kb(["review", ids[3], "--reject", "--by", "Reader"])
      try victim.kb(["alias", "Nick", "Ana Silva"])
      // A writer that comes and goes leaves all in the file itself.
      do { _ = try BaseWriter(victim.base, creates: false) }
      try body(victim, try AllAnswers.lines(of: victim.base.path), &maker)
    }
  }

  @Test
  func `after any byte was changed, kb verify names the page, and answers are right or an error`()
    throws
  {
    try Self.withBase(31) { victim, sound, maker in
      let path = victim.base.catalogue
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      var (refused, right) = (0, 0)
      let flips = try Plan.rounds(40, share: 0.1) { round in
        // The head of the file, then anywhere.
        let place = round < 110 && Plan.minutes != nil ? round : maker.below(bytes.count)
        let mask = UInt8(1 + maker.below(255))
        try file.write(bytes[place] ^ mask, at: place)
        let named = Self.problem(of: victim)
        #expect(named, "byte \(place) with \(mask) is not found")
        do {
          let found = try AllAnswers.lines(of: victim.base.path)
          #expect(found == sound, "byte \(place) with \(mask): other answers")
          right += 1
        } catch {
          refused += 1
        }
        try file.write(bytes[place], at: place)
      }
      #expect(try AllAnswers.lines(of: victim.base.path) == sound)
      #expect(try victim.problems() == [])
      Plan.tell(
        "\(flips) bytes of the catalogue changed: \(refused) refused, \(right) answered right")
    }
  }

  private static func problem(of victim: Victim) -> Bool {
    do throws(StoreError) {
      return try !Base(reading: victim.base).verification().problems.isEmpty
    } catch {
      return true
    }
  }

  @Test func `sqlite3 may look at a base that a killed writer left, and nothing is damaged`() throws
  {
    guard let sqlite = ExternalProgram(named: "sqlite3") else { return }
    try Self.withBase(33) { victim, _, _ in
      let mark = victim.base.unsealedMark
      #expect(!FileManager.default.fileExists(atPath: mark))
      let id = try victim.names("SELECT id FROM speakers ORDER BY key LIMIT 1")
      let speaker = try #require(
        try Base(reading: victim.base).snapshot { try $0.speakers(ofIDs: id).values.first })
      var writer: BaseWriter? = try BaseWriter(victim.base, creates: false)
      try writer?.addAlias("Nana", to: speaker)
      // What a kill at this moment leaves: the commit stands in the log.
      try victim.withCopy { copy in
        let before = try AllAnswers.lines(of: copy.base.path)
        let log = copy.base.catalogue + "-wal"
        let size = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        #expect((size ?? 0) > 0)
        let look = try sqlite.run([copy.base.catalogue, "SELECT count(*) FROM aliases"])
        #expect(look.output == "2\n")
        #expect(!FileManager.default.fileExists(atPath: log))
        #expect(try AllAnswers.lines(of: copy.base.path) == before)
        #expect(try copy.problems() == [])
        // The next writer gives the pages their checksums.
        #expect(try copy.kb(["alias", "Nuno", speaker.id]).status == 0)
        #expect(!FileManager.default.fileExists(atPath: copy.base.unsealedMark))
        #expect(try copy.kb(["verify"]).status == 0)
      }
      writer = nil
      #expect(!FileManager.default.fileExists(atPath: mark))
    }
  }

  @Test func `what cannot be saved is said, and the rest is searched again`() throws {
    try Self.withBase(32) { victim, _, _ in
      let path = victim.base.catalogue
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      // Of the words that are there several times the last: a source's own text.
      let words = try #require(
        bytes.range(of: Data("We should build more".utf8), options: .backwards))
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try file.write(bytes[words.lowerBound] ^ 1, at: words.lowerBound)
      let verify = try victim.kb(["verify"])
      #expect(verify.status == 2 && verify.errors.contains("is not what was written"))
      let repair = try victim.kb(["repair"])
      #expect(repair.status == 2 && repair.errors.contains("cannot be saved"), "\(repair)")
      #expect(try [0, 2].contains(victim.kb(["search", "wells"]).status))
      try file.write(bytes[words.lowerBound], at: words.lowerBound)
      #expect(try victim.kb(["repair"]).status == 0)
      #expect(try victim.problems() == [])
    }
  }
}

extension FileHandle {
  /// Writes one byte.
  func write(_ byte: UInt8, at place: Int) throws {
    try seek(toOffset: UInt64(place))
    try write(contentsOf: [byte])
  }
}
