import Dispatch
import Synchronization
import Testing

@testable import Answers

@Suite struct OrderedWorkTests {
  /// Gives numbers, at most so many, on a thread of its own; the result tells how many were taken.
  private func produce(_ count: Int, into work: OrderedWork<Int, Int>) -> () -> Int {
    let done = DispatchGroup()
    let counted = Counted()
    DispatchQueue(label: "producer").async(group: done) {
      while counted.value < count, work.submit(counted.value) { counted.add() }
      work.close()
    }
    return {
      done.wait()
      return counted.value
    }
  }

  @Test(arguments: [1, 2, 5], [1, 3, 16])
  func `results come in the order of the inputs, each once`(workers: Int, window: Int) {
    let work = OrderedWork<Int, Int>(workers: workers, window: window) { number in
      // The even ones take longer, so that threads overtake each other.
      (0..<(number % 2 == 0 ? 3000 : 10)).reduce(number * 2) { $0 &+ $1 &- $1 }
    }
    let given = produce(500, into: work)
    var results: [Int] = []
    while let result = work.next() { results.append(result) }
    #expect(given() == 500)
    #expect(results == (0..<500).map { $0 * 2 })
  }

  @Test func `never more than the window is under way`() {
    let underWay = Counted()
    let high = Counted()
    let work = OrderedWork<Int, Int>(workers: 4, window: 3) { number in
      high.raise(to: underWay.add())
      return number
    }
    let given = produce(200, into: work)
    while work.next() != nil { underWay.add(-1) }
    #expect(given() == 200)
    // One more may begin between a result's leaving the window and its being counted here.
    #expect(high.value <= 4)
  }

  @Test func `after a stop the producer ends and what was begun comes out`() {
    let work = OrderedWork<Int, Int>(workers: 2, window: 4) { $0 }
    let given = produce(.max, into: work)
    var results = [work.next()].compactMap(\.self)
    work.stop()
    while let result = work.next() { results.append(result) }
    #expect(results == Array(0..<results.count))
    #expect(results.count <= given())
  }
}

/// A number that several threads change.
private final class Counted: Sendable {
  private let number = Mutex(0)

  var value: Int { number.withLock { $0 } }

  @discardableResult
  func add(_ change: Int = 1) -> Int {
    number.withLock { number in
      number += change
      return number
    }
  }

  func raise(to value: Int) { number.withLock { $0 = max($0, value) } }
}
