import Index
import Testing

@Suite struct MergePolicyTests {
  @Test
  func `segments of like size are merged, several at a time, and never the large with the small`() {
    let policy = MergePolicy(width: 3, floor: 10)
    #expect(policy.choose(from: [5, 6]) == [])
    #expect(policy.choose(from: [5, 900, 6, 1]) == [0, 2, 3])
    #expect(policy.choose(from: [20, 500, 25, 8, 15, 9]) == [0, 2, 4])
    #expect(policy.choose(from: []) == [])
  }

  @Test func `an entry is rewritten a logarithmic number of times`() {
    let policy = MergePolicy(width: 4, floor: 1)
    var sizes: [Int] = []
    var written = 0
    for _ in 0..<1024 {
      sizes.append(1)
      while case let chosen = policy.choose(from: sizes), !chosen.isEmpty {
        let sum = chosen.reduce(0) { $0 + sizes[$1] }
        written += sum
        for place in chosen.reversed() { sizes.remove(at: place) }
        sizes.append(sum)
      }
    }
    #expect(sizes.reduce(0, +) == 1024)
    #expect(sizes.count < 4 * 6)
    #expect(written <= 1024 * 6)
  }
}
