import TestSupport
import Testing

@testable import Index

struct KernelsBoundsTests {
  @Test(arguments: 0..<40)
  func `the k-th largest score is that of the sorted row`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 0...200, using: &random)
    let scores = Cells<Float>(count: 200, repeating: 0)
    for index in 0..<count { scores[index] = Float(Int.random(in: -2...40, using: &random)) }
    let sorted = (0..<count).map { scores[$0] }.sorted(by: >)
    for k in [1, 2, 10, 100] {
      let best = Cells<Float>(count: k, repeating: 0)
      let expected = k <= count && sorted[k - 1] > 0 ? sorted[k - 1] : 0
      #expect(Kernels.largest(k, of: scores, count: count, using: best) == expected)
    }
  }

  @Test(arguments: 0..<10)
  func `places above a threshold come in order`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let scores = Cells<Float>(count: 150, repeating: 0)
    for index in 0..<150 { scores[index] = Float.random(in: -1...4, using: &random) }
    let places = Cells<UInt32>(count: 150, repeating: 0)
    let found = Kernels.placesAbove(2.5, in: scores, count: 150, to: places)
    #expect((0..<found).map { Int(places[$0]) } == (0..<150).filter { scores[$0] > 2.5 })
  }
}
