import TestSupport
import Testing

@testable import Index

@Suite struct TopHitsTests {
  @Test(arguments: [1, 3, 10, 100])
  func `keeps the best, of equal scores the smaller key`(k: Int) {
    var random = SeededRandom(seed: UInt64(k))
    let hits = (0..<300).map {
      ScoredEntry(key: UInt64($0), score: Float(Int.random(in: 0..<40, using: &random)))
    }
    var top = TopHits(capacity: k)
    for hit in hits.shuffled(using: &random) { top.insert(hit) }
    let expected = hits.sorted { ($1.score, $0.key) < ($0.score, $1.key) }.prefix(k)
    #expect(top.sorted == Array(expected))
    #expect(top.threshold == expected.last?.score)
  }

  @Test func `rounded parts add up to the same sum in any order`() {
    var random = SeededRandom(seed: 3)
    for most: Float in [0.7, 16, 311] {
      let rounding = ScoreRounding(most: most)
      let parts = (0..<20).map { _ in rounding(Float.random(in: 0..<(most / 20), using: &random)) }
      let sum = parts.reduce(0, +)
      for _ in 0..<20 { #expect(parts.shuffled(using: &random).reduce(0, +) == sum) }
      #expect(rounding.step <= most / 4_000_000)
    }
  }
}
