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
    let scores = scores(of: texts)
    guard let best = scores.first, speaks(for: best, against: scores.dropFirst().first, in: texts)
    else { return [] }
    var matches = [match(best.theme, texts)]
    if let sub = subtopic(of: best.theme, in: texts) { matches.append(match(sub, texts)) }
    if let second = scores.dropFirst().first, best.points - second.points < logit,
      listed(second.theme, in: texts) > 0
    {
      matches.append(match(second.theme, texts))
    }
    return matches
  }

  /// The major topics by points, best first; equal ones in file order.
  func scores(of texts: [WeighedText]) -> [(theme: Int, points: Int)] {
    majors.map { theme in
      let points = texts.reduce(0) { $0 + $1.evidence.points[theme] * $1.share }
      return (theme, biases[theme] + points >> 2)
    }.sorted { ($1.points, $0.theme) < ($0.points, $1.theme) }
  }

  /// A theme that no term of the lexicon names must lead by one logit to be believed.
  private func speaks(
    for best: (theme: Int, points: Int), against second: (theme: Int, points: Int)?,
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
    texts.reduce(0) { $0 + $1.evidence.listed[theme] * $1.share }
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
