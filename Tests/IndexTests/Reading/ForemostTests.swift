import TestSupport
import Testing

@testable import Index

@Suite struct ForemostTests {
  @Test(arguments: 0..<40)
  func `the first of many are those that sorting gives, from any offset`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 0...3000, using: &random)
    let range = [3, 100, 1_000_000][Int(seed % 3)]
    let numbers = (0..<count).map { place in
      seed % 5 == 0 ? place : seed % 5 == 1 ? -place : Int.random(in: 0..<range, using: &random)
    }
    for wanted in [0, 1, 20, 300, count, count + 5, Int.max] {
      var foremost = Foremost<Int>(wanted)
      for number in numbers { foremost.insert(number) }
      let offset = Int.random(in: 0...max(1, min(wanted, count)), using: &random)
      let expected = numbers.sorted().prefix(wanted)
      #expect(foremost.elements() == Array(expected), "seed \(seed), \(wanted) wanted")
      #expect(
        foremost.elements(from: offset) == Array(expected.dropFirst(offset)),
        "seed \(seed), \(wanted) wanted from \(offset)")
    }
  }
}
