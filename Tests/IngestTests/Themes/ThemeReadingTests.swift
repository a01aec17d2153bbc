import TestSupport
import Testing

@testable import Ingest

@Suite struct ThemeReadingTests {
  private static let pieces = [
    "hospitals", "Nurse’s", "minimum", "wage", "wages", ",", " ", " ", " ", "—", "12,000", "医", "疗",
    "employ", "ers", "'", "s", "“", "”", "é", "bus lane", "policies", ".", "part-time work",
  ]

  private func text(_ random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      text += Self.pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
    }
    return text
  }

  @Test(arguments: 1...12)
  func `the evidence of a part is that of the part alone`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let classifier = ThemeClassifier.embedded
    var parts = 0
    for _ in 0..<20 {
      let text = text(&random)
      let reading = classifier.reading(text, 0..<text.count)
      for _ in 0..<10 {
        let (one, other) = (
          Int.random(in: 0...text.count, using: &random),
          Int.random(in: 0...text.count, using: &random)
        )
        let range = min(one, other)..<max(one, other)
        guard let words = reading.words(within: range) else { continue }
        parts += 1
        let (part, alone) = (
          classifier.evidence(of: reading, words), classifier.evidence(in: text, range)
        )
        #expect(part.points == alone.points, "seed \(seed)")
        #expect(part.listed == alone.listed)
        #expect(part.terms.map(\.entry) == alone.terms.map(\.entry))
        #expect(part.words.map(\.row) == alone.words.map(\.row))
        #expect(
          part.terms.map { part.printed($0.place) } == alone.terms.map { alone.printed($0.place) })
      }
    }
    #expect(parts > 0)
  }

  @Test func `a range that cuts a word or a character is no part`() {
    let text = Array("the nurses’ pay — now".utf8)
    let reading = ThemeClassifier.embedded.reading(text, 0..<text.count)
    #expect(reading.words(within: 6..<text.count) == nil)
    #expect(reading.words(within: 0..<7) == nil)
    #expect(reading.words(within: 0..<11) == nil)
    #expect(reading.words(within: 4..<10) == 1..<2)
  }
}
