import TestSupport
import Testing

@testable import Ingest

@Suite struct FeatureWeightsTests {
  @Test(arguments: 1...8) func `keeps what a dictionary keeps`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var weights = FeatureWeights()
    var plain: [UInt64: Double] = [:]
    #expect(weights.isEmpty)
    for _ in 0..<500 {
      let key = UInt64.random(in: 0..<300, using: &random) << UInt64(seed * 6)
      let weight = Double.random(in: -3...3, using: &random)
      weights[key] = weight
      plain[key] = weight
    }
    #expect(!weights.isEmpty)
    for step in 0..<400 {
      let key = UInt64(step) << UInt64(seed * 6)
      #expect(weights[key] == plain[key, default: 0], "seed \(seed)")
    }
  }
}
