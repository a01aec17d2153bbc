/// Counts the strings of a column over segments: by their places in each, so that only the strings wanted are ever read.
struct FacetCounter {
  private let column: Int
  private let limit: Int
  private var parts: [KeywordColumn] = []
  /// For each part how many entries have each of its strings.
  private var sums: [[UInt32]] = []

  /// A counter for the `limit` most frequent strings of a column.
  init(column: Int, limit: Int) {
    self.column = column
    self.limit = min(max(0, limit), Int(Int32.max))
  }

  /// Counts the strings of entries of a segment.
  mutating func take(_ docs: [UInt32], _ segment: Segment) throws(IndexError) {
    let keywords = try segment.keywords(column)
    var counts = [UInt32](repeating: 0, count: keywords.valueCount)
    for doc in docs { keywords.forEachOrdinal(of: Int(doc)) { counts[$0] &+= 1 } }
    parts.append(keywords)
    sums.append(counts)
  }

  /// A string by its place among all, with one of the places where it can be read.
  private struct Ranked: Comparable {
    var count: Int
    var place: UInt32
    var part: Int32
    var ordinal: UInt32

    @inline(__always) static func < (left: Ranked, right: Ranked) -> Bool {
      left.count != right.count ? left.count > right.count : left.place < right.place
    }
  }

  /// The most frequent strings: by count descending, then by bytes.
  func counts() throws(IndexError) -> [FacetCount] {
    var foremost = Foremost<Ranked>(limit)
    var place: UInt32 = 0
    var merge = try KeywordMerge(parts, counts: sums)
    try merge.forEach { owners, ordinals in
      var count = 0
      for part in owners { count += Int(sums[part][ordinals[part]]) }
      let first = owners[0]
      foremost.insert(
        Ranked(
          count: count, place: place, part: Int32(first), ordinal: UInt32(ordinals[first])))
      place += 1
    }
    var counts: [FacetCount] = []
    for ranked in foremost.elements() {
      let value = try parts[Int(ranked.part)].value(of: Int(ranked.ordinal))
      counts.append(FacetCount(value: value, count: ranked.count))
    }
    return counts
  }
}
