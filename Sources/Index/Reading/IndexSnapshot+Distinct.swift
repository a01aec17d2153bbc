extension IndexSnapshot {
  /// For each string of one column that matching entries have, how many different strings of another stand beside it.
  ///
  /// Strings that `merging` names count as those they are merged into. A bit is kept for each pair, so that neither column should have
  /// very many strings.
  package func distinct(
    of query: RetrievalQuery, column: Int, beside other: Int, merging: [String: String] = [:]
  ) throws(IndexError) -> [String: Int] {
    let (rows, places) = (try KeywordNumbers(parts, column), try KeywordNumbers(parts, other))
    let width = (places.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: rows.count * width)
    try forEachSegment(of: query) { (context, docs) throws(IndexError) in
      let part = context.number
      let (first, second) = (rows.columns[part], places.columns[part])
      let (rowOf, placeOf) = (rows.numbers[part], places.numbers[part])
      for doc in docs {
        first.forEachOrdinal(of: Int(doc)) { row in
          let start = Int(rowOf[row]) * width
          second.forEachOrdinal(of: Int(doc)) { place in
            let number = Int(placeOf[place])
            bits[start + number / 64] |= 1 << UInt64(number % 64)
          }
        }
      }
    }
    let moves = try places.moves(merging)
    var counts: [String: Int] = [:]
    for row in 0..<rows.count {
      for (from, to) in moves where Self.take(from, of: &bits, at: row * width) {
        bits[row * width + to / 64] |= 1 << UInt64(to % 64)
      }
      let count = bits[row * width..<(row + 1) * width].reduce(0) { $0 + $1.nonzeroBitCount }
      if count > 0 { counts[try rows.string(row)] = count }
    }
    return counts
  }

  /// Clears a bit; whether it was set.
  private static func take(_ place: Int, of bits: inout [UInt64], at start: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(place % 64)
    let isSet = bits[start + place / 64] & bit != 0
    bits[start + place / 64] &= ~bit
    return isSet
  }
}

/// One numbering of the strings of a column over all segments, in the order of their bytes.
private struct KeywordNumbers {
  let columns: [KeywordColumn]
  /// For each part the number of each of its strings.
  let numbers: [[UInt32]]
  /// Where each string can be read.
  private let origins: [(part: Int, ordinal: Int)]

  init(_ parts: [(segment: Segment, tombstones: Tombstones)], _ column: Int) throws(IndexError) {
    var columns: [KeywordColumn] = []
    for part in parts { columns.append(try part.segment.keywords(column)) }
    var numbers = columns.map { [UInt32](repeating: 0, count: $0.valueCount) }
    var origins: [(part: Int, ordinal: Int)] = []
    var merge = try KeywordMerge(
      columns, counts: columns.map { [UInt32](repeating: 1, count: $0.valueCount) })
    try merge.forEach { owners, ordinals in
      for part in owners { numbers[part][ordinals[part]] = UInt32(origins.count) }
      origins.append((owners[0], ordinals[owners[0]]))
    }
    (self.columns, self.numbers, self.origins) = (columns, numbers, origins)
  }

  var count: Int { origins.count }

  func string(_ number: Int) throws(IndexError) -> String {
    try columns[origins[number].part].value(of: origins[number].ordinal)
  }

  /// Which numbers become which; where nothing has the string they are merged into, the first of those merged stands for it.
  func moves(_ merging: [String: String]) throws(IndexError) -> [(from: Int, to: Int)] {
    var targets: [String: Int] = [:]
    var moves: [(from: Int, to: Int)] = []
    for (string, merged) in merging.sorted(by: { $0.key < $1.key }) {
      guard let from = try number(of: string) else { continue }
      let to: Int
      if let known = targets[merged] { to = known } else { to = try number(of: merged) ?? from }
      targets[merged] = to
      if from != to { moves.append((from, to)) }
    }
    return moves
  }

  private func number(of string: String) throws(IndexError) -> Int? {
    for part in columns.indices {
      if let ordinal = try columns[part].ordinal(of: string) {
        return Int(numbers[part][ordinal])
      }
    }
    return nil
  }
}
