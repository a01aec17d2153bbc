/// How far two words are from each other (Levenshtein 1966): insertions, deletions and substitutions.
enum EditDistance {
  /// Whether one becomes the other by at most so many edits.
  static func within<Element: Equatable>(_ edits: Int, _ a: [Element], _ b: [Element]) -> Bool {
    distance(a, b, atMost: edits) != nil
  }

  /// The number of edits, nil when it is larger than `limit`; with `countingSwaps` two neighbours that changed places are
  /// one edit (optimal string alignment).
  ///
  /// - Complexity: the product of the lengths; words are short.
  static func distance<Element: Equatable>(
    _ a: [Element], _ b: [Element], atMost limit: Int, countingSwaps: Bool = false
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [Int](repeating: i + 1, count: b.count + 1)
      for j in b.indices {
        let substituted = previous[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(substituted, previous[j + 1] + 1, row[j] + 1)
        if countingSwaps, i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      if row.allSatisfy({ $0 > limit }) { return nil }
      (before, previous) = (previous, row)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
