extension ThemeClassifier {
  /// How much each text of a proposal counts, in quarters.
  enum Share {
    static let proposal = 10
    static let passage = 8
    static let section = 8
    static let title = 8
    static let source = 6
  }

  /// The themes of a proposal: the best major topic, then its best subtopic where terms of the lexicon speak for one,
  /// then the second major topic where it comes close; none where nothing speaks for any.
  ///
  /// A word of the proposal counts twice, since it stands in the passage too.
  package func themes(
    proposal: ThemeEvidence, passage: ThemeEvidence?, section: ThemeEvidence?,
    title: ThemeEvidence?, source: ThemeEvidence? = nil
  ) -> [ThemeMatch] {
    let texts = [
      (proposal, Share.proposal), (passage ?? proposal, Share.passage), (section, Share.section),
      (title, Share.title), (source, Share.source),
    ].compactMap { text, share in text.map { WeighedText(evidence: $0, share: share) } }
    return themes(of: texts)
  }

  /// The themes of a proposal from the UTF-8 of its span, passage, heading, title and source; empty ones do not count.
  package func themes(
    proposal: [UInt8], passage: [UInt8], section: [UInt8], title: [UInt8], source: [UInt8] = []
  ) -> [ThemeMatch] {
    func evidence(_ text: [UInt8]) -> ThemeEvidence? {
      text.isEmpty ? nil : self.evidence(in: text)
    }
    return themes(
      proposal: self.evidence(in: proposal), passage: evidence(passage),
      section: evidence(section), title: evidence(title), source: evidence(source))
  }

  func themes(of texts: [WeighedText]) -> [ThemeMatch] {
    let (first, next) = leaders(of: texts)
    guard let best = first, speaks(for: best, against: next, in: texts) else { return [] }
    var matches = [match(best.theme, texts)]
    if let sub = subtopic(of: best.theme, in: texts) { matches.append(match(sub, texts)) }
    if let second = next, best.points - second.points < logit,
      listed(second.theme, in: texts) > 0
    {
      matches.append(match(second.theme, texts))
    }
    return matches
  }

  /// A major topic and its points.
  typealias Score = (theme: Int, points: Int)

  /// The major topics by points, best first; equal ones in file order.
  func scores(of texts: [WeighedText]) -> [Score] {
    majors.map { score(of: $0, in: texts) }
      .sorted { ($1.points, $0.theme) < ($0.points, $1.theme) }
  }

  /// The first two of ``scores(of:)``.
  func leaders(of texts: [WeighedText]) -> (best: Score?, second: Score?) {
    var best: Score?
    var second: Score?
    for theme in majors {
      let score = score(of: theme, in: texts)
      if score.points > best?.points ?? Int.min {
        (best, second) = (score, best)
      } else if score.points > second?.points ?? Int.min {
        second = score
      }
    }
    return (best, second)
  }

  private func score(of theme: Int, in texts: [WeighedText]) -> Score {
    var points = 0
    for text in texts { points += text.evidence.points[theme] * text.share }
    return (theme, biases[theme] + points >> 2)
  }

  /// A theme that no term of the lexicon names must lead by one logit to be believed.
  private func speaks(
    for best: Score, against second: Score?,
    in texts: [WeighedText]
  ) -> Bool {
    let lead = best.points - (second?.points ?? 0)
    return best.points > biases[best.theme] && (listed(best.theme, in: texts) > 0 || lead > logit)
  }

  /// The subtopic that the lexicon speaks for most, if with a decisive term or several.
  private func subtopic(of major: Int, in texts: [WeighedText]) -> Int? {
    let weighed = subtopics[major].map { (theme: $0, weight: listed($0, in: texts)) }
    // The first of equals: `max` alone would give the last.
    guard let best = weighed.reversed().max(by: { $0.weight < $1.weight }) else { return nil }
    return best.weight >= Share.passage * 4 ? best.theme : nil
  }

  private func listed(_ theme: Int, in texts: [WeighedText]) -> Int {
    var listed = 0
    for text in texts { listed += text.evidence.listed[theme] * text.share }
    return listed
  }

  private func match(_ theme: Int, _ texts: [WeighedText]) -> ThemeMatch {
    ThemeMatch(
      scheme: scheme.name, code: scheme.themes[theme].code, name: scheme.themes[theme].name,
      terms: terms(for: theme, in: texts))
  }
}

/// A text of a proposal and how much it counts.
struct WeighedText {
  var evidence: ThemeEvidence
  /// In quarters.
  var share: Int
}
