import TestSupport
import Testing

@testable import Index

@Suite struct SegmentTests {
  private static func bytes(_ random: RandomIndex) throws -> [UInt8] {
    let folder = TemporaryFolder()
    let writer = IndexWriter(
      folder: folder.path, schema: RandomIndex.schema, names: { "s" }, memoryBudget: 1 << 30)
    for entry in random.entries { try writer.add(entry) }
    _ = try writer.finish()
    return folder.bytes(of: "s.kbs")
  }

  @Test func `a missing file, a foreign one and a newer one are told apart`() throws {
    #expect(throws: IndexError.missing(path: "/nowhere.kbs")) { try Segment(path: "/nowhere.kbs") }
    #expect(throws: IndexError.corrupt(path: "x", atByte: 0, expected: "magic KBSG")) {
      try Segment(path: "x", bytes: [UInt8](repeating: 1, count: 900))
    }
    var bytes = try Self.bytes(RandomIndex(seed: 1, entries: 3, longest: 4, words: 10))
    bytes[4] = 9
    #expect(throws: IndexError.unsupportedVersion(path: "x", found: 9, supported: 1)) {
      try Segment(path: "x", bytes: bytes)
    }
  }

  @Test func `a file that was cut short is damaged, wherever it was cut`() throws {
    let bytes = try Self.bytes(RandomIndex(seed: 2, entries: 10, longest: 6, words: 20))
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: IndexError.self) {
        let segment = try Segment(path: "x", bytes: Array(bytes.prefix(count)))
        try segment.verify()
      }
    }
  }

  @Test(arguments: [3, 4])
  func `a flipped byte is found by verification and never crashes a query`(seed: Int) throws {
    var random = RandomIndex(
      seed: UInt64(seed), entries: seed == 3 ? 6 : 700, longest: 6, words: seed == 3 ? 12 : 8)
    let bytes = try Self.bytes(random)
    let queries = [random.rankedQuery(), random.query(), random.phrase()]
    let step = seed == 3 ? 1 : 37
    for place in stride(from: 0, to: bytes.count - SegmentFormat.padding, by: step) {
      var damaged = bytes
      damaged[place] ^= UInt8(1 << random.below(8))
      guard let segment = Self.opened(damaged) else { continue }
      #expect(throws: IndexError.self, "byte \(place)") { try segment.verify() }
      let snapshot = IndexSnapshot(schema: RandomIndex.schema, parts: [(segment, Tombstones())])
      Self.ask(snapshot, queries[place % queries.count])
    }
  }

  private static func opened(_ bytes: [UInt8]) -> Segment? {
    do throws(IndexError) {
      return try Segment(path: "x", bytes: bytes)
    } catch {
      return nil
    }
  }

  /// Asks and takes any answer or error.
  private static func ask(_ snapshot: IndexSnapshot, _ query: RetrievalQuery) {
    do throws(IndexError) {
      _ = try snapshot.top(5, of: query)
      _ = try snapshot.count(of: query)
      _ = try snapshot.facets(of: query, column: 0, limit: 3)
      _ = try snapshot.keys(
        of: query, orderedByNumber: 1, descending: true, offset: 0, limit: 5)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
