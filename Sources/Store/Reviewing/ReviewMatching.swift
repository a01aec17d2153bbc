import Ingest

/// Finds reviewed words again among the proposals of a source that came anew.
///
/// A place is known by its id: the same source and span. Else by its words, of the same kind in a source of the same name or bytes: those with the
/// same words around first; what is left only where one place and one proposal are left with these words, so that nothing is guessed.
enum ReviewMatching {
  /// The proposals (by index) that places (by index) stand for, in order of the places; O(n log n) but for words that stand often.
  static func pairs(
    _ places: [ReviewPlace], _ proposals: [ReviewPlace]
  ) -> [(place: Int, proposal: Int)] {
    var pairs: [(place: Int, proposal: Int)] = []
    let byID = Dictionary(
      proposals.indices.map { (proposals[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for place in places.indices {
      if let proposal = byID[places[place].id] { pairs.append((place, proposal)) }
    }
    let (placed, taken) = (Set(pairs.map(\.place)), Set(pairs.map(\.proposal)))
    let free = Dictionary(grouping: proposals.indices.filter { !taken.contains($0) }) {
      proposals[$0].words
    }
    let left = Dictionary(grouping: places.indices.filter { !placed.contains($0) }) {
      places[$0].words
    }
    for (words, left) in left {
      pairs += Self.pairs(left, free[words] ?? []) { places[$0].agreement(with: proposals[$1]) }
    }
    return pairs.sorted { $0.place < $1.place }
  }

  /// Pairs places and proposals of the same words: those that agree on both sides, then on one; what is left only when it is one of each.
  private static func pairs(
    _ places: [Int], _ proposals: [Int], agreement: (Int, Int) -> Int
  ) -> [(place: Int, proposal: Int)] {
    var pairs: [(place: Int, proposal: Int)] = []
    var (places, proposals) = (places, proposals)
    for least in [2, 1] {
      for place in places {
        guard let index = proposals.firstIndex(where: { agreement(place, $0) >= least }) else {
          continue
        }
        pairs.append((place, proposals.remove(at: index)))
      }
      places.removeAll { place in pairs.contains { $0.place == place } }
    }
    if places.count == 1, proposals.count == 1 { pairs.append((places[0], proposals[0])) }
    return pairs
  }
}

extension ReviewPlace {
  /// Its words and kind, by which it is known again.
  var words: String { "\(kind.rawValue) \(text)" }

  /// On how many sides the same words stand around it.
  func agreement(with other: ReviewPlace) -> Int {
    (prefix == other.prefix ? 1 : 0) + (suffix == other.suffix ? 1 : 0)
  }
}
