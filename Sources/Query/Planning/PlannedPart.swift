internal import Index

/// A part of a query as it is planned.
struct PlannedPart {
  /// What the part does among others.
  enum Duty {
    /// Ranks, and may be missing when the search is relaxed.
    case word
    /// Ranks, and never may be missing.
    case fixed
    /// Does not rank, and never may be missing.
    case filter
    /// What it matches is left out.
    case exclusion
  }

  /// What matches all of it.
  var strict: RetrievalQuery
  /// What matches some of its words.
  var relaxed: RetrievalQuery
  /// What it does among others.
  var duty: Duty
  /// Whether it is a stop word, which ranks only when nothing else does.
  var isStopWord = false
  /// What it marks in a found text.
  var marks: [QueryMark] = []
  /// Its words that may be misspelt.
  var words: [PlannedWord] = []

  /// A part that is never relaxed.
  init(_ query: RetrievalQuery, duty: Duty, marks: [QueryMark] = []) {
    self.init(strict: query, relaxed: query, duty: duty, marks: marks)
  }

  /// A part of these queries.
  init(strict: RetrievalQuery, relaxed: RetrievalQuery, duty: Duty, marks: [QueryMark] = []) {
    (self.strict, self.relaxed, self.duty, self.marks) = (strict, relaxed, duty, marks)
  }

  /// The part as a search of its own: an exclusion stands for everything else.
  var standalone: PlannedPart {
    guard duty == .exclusion else { return self }
    return PlannedPart(.without(base: .everything, excluded: strict), duty: .filter)
  }

  /// The same part, which may not be missing when the search is relaxed.
  var required: PlannedPart {
    var part = self
    part.relaxed = strict
    part.isStopWord = false
    if duty == .word { part.duty = .fixed }
    return part
  }

  /// The opposite.
  var excluded: PlannedPart {
    guard duty != .exclusion else { return PlannedPart(strict, duty: .filter) }
    return PlannedPart(strict, duty: .exclusion)
  }

  /// Takes over what other parts mark and misspell.
  mutating func take(_ parts: [PlannedPart]) {
    marks = parts.flatMap(\.marks)
    words = parts.flatMap(\.words)
  }
}

extension PlannedPart {
  /// What matches at least one part.
  static func any(_ parts: [PlannedPart]) -> PlannedPart {
    let parts = parts.map(\.standalone)
    if parts.count == 1 { return parts[0] }
    let duties = parts.map(\.duty)
    let duty: Duty =
      duties.contains(.word) ? .word : duties.contains(.fixed) ? .fixed : .filter
    var whole = PlannedPart(
      strict: .any(parts.map(\.strict), minimum: 1),
      relaxed: .any(parts.map(\.relaxed), minimum: 1),
      duty: duty)
    whole.take(parts)
    return whole
  }

  /// What matches every part but the exclusions; stop words count only when no other word ranks.
  static func all(_ parts: [PlannedPart]) -> PlannedPart {
    if parts.count == 1 { return parts[0] }
    let exclusions = parts.filter { $0.duty == .exclusion }.map(\.strict)
    let kept = withoutStopWords(parts.filter { $0.duty != .exclusion })
    let strict = joined(kept.map(\.strict))
    var whole = PlannedPart(
      strict: subtract(exclusions, from: strict),
      relaxed: subtract(exclusions, from: canRelax(kept) ? relaxed(kept) : strict),
      duty: duty(of: kept))
    whole.take(kept)
    return whole
  }

  private static func duty(of parts: [PlannedPart]) -> Duty {
    let duties = parts.map(\.duty)
    return duties.contains(.word) ? .word : duties.contains(.fixed) ? .fixed : .filter
  }

  /// Whether a word can be missing: one that has another word or something fixed beside it, or parts of its own.
  private static func canRelax(_ parts: [PlannedPart]) -> Bool {
    let ranking = parts.filter { $0.duty != .filter }
    return (ranking.count > 1 && ranking.contains { $0.duty == .word })
      || parts.contains { $0.relaxed != $0.strict }
  }

  private static func withoutStopWords(_ parts: [PlannedPart]) -> [PlannedPart] {
    let hasOther = parts.contains { $0.duty != .filter && !$0.isStopWord }
    return hasOther ? parts.filter { !$0.isStopWord } : parts
  }

  /// Every filter and fixed part, and one of the words unless something fixed already ranks.
  private static func relaxed(_ parts: [PlannedPart]) -> RetrievalQuery {
    let needed = parts.filter { $0.duty != .word }.map(\.relaxed)
    let words = parts.filter { $0.duty == .word }.map(\.relaxed)
    guard !words.isEmpty else { return joined(needed) }
    if parts.contains(where: { $0.duty == .fixed }) {
      return joined(needed + [.any([.everything] + words, minimum: 1)])
    }
    return joined(needed + [words.count == 1 ? words[0] : .any(words, minimum: 1)])
  }

  private static func joined(_ queries: [RetrievalQuery]) -> RetrievalQuery {
    switch queries.count {
    case 0: .everything
    case 1: queries[0]
    default: .all(queries)
    }
  }

  private static func subtract(
    _ exclusions: [RetrievalQuery], from base: RetrievalQuery
  ) -> RetrievalQuery {
    switch exclusions.count {
    case 0: base
    case 1: .without(base: base, excluded: exclusions[0])
    default: .without(base: base, excluded: .any(exclusions, minimum: 1))
    }
  }
}
