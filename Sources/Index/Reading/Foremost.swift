/// The first of many elements in their order, found without sorting all: what follows enough others is dropped on the way.
struct Foremost<Element: Comparable> {
  private let wanted: Int
  private let room: Int
  private var kept: [Element] = []
  /// None that follows this one is among the first.
  private var last: Element?

  /// Room for the first `wanted`.
  init(_ wanted: Int) {
    self.wanted = max(0, wanted)
    room = 2 * min(self.wanted, Int.max / 4) + 256
  }

  /// Takes an element.
  @inline(__always) mutating func insert(_ element: Element) {
    if let last, !(element < last) { return }
    kept.append(element)
    if kept.count == room { cut() }
  }

  private mutating func cut() {
    if wanted == 0 { return kept.removeAll(keepingCapacity: true) }
    kept.select(wanted, in: 0..<kept.count)
    kept.removeLast(kept.count - wanted)
    last = kept.max()
  }

  /// The first elements from the `offset`-th on, in order.
  func elements(from offset: Int = 0) -> [Element] {
    var kept = kept
    let end = min(wanted, kept.count)
    let start = max(0, offset)
    guard start < end else { return [] }
    if end < kept.count { kept.select(end, in: 0..<kept.count) }
    if start > 0 { kept.select(start, in: 0..<end) }
    return kept[start..<end].sorted()
  }
}

extension Array where Element: Comparable {
  /// Moves the elements of a range so that none before `place` follows one from there on (Hoare, *Algorithm 65: find*, 1961).
  mutating func select(_ place: Int, in range: Range<Int>) {
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    // Orders that defeat the choice of the middle are sorted instead.
    var rounds = 4 * (Int.bitWidth - range.count.leadingZeroBitCount)
    while low < high {
      if rounds == 0 { return self[low...high].sort() }
      rounds -= 1
      let middle = Self.middle(self[low], self[low + (high - low) / 2], self[high])
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < middle { left += 1 }
        while middle < self[right] { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { return }
    }
  }

  private static func middle(_ first: Element, _ second: Element, _ third: Element) -> Element {
    let (less, more) = first < second ? (first, second) : (second, first)
    return third < less ? less : (more < third ? more : third)
  }
}
