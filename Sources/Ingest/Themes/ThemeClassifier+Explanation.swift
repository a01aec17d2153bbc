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

  /// The printed words that spoke most for a theme, each once; a word inside a phrase that counted is left out.
  func terms(for theme: Int, in texts: [WeighedText], limit: Int = 3) -> [String] {
    var found: [(text: String, points: Int, order: Int)] = []
    for text in texts {
      let mine = text.evidence.terms.filter { $0.theme == theme }
      for term in mine where !mine.contains(where: { $0.place.isWider(than: term.place) }) {
        let printed = text.evidence.printed(term)
        found.append((printed, term.points * text.share, found.count))
      }
    }
    var seen: Set<String> = []
    return Array(
      found.sorted { ($1.points, $0.order) < ($0.points, $1.order) }.map(\.text)
        .filter { seen.insert($0.lowercased()).inserted }.prefix(limit))
  }
}

extension Range where Bound == Int {
  /// Whether it holds the other and more.
  fileprivate func isWider(than other: Range<Int>) -> Bool {
    self != other && lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }
}
