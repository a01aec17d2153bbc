/// How much a text speaks for a theme, and which of its words do.
package struct ThemeScore: Sendable {
  /// The theme.
  package let theme: Theme
  /// Natural logits above what the theme has before any word is read; the largest is the most likely.
  package let points: Double
  /// The words and phrases that spoke for it, as printed, best first.
  package let terms: [String]
}

extension ThemeClassifier {
  /// Every theme that a text speaks for, best first, as `kb themes --explain` shows them; equal ones in file order.
  package func explanation(of text: Span<UInt8>) -> [ThemeScore] {
    // Alone, a text is proposal and passage in one.
    let texts = [WeighedText(evidence: evidence(in: text), share: 14)]
    return scheme.themes.indices.map { theme in
      let points = Double(texts[0].evidence.points[theme] * 14 >> 2) / Double(max(1, logit))
      return ThemeScore(
        theme: scheme.themes[theme], points: points,
        terms: terms(for: theme, in: texts, limit: 8))
    }.filter { $0.points > 0 && !$0.terms.isEmpty }.enumerated().sorted { one, other in
      (other.element.points, one.offset) < (one.element.points, other.offset)
    }.map(\.element)
  }

  /// Words of fewer points are not worth naming as a reason.
  private static let telling = 24

  /// The printed words that spoke most for a theme, each once; a word inside a phrase that counted is left out.
  func terms(for theme: Int, in texts: [WeighedText], limit: Int = 3) -> [String] {
    var found: [(text: Int, place: Range<Int32>, points: Int)] = []
    for (index, text) in texts.enumerated() {
      let places = telling(for: theme, in: text.evidence)
      for (place, points) in places where !places.contains(where: { $0.place.isWider(than: place) })
      {
        found.append((index, place, points * text.share))
      }
    }
    // Equal ones in the order of the texts and of their places.
    found.sort {
      ($1.points, $0.text, $0.place.lowerBound) < ($0.points, $1.text, $1.place.lowerBound)
    }
    var terms: [String] = []
    for (text, place, _) in found where terms.count < limit {
      let printed = texts[text].evidence.printed(place)
      if !terms.contains(where: { $0.lowercased() == printed.lowercased() }) {
        terms.append(printed)
      }
    }
    return terms
  }

  private func telling(
    for theme: Int, in evidence: ThemeEvidence
  ) -> [(place: Range<Int32>, points: Int)] {
    let terms = evidence.terms.map { (place: $0.place, points: points(of: $0, for: theme)) }
    let words = evidence.words.map { (place: $0.place, points: points(of: $0, for: theme)) }
    return terms.filter { $0.points > 0 } + words.filter { $0.points >= Self.telling }
  }
}

extension Range where Bound == Int32 {
  /// Whether it holds the other and more.
  fileprivate func isWider(than other: Range<Int32>) -> Bool {
    self != other && lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }
}
