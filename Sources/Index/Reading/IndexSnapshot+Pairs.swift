extension IndexSnapshot {
  /// For each string of one column that matching entries have, the strings of another column that stand beside it.
  package func valuePairs(
    of query: RetrievalQuery, column: Int, beside other: Int
  ) throws(IndexError) -> [String: Set<String>] {
    let bound = try QueryBinder(snapshot: self).bind(query)
    var pairs: [String: Set<String>] = [:]
    try workspaces.withObject { (workspace) throws(IndexError) in
      for context in contexts(for: bound) {
        let first = try context.segment.keywords(column)
        let second = try context.segment.keywords(other)
        // A bit for each pair: columns of this sort have few values against entries.
        let width = (second.valueCount + 63) / 64
        var bits = [UInt64](repeating: 0, count: first.valueCount * width)
        try forEachMatch(of: bound, in: context, with: workspace) { doc in
          first.forEachOrdinal(of: Int(doc)) { row in
            second.forEachOrdinal(of: Int(doc)) { place in
              bits[row * width + place / 64] |= 1 << UInt64(place % 64)
            }
          }
        }
        for row in 0..<first.valueCount {
          let words = bits[row * width..<(row + 1) * width]
          guard words.contains(where: { $0 != 0 }) else { continue }
          let name = try first.value(of: row)
          for (number, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
              let place = number * 64 + rest.trailingZeroBitCount
              pairs[name, default: []].insert(try second.value(of: place))
              rest &= rest - 1
            }
          }
        }
      }
    }
    return pairs
  }
}
