/// In which order entries are listed; of equal ones the smaller key comes first.
package enum EntryOrder: Sendable, Hashable {
  /// By key.
  case key(descending: Bool)
  /// By the number in a column; entries without one come last.
  case number(column: Int, descending: Bool)
  /// By the first of these strings that a column has; entries with none of them come last.
  case keywords(column: Int, strings: [String])
  /// The best score first.
  case score
}

/// An entry with its place in an order.
struct RankedEntry: Comparable {
  var rank: Int64
  var key: UInt64
  var score: Float = 0

  @inline(__always) static func < (left: RankedEntry, right: RankedEntry) -> Bool {
    left.rank != right.rank ? left.rank < right.rank : left.key < right.key
  }
}

/// An order that is ready to be asked of the entries of any segment.
struct EntryRanks {
  let order: EntryOrder
  /// The place of each string in the order.
  private let places: [String: Int64]

  /// The order of entries.
  init(_ order: EntryOrder) {
    self.order = order
    guard case .keywords(_, let strings) = order else {
      places = [:]
      return
    }
    let numbered = strings.enumerated().map { ($0.element, Int64($0.offset)) }
    places = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
  }

  /// Calls `body` with the entries of a segment, each with its place; `scores` stand beside the documents where they count.
  @inline(__always) func forEach(
    _ docs: [UInt32], scores: [Float] = [], in segment: Segment,
    _ body: (_ doc: UInt32, RankedEntry) -> Void
  ) throws(IndexError) {
    let keys = segment.keys
    switch order {
    case .key(let isDescending):
      for doc in docs {
        let key = keys[Int(doc)]
        body(doc, RankedEntry(rank: isDescending ? ~Int64(bitPattern: key) : 0, key: key))
      }
    case .number(let column, let isDescending):
      let numbers = try segment.numbers(column)
      for doc in docs {
        let rank = numbers[Int(doc)].map { isDescending ? ~$0 : $0 } ?? .max
        body(doc, RankedEntry(rank: rank, key: keys[Int(doc)]))
      }
    case .keywords(let column, _):
      let keywords = try segment.keywords(column)
      let ranks = try ranks(of: keywords)
      for doc in docs {
        var rank = Int64.max
        keywords.forEachOrdinal(of: Int(doc)) { rank = min(rank, ranks[$0]) }
        body(doc, RankedEntry(rank: rank, key: keys[Int(doc)]))
      }
    case .score:
      for (doc, score) in zip(docs, scores) {
        // Scores are never negative, so that their bits rise with them.
        body(
          doc,
          RankedEntry(rank: -Int64(score.bitPattern), key: keys[Int(doc)], score: score))
      }
    }
  }

  private func ranks(of keywords: KeywordColumn) throws(IndexError) -> [Int64] {
    var ranks: [Int64] = []
    ranks.reserveCapacity(keywords.valueCount)
    for ordinal in 0..<keywords.valueCount {
      ranks.append(places[try keywords.value(of: ordinal)] ?? .max)
    }
    return ranks
  }
}
