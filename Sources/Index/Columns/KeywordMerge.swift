/// Walks the strings of a column over several segments in the order of their bytes, each once.
struct KeywordMerge {
  /// A column in a box, so that reading from it copies nothing.
  private final class Part {
    let column: KeywordColumn
    init(_ column: KeywordColumn) { self.column = column }
  }

  private let columns: [Part]
  /// For each part and ordinal how often it counts; what counts nothing is passed over.
  private let counts: [[UInt32]]
  /// The ordinal in each part that comes next, and its first bytes.
  private var ordinals: [Int]
  private var heads: [StringHead] = []

  /// The strings of these columns whose count is above 0.
  init(_ columns: [KeywordColumn], counts: [[UInt32]]) throws(IndexError) {
    self.columns = columns.map(Part.init)
    self.counts = counts
    ordinals = columns.map { _ in -1 }
    heads = columns.map { _ in .none }
    for part in columns.indices { try advance(part) }
  }

  /// Calls `body` with each string: the parts that have it, and for every part an ordinal, which is that of the string in those.
  mutating func forEach(_ body: (_ parts: [Int], _ ordinals: [Int]) -> Void) throws(IndexError) {
    var parts: [Int] = []
    while true {
      parts.removeAll(keepingCapacity: true)
      for part in columns.indices where !heads[part].isNone {
        guard let first = parts.first else {
          parts.append(part)
          continue
        }
        let order = try compare(part, first)
        if order < 0 { parts.removeAll(keepingCapacity: true) }
        if order <= 0 { parts.append(part) }
      }
      if parts.isEmpty { return }
      body(parts, ordinals)
      for part in parts { try advance(part) }
    }
  }

  private mutating func advance(_ part: Int) throws(IndexError) {
    var next = ordinals[part] + 1
    let end = min(columns[part].column.valueCount, counts[part].count)
    while next < end && counts[part][next] == 0 { next += 1 }
    ordinals[part] = next
    heads[part] = next < end ? try columns[part].column.head(of: next) : .none
  }

  @inline(__always) private func compare(_ left: Int, _ right: Int) throws(IndexError) -> Int {
    if let order = heads[left].compared(with: heads[right]) { return order }
    let (first, second) = (
      try columns[left].column.bytes(of: ordinals[left]).array,
      try columns[right].column.bytes(of: ordinals[right]).array
    )
    if first == second { return 0 }
    return DictionaryKey.precedes(first, second) ? -1 : 1
  }
}

/// The first sixteen bytes of a string, as numbers that have the order of the bytes.
struct StringHead {
  private let first: UInt64
  private let second: UInt64
  /// How many bytes the string has; -1 for no string.
  private let count: Int

  /// No string.
  static let none = StringHead(first: 0, second: 0, count: -1)

  private init(first: UInt64, second: UInt64, count: Int) {
    self.first = first
    self.second = second
    self.count = count
  }

  /// The beginning of the `count` bytes from an offset on, all of which the slice has.
  @inline(__always) init(_ bytes: ByteSlice, at offset: Int, count: Int) {
    self.init(
      first: Self.word(bytes, offset, count: count),
      second: count > 8 ? Self.word(bytes, offset + 8, count: count - 8) : 0, count: count)
  }

  /// Up to eight bytes from an offset on, the first one highest, 0 for those that there are not.
  @inline(__always) private static func word(
    _ bytes: ByteSlice, _ offset: Int, count: Int
  ) -> UInt64 {
    if count <= 0 { return 0 }
    guard bytes.readable(from: offset) >= 8 else {
      return (0..<8).reduce(0) { word, place in
        word << 8 | (place < count ? UInt64(bytes[offset + place]) : 0)
      }
    }
    let word = bytes.wordBeyond(offset).byteSwapped
    return count >= 8 ? word : word & ~(~0 >> UInt64(8 * count))
  }

  /// Whether there is no string.
  var isNone: Bool { count < 0 }

  /// Negative when it stands before the other, 0 when both are the same, positive after; nil when more bytes must be looked at.
  @inline(__always) func compared(with other: StringHead) -> Int? {
    if first != other.first { return first < other.first ? -1 : 1 }
    if second != other.second { return second < other.second ? -1 : 1 }
    return count <= 16 && other.count <= 16 ? count - other.count : nil
  }
}
