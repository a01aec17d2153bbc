import TestSupport
import Testing

@testable import Ingest

@Suite struct ScalarOffsetsTests {
  @Test(arguments: [1, 2, 3, 4]) func `agrees with counting every scalar`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters: [Unicode.Scalar] = ["a", "é", "漢", "😀", " ", "\n"]
    var string = ""
    for _ in 0..<2000 {
      string.unicodeScalars.append(letters[Int(random.next() % UInt64(letters.count))])
    }
    let offsets = ScalarOffsets(text: Array(string.utf8))
    var byte = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(offsets.scalar(atByte: byte) == index, "seed \(seed)")
      #expect(offsets.byte(atScalar: index) == byte, "seed \(seed)")
      byte += UTF8.width(scalar)
    }
    #expect(offsets.scalar(atByte: byte) == 2000)
    #expect(offsets.byte(atScalar: 2000) == byte)
  }

  @Test func `is the byte itself in ASCII`() {
    let offsets = ScalarOffsets(text: Array("plain words".utf8))
    #expect(offsets.scalar(atByte: 7) == 7)
    #expect(offsets.byte(atScalar: 7) == 7)
    #expect(offsets.scalars(ofBytes: 2..<5) == 2..<5)
  }
}
