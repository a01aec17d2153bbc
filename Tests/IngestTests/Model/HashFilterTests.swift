import TestSupport
import Testing

@testable import Ingest

@Suite struct HashFilterTests {
  @Test(arguments: [0, 1, 2]) func `never denies what was inserted and denies most else`(seed: Int)
  {
    var random = SeededRandom(seed: UInt64(seed))
    let hashes = (0..<1000).map { _ in random.next() }
    let filter = hashes.reduce(into: HashFilter()) { $0.insert($1) }
    #expect(hashes.allSatisfy(filter.mayHold), "seed \(seed)")
    #expect((0..<1000).count { _ in filter.mayHold(random.next()) } < 100, "seed \(seed)")
  }

  @Test func `an empty one denies all`() {
    #expect(!HashFilter().mayHold(0))
  }
}
