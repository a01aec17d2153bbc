import Answers
import Foundation
import Store
import TestSupport
import Testing

@testable import Index

/// Bytes of segments change behind the program's back.
@Suite(.serialized) struct SegmentDamageTests {
  @Test
  func
    `whatever byte was changed, a segment is refused when it is opened, and kb repair writes it anew`()
    throws
  {
    try CatalogueDamageTests.withBase(41) { victim, _, maker in
      // Merged segments have no traces of removed entries, as rebuilt ones have none, so that scores are the same.
      #expect(try victim.kb(["repair"]).status == 0)
      let sound = try AllAnswers.lines(of: victim.base.path)
      var flips = 0
      for name in try victim.base.segmentFiles() {
        let path = victim.base.segment(name)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        for place in bytes.indices where Plan.minutes != nil || maker.below(40) == 0 {
          try file.write(bytes[place] ^ UInt8(1 + maker.below(255)), at: place)
          #expect(throws: IndexError.self, "byte \(place) of \(name)") { try Segment(path: path) }
          try file.write(bytes[place], at: place)
          flips += 1
        }
        try file.write(bytes[bytes.count / 2] ^ 1, at: bytes.count / 2)
      }
      let run = try victim.kb(["search", "schools"])
      #expect(run.status == 2 && run.errors.contains("kb repair"), "\(run)")
      #expect(run.errors.split(separator: "\n").count == 1 && run.output.isEmpty)
      #expect(try victim.kb(["verify"]).status == 2)
      let repair = try victim.kb(["repair"])
      #expect(repair.status == 0, "\(repair)")
      #expect(try AllAnswers.lines(of: victim.base.path) == sound)
      #expect(try victim.problems() == [])
      Plan.tell("\(flips) bytes of small segments changed, all refused")
    }
  }

  @Test
  func
    `of a segment too large to be checked when it is opened, no changed byte crashes a query or makes it answer otherwise`()
    throws
  {
    var (flips, refused, right) = (0, 0, 0)
    try Plan.rounds(2, share: 0.06) { round in
      var random = RandomIndex(
        seed: Plan.seed &+ UInt64(round), entries: 5 + round % 3 * 300, longest: 8, words: 16)
      let folder = TemporaryFolder()
      let writer = IndexWriter(
        folder: folder.path, schema: RandomIndex.schema, names: { "s" }, memoryBudget: 1 << 30)
      for entry in random.entries { try writer.add(entry) }
      _ = try writer.finish()
      let bytes = folder.bytes(of: "s.kbs")
      let queries = (0..<6).map { $0 < 3 ? random.rankedQuery() : random.query() }
      let sound = try queries.map { try Self.answers(Segment(path: "x", bytes: bytes), $0) }
      let step = Plan.minutes == nil ? 9 : 1 + round % 3 * 6
      for place in stride(from: random.below(step), to: bytes.count, by: step) {
        var damaged = bytes
        damaged[place] ^= UInt8(1 + random.below(255))
        flips += 1
        let number = place % queries.count
        do {
          let segment = try Segment(path: "x", bytes: damaged)
          let isSame = try Self.answers(segment, queries[number]) == sound[number]
          #expect(isSame, "byte \(place) of \(bytes.count), seed \(Plan.seed), round \(round)")
          right += 1
          #expect(throws: IndexError.self) { try segment.verify() }
        } catch is IndexError {
          refused += 1
        }
      }
    }
    Plan.tell(
      "\(flips) bytes of segments that are checked piece by piece changed: \(refused) refused, \(right) answered right"
    )
  }

  /// What a segment answers.
  private static func answers(
    _ segment: Segment, _ query: RetrievalQuery
  ) throws(IndexError) -> [String] {
    let snapshot = IndexSnapshot(schema: RandomIndex.schema, parts: [(segment, Tombstones())])
    let hits = try snapshot.top(10, of: query)
    let count = try snapshot.count(of: query)
    let facets = try snapshot.facets(of: query, column: 0, limit: 5)
    let keys = try snapshot.keys(
      of: query, orderedByNumber: 1, descending: true, offset: 0, limit: 20)
    return ["\(hits)", "\(count)", "\(facets)", "\(keys)"]
  }

  @Test(.enabled(if: Plan.minutes != nil, "a long run"))
  func `of a file of more than 4 MiB no changed byte makes a query answer otherwise`() throws {
    var random = RandomIndex(seed: Plan.seed, entries: 40_000, longest: 80, words: 4000)
    let folder = TemporaryFolder()
    let writer = IndexWriter(
      folder: folder.path, schema: RandomIndex.schema, names: { "s" }, memoryBudget: 1 << 30)
    for entry in random.entries { try writer.add(entry) }
    let bytes = try #require(try writer.finish().first).bytes
    #expect(bytes > 4 << 20)
    let path = folder.path + "/s.kbs"
    let queries = (0..<40).map { $0 % 2 == 0 ? random.rankedQuery() : random.query() }
    let sound = try queries.map { try Self.answers(Segment(path: path), $0) }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let whole = folder.bytes(of: "s.kbs")
    var (refused, right) = (0, 0)
    try Plan.rounds(0, share: 0.03) { round in
      let place = random.below(bytes)
      try file.write(whole[place] ^ UInt8(1 + random.below(255)), at: place)
      let number = round % queries.count
      do {
        let found = try Self.answers(Segment(path: path), queries[number])
        #expect(found == sound[number], "byte \(place) of \(bytes), seed \(Plan.seed)")
        right += 1
      } catch is IndexError {
        refused += 1
      }
      try file.write(whole[place], at: place)
    }
    Plan.tell(
      "\(refused + right) bytes of a segment of \(bytes) bytes changed: \(refused) refused, \(right) answered right"
    )
  }
}
