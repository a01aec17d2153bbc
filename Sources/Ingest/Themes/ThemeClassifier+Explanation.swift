extension ThemeClassifier {
  /// Why a text gets its themes, from the UTF-8 of a span, its passage, heading, title and source; empty ones do not count,
  /// and a span without a passage is its own.
  ///
  /// `limit` bounds the words that are named in each place, and the topics that came next.
  package func explanation(
    proposal: [UInt8], passage: [UInt8] = [], section: [UInt8] = [], title: [UInt8] = [],
    source: [UInt8] = [], limit: Int = 5
  ) -> ThemeExplanation {
    var texts = [place(.proposal, proposal, Share.proposal)]
    if passage.isEmpty {
      texts[0].text.share += Share.passage
    } else {
      texts.append(place(.passage, passage, Share.passage))
    }
    if !section.isEmpty { texts.append(place(.heading, section, Share.section)) }
    if !title.isEmpty { texts.append(place(.title, title, Share.title)) }
    if !source.isEmpty { texts.append(place(.source, source, Share.source)) }
    let weighed = texts.map(\.text)
    let codes = themes(of: weighed).map(\.code)
    let chosen = codes.compactMap { code in scheme.themes.firstIndex { $0.code == code } }
    let others = scores(of: weighed).map(\.theme).filter { !chosen.contains($0) }
      .map { candidate($0, texts, limit: limit) }
      .filter { other in other.evidence.contains { !$0.terms.isEmpty } }
    return ThemeExplanation(
      chosen: chosen.map { candidate($0, texts, limit: limit) },
      others: Array(others.prefix(limit)))
  }

  private func place(
    _ place: ThemeExplanation.Place, _ text: [UInt8], _ share: Int
  ) -> PlacedText {
    PlacedText(place: place, text: WeighedText(evidence: evidence(in: text), share: share))
  }

  private func candidate(
    _ theme: Int, _ texts: [PlacedText], limit: Int
  ) -> ThemeExplanation.Candidate {
    let points = texts.reduce(0) { $0 + $1.text.evidence.points[theme] * $1.text.share }
    return ThemeExplanation.Candidate(
      theme: scheme.themes[theme], points: logits(biases[theme] + points >> 2),
      prior: logits(biases[theme]),
      evidence: texts.map { text in
        ThemeExplanation.Evidence(
          place: text.place,
          points: logits((text.text.evidence.points[theme] * text.text.share) >> 2),
          terms: terms(for: theme, in: [text.text], limit: limit))
      })
  }

  private func logits(_ points: Int) -> Double { Double(points) / Double(max(1, logit)) }

  /// Words of fewer points are not worth naming as a reason.
  private static let telling = 24

  /// The printed words that spoke most for a theme, each once; a word inside a phrase that counted is left out.
  func terms(for theme: Int, in texts: [WeighedText], limit: Int = 3) -> [String] {
    var found: [TellingPlace] = []
    found.reserveCapacity(32)
    for index in texts.indices { addTelling(for: theme, in: texts[index], index, to: &found) }
    var terms: [String] = []
    // Few are named of many, so that the best is looked for again and again.
    while terms.count < limit, let best = found.indices.min(by: { found[$0] < found[$1] }) {
      let place = found[best]
      found[best].points = 0
      if place.points == 0 { break }
      guard !found.contains(where: { $0.isWider(than: place) }) else { continue }
      let printed = texts[place.text].evidence.printed(place.place)
      if !terms.contains(where: { Self.areSame($0, printed) }) { terms.append(printed) }
    }
    return terms
  }

  /// Whether two words differ in case at most.
  private static func areSame(_ one: String, _ other: String) -> Bool {
    let areASCII = one.utf8.allSatisfy { $0 < 0x80 } && other.utf8.allSatisfy { $0 < 0x80 }
    if areASCII, one.utf8.count != other.utf8.count { return false }
    return one.lowercased() == other.lowercased()
  }

  private func addTelling(
    for theme: Int, in text: WeighedText, _ index: Int, to found: inout [TellingPlace]
  ) {
    for term in text.evidence.terms {
      let points = points(of: term, for: theme)
      if points > 0 {
        found.append(.init(text: index, place: term.place, points: points * text.share))
      }
    }
    for word in text.evidence.words {
      let points = points(of: word, for: theme)
      if points >= Self.telling {
        found.append(.init(text: index, place: word.place, points: points * text.share))
      }
    }
  }
}

/// A place in one of several texts whose words speak for a theme.
private struct TellingPlace {
  var text: Int
  var place: Range<Int32>
  /// 0 when it was taken.
  var points: Int

  /// Whether it comes first: by points, equal ones in the order of the texts and of their places.
  static func < (one: TellingPlace, other: TellingPlace) -> Bool {
    (other.points, one.text, one.place.lowerBound) < (
      one.points, other.text, other.place.lowerBound
    )
  }

  /// Whether it holds another place of its text and more.
  func isWider(than other: TellingPlace) -> Bool {
    text == other.text && place != other.place && place.lowerBound <= other.place.lowerBound
      && place.upperBound >= other.place.upperBound
  }
}

/// A text that was read for its themes, and where it stands.
private struct PlacedText {
  var place: ThemeExplanation.Place
  var text: WeighedText
}
