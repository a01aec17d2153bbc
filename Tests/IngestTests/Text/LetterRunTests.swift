import TestSupport
import Testing

@testable import Ingest

@Suite struct LetterRunTests {
  @Test(arguments: 1...10) func `holds the letters that a plain look finds`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<500 {
      let bytes = (0..<8).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 60...125, using: &random) : UInt8.random(in: 0...255, using: &random)
      }
      let letters = bytes.prefix { (65...90).contains($0) || (97...122).contains($0) }
      let run = LetterRun(bytes.span, at: 0)
      #expect(run.count == letters.count, "seed \(seed): \(bytes)")
      #expect(run.capitals == letters.count { $0 < 91 }, "seed \(seed): \(bytes)")
      let lower = letters.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) }
      #expect(run.lower == lower, "seed \(seed): \(bytes)")
    }
  }

  @Test(arguments: 1...10) func `a word has one hash, by runs and by bytes`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 0...30, using: &random)
      let word = (0..<count).map { _ in UInt8.random(in: 97...122, using: &random) }
      let padded = word + [UInt8](repeating: 32, count: 8)
      var hash = WordHash()
      var place = 0
      while true {
        let run = LetterRun(padded.span, at: place)
        hash.append(run)
        place += run.count
        if run.count < 8 { break }
      }
      #expect(hash.value == WordHash.hash(of: word), "seed \(seed)")
      #expect(WordHash.hash(of: word) != WordHash.hash(of: word + [97]))
    }
  }
}
