import Index
import TestSupport
import Testing

@Suite struct TombstonesTests {
  @Test func `deleted entries come back from their bytes`() throws {
    var random = SeededRandom(seed: 1)
    var tombstones = Tombstones()
    var docs: Set<UInt32> = []
    for _ in 0..<200 {
      let doc = UInt32.random(in: 0..<5000, using: &random)
      tombstones.insert(DocID(doc))
      docs.insert(doc)
    }
    let read = try Tombstones(encoded: tombstones.encoded)
    #expect(read == tombstones && read.count == docs.count)
    for doc in 0..<UInt32(5100) { #expect(read.contains(DocID(doc)) == docs.contains(doc)) }
    #expect(try Tombstones(encoded: []).count == 0)
    #expect(throws: IndexError.self) { try Tombstones(encoded: [0xFF]) }
  }
}
