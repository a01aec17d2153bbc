/// The best entries so far: higher scores first, of equal scores the smaller key.
///
/// A binary heap with the worst on top, so that a hit costs O(log k).
struct TopHits {
  private let capacity: Int
  private var heap: [ScoredEntry] = []
  /// A score that k entries are known to reach, whether they were met already or not.
  private var floor: Float = -.infinity

  /// Room for `capacity` entries.
  init(capacity: Int) {
    self.capacity = capacity
    heap.reserveCapacity(min(capacity, 1024))
  }

  /// How many entries are wanted.
  var wanted: Int { capacity }

  /// Below this score no entry can be among the best; an equal one can, by its key.
  private(set) var threshold: Float = -.infinity

  /// Only a score above this can enter with a key of at least `key`: of equal scores the smaller key is better.
  @inline(__always) func bar(from key: @autoclosure () -> UInt64) -> Float {
    if heap.count == capacity, let worst = heap.first, worst.score == threshold, worst.key < key() {
      return threshold
    }
    return threshold.nextDown
  }

  /// Notes that k entries reach this score.
  mutating func raise(floor score: Float) {
    if score > floor { floor = score }
    if floor > threshold { threshold = floor }
  }

  /// Takes an entry when it is good enough.
  @inline(__always) mutating func insert(_ hit: ScoredEntry) {
    if heap.count == capacity {
      guard let worst = heap.first, Self.isBetter(hit, worst) else { return }
      replaceTop(hit)
    } else {
      push(hit)
    }
    if heap.count == capacity, let worst = heap.first, worst.score > threshold {
      threshold = worst.score
    }
  }

  private static func isBetter(_ left: ScoredEntry, _ right: ScoredEntry) -> Bool {
    left.score != right.score ? left.score > right.score : left.key < right.key
  }

  private mutating func push(_ hit: ScoredEntry) {
    heap.append(hit)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !Self.isBetter(heap[parent], heap[child]) { break }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func replaceTop(_ hit: ScoredEntry) {
    var parent = 0
    heap[0] = hit
    while true {
      var worst = 2 * parent + 1
      if worst >= heap.count { break }
      if worst + 1 < heap.count, Self.isBetter(heap[worst], heap[worst + 1]) { worst += 1 }
      if !Self.isBetter(heap[parent], heap[worst]) { break }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }

  /// The entries, best first.
  var sorted: [ScoredEntry] { heap.sorted(by: Self.isBetter) }
}
