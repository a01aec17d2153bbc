internal import Index

/// Finds what a person may have meant by words and names that find little.
struct SpellingGuide {
  /// How many suggestions to make at most.
  private static let limit = 3
  /// How many doubtful words are looked up, and how many corrected queries are tried: a long text that finds nothing must not
  /// cost more than a search.
  private static let mostWords = 4
  private static let mostTries = 8
  /// How often more a word must occur than the typed one to be suggested in its place.
  private static let advantage = 10

  let searcher: Searcher
  let request: QueryRequest

  /// Queries that find more than `total` entries, best first; none when enough was found.
  func suggestions(for total: Int) throws(IndexError) -> [QuerySuggestion] {
    guard total < Searcher.fewHits else { return [] }
    let replacements = try replacements()
    guard !replacements.isEmpty else { return [] }
    let all = replacements.compactMap(\.first)
    var tries = [all]
    for alternatives in replacements {
      tries += alternatives.filter { !all.contains($0) || all.count > 1 }.map { [$0] }
    }
    var found: [QuerySuggestion] = []
    for attempt in tries.prefix(Self.mostTries) where found.count < Self.limit {
      if let suggestion = try suggestion(attempt, moreThan: total),
        !found.contains(where: { $0.query == suggestion.query })
      {
        found.append(suggestion)
      }
    }
    return found
  }

  private func suggestion(
    _ replacements: [QuerySuggestion.Replacement], moreThan total: Int
  ) throws(IndexError) -> QuerySuggestion? {
    let text = Self.rewritten(request.plan.parsed.text, replacements)
    let plan = searcher.planner.plan(QueryParser.parse(text))
    let found = try searcher.strictTotal(plan, with: request.filters)
    guard found > total else { return nil }
    return QuerySuggestion(query: text, replacements: replacements, total: found)
  }

  /// For each doubtful word or name what may have been meant, best first.
  private func replacements() throws(IndexError) -> [[QuerySuggestion.Replacement]] {
    var places: [(place: QueryPlace, typed: String, meant: [String])] = []
    for word in try doubtful(request.plan.words).prefix(Self.mostWords) {
      places.append((word.place, word.text, try alternatives(to: word)))
    }
    for name in request.plan.names {
      guard case .unknown(let suggestions) = name.resolution else { continue }
      places.append((name.place, name.text, Array(suggestions.prefix(Self.limit))))
    }
    return
      places
      .filter { !$0.meant.isEmpty }
      .sorted { $0.place.column < $1.place.column }
      .map { place in
        place.meant.map { .init(typed: place.typed, place: place.place, meant: $0) }
      }
  }
}

// MARK: - Words

extension SpellingGuide {
  /// A word of the index that may have been meant.
  private struct Candidate {
    var word: String
    var worth: Double
  }

  /// The words that few entries have, rarest first.
  private func doubtful(_ words: [PlannedWord]) throws(IndexError) -> [PlannedWord] {
    var rare: [(frequency: Int, word: PlannedWord)] = []
    for word in words where Self.canBeMisspelt(word) {
      let frequency = try self.frequency(of: word)
      if frequency < Searcher.fewHits { rare.append((frequency, word)) }
    }
    return rare.sorted {
      ($0.frequency, $0.word.place.column) < ($1.frequency, $1.word.place.column)
    }.map(\.word)
  }

  private static func canBeMisspelt(_ word: PlannedWord) -> Bool {
    let letters = scalars(word.exact)
    return letters.count >= 3 && letters.allSatisfy(\.properties.isAlphabetic)
      && !QueryWord.isIdeographic(word.exact)
  }

  private func frequency(of word: PlannedWord) throws(IndexError) -> Int {
    var most = 0
    for term in word.terms { most = max(most, try searcher.snapshot.documentFrequency(of: term)) }
    return most
  }

  /// Words of the index close to a rare one, or the two words that it runs together.
  private func alternatives(to word: PlannedWord) throws(IndexError) -> [String] {
    let letters = Self.scalars(word.exact)
    let frequency = try frequency(of: word)
    let candidates = try near(word, letters, moreThan: frequency)
    if candidates.isEmpty, frequency == 0, let pair = try pair(letters, field: field(of: word)) {
      return [pair]
    }
    return candidates.prefix(Self.limit).map(\.word)
  }

  private func field(of word: PlannedWord) -> Int { word.terms.first?.field ?? 0 }

  private func near(
    _ word: PlannedWord, _ letters: [Unicode.Scalar], moreThan frequency: Int
  ) throws(IndexError) -> [Candidate] {
    let edits = letters.count < 5 ? 1 : 2
    // Short words get a swap of letters, which is two edits to the dictionary but one to a person.
    let found = try searcher.snapshot.terms(
      field: field(of: word), form: .word, near: word.exact, edits: 2, limit: 1_000)
    return
      found
      .filter { $0.documentFrequency >= max(1, frequency * Self.advantage) }
      .compactMap { statistics in
        let other = Self.scalars(statistics.bytes)
        let distance = EditDistance.distance(letters, other, atMost: edits, countingSwaps: true)
        guard let distance, distance > 0 else { return nil }
        // An edit more is as unlikely as a word a hundred times rarer; first letters are seldom wrong.
        let worth =
          Double(statistics.documentFrequency) * (distance == 1 ? 100 : 1)
          * (letters.first == other.first ? 4 : 1)
        return Candidate(word: String(decoding: statistics.bytes, as: UTF8.self), worth: worth)
      }
      .sorted { ($1.worth, $0.word) < ($0.worth, $1.word) }
  }

  /// The best two words that stand in the index and make up the letters.
  private func pair(_ letters: [Unicode.Scalar], field: Int) throws(IndexError) -> String? {
    guard letters.count >= 6, letters.count <= 40 else { return nil }
    var best: (frequency: Int, text: String)?
    for cut in 3...letters.count - 3 {
      let (first, second) = (Self.text(letters[..<cut]), Self.text(letters[cut...]))
      let frequency = min(try frequency(first, field), try frequency(second, field))
      if frequency > best?.frequency ?? 0 { best = (frequency, first + " " + second) }
    }
    return best?.text
  }

  private func frequency(_ word: String, _ field: Int) throws(IndexError) -> Int {
    try searcher.snapshot.documentFrequency(
      of: TermKey(field: field, form: .word, bytes: Array(word.utf8)))
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The text with words replaced; names of several words get quotation marks.
  private static func rewritten(
    _ text: String, _ replacements: [QuerySuggestion.Replacement]
  ) -> String {
    var characters = Array(text)
    for replacement in replacements.reversed() {
      let start = replacement.place.column - 1
      let end = start + replacement.place.length
      guard start >= 0, start <= end, end <= characters.count else { continue }
      let before = start > 0 ? characters[start - 1] : " "
      let isValue = before == ":" || before == "：" || before == "("
      let needsMarks = isValue && replacement.meant.contains(" ")
      characters.replaceSubrange(
        start..<end, with: needsMarks ? "\"\(replacement.meant)\"" : replacement.meant)
    }
    return String(characters)
  }
}
