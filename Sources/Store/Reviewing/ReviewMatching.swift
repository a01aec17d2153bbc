/// Finds reviewed words again among the proposals of a source that came anew.
///
/// A place is known by its id: the same source and span. Else by its words, of the same kind in a source of the same name or bytes: those with the
/// same words around first; what is left only where one place and one proposal are left with these words, so that nothing is guessed.
enum ReviewMatching {
  /// The proposals (by index) that places (by index) stand for, in order of the places.
  static func pairs(
    _ places: [ReviewPlace], _ proposals: [ReviewPlace]
  ) -> [(place: Int, proposal: Int)] {
    var pairs: [(place: Int, proposal: Int)] = []
    var places = Array(places.enumerated())
    var proposals = Array(proposals.enumerated())
    func take(_ accepts: (ReviewPlace, ReviewPlace) -> Bool) {
      for place in places {
        guard let found = proposals.first(where: { accepts(place.element, $0.element) }) else {
          continue
        }
        pairs.append((place.offset, found.offset))
        proposals.removeAll { $0.offset == found.offset }
      }
      places.removeAll { place in pairs.contains { $0.place == place.offset } }
    }
    take { $0.id == $1.id }
    for agreement in [2, 1] {
      take { $0.hasWords(of: $1) && $0.agreement(with: $1) >= agreement }
    }
    let (left, free) = (places, proposals)
    take { place, proposal in
      left.count { $0.element.hasWords(of: place) } == 1
        && free.count { $0.element.hasWords(of: proposal) } == 1 && place.hasWords(of: proposal)
    }
    return pairs.sorted { $0.place < $1.place }
  }
}

extension ReviewPlace {
  /// Whether the other has the same words and kind.
  func hasWords(of other: ReviewPlace) -> Bool { kind == other.kind && text == other.text }

  /// On how many sides the same words stand around it.
  func agreement(with other: ReviewPlace) -> Int {
    (prefix == other.prefix ? 1 : 0) + (suffix == other.suffix ? 1 : 0)
  }
}
