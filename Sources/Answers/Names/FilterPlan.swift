import Ingest
import Query
import Store

/// A filter bound to a base: conditions on columns, and a query for words of sources.
struct FilterPlan: Sendable {
  /// What must hold of the columns.
  private(set) var conditions: [SearchFilter] = []
  /// A query that must hold besides; empty for none.
  private(set) var query = ""

  /// Binds a filter; names that mean nobody or several are errors.
  ///
  /// What people rejected is left out, unless the filter or the query itself (`asksForReview`) speaks of it.
  init(
    _ filter: ProposalFilter, in snapshot: BaseSnapshot, asksForReview: Bool = false
  ) throws {
    if let by = filter.by {
      let speaker = try Self.speaker(by, in: snapshot)
      require("speaker", try snapshot.indexIDs(of: speaker))
    }
    if let theme = filter.theme { require("theme", try Self.themes(theme, in: snapshot)) }
    if let kind = filter.kind { require("kind", [kind.rawValue]) }
    if let form = filter.form { require("form", [form.rawValue]) }
    if let voice = filter.classification { require("class", [voice.rawValue]) }
    if let language = filter.language {
      require("lang", Self.languages(language, among: try snapshot.languages()))
    }
    if let source = filter.source { try bind(source: source, in: snapshot) }
    try bind(since: filter.since, until: filter.until)
    if filter.review != nil || !asksForReview { try bind(review: filter.review, in: snapshot) }
  }

  private mutating func bind(review: ReviewFilter?, in snapshot: BaseSnapshot) throws {
    switch review {
    case .all: break
    case .open:
      conditions.append(.without(column: "review", anyOf: ["accepted", "rejected"]))
    case let review?: require("review", [review.rawValue])
    case nil:
      // A base without rejected proposals is searched as if there were no such thing.
      guard try snapshot.hasRejected() else { return }
      conditions.append(.without(column: "review", anyOf: [ReviewFilter.rejected.rawValue]))
    }
  }

  private mutating func require(_ column: String, _ values: [String]) {
    conditions.append(.keywords(column: column, anyOf: values))
  }

  /// The one speaker that is called so.
  static func speaker(_ name: String, in snapshot: BaseSnapshot) throws -> StoredSpeaker {
    switch try snapshot.speaker(named: name) {
    case .one(let speaker): return speaker
    case .several(let speakers):
      throw AnswerError.ambiguousSpeaker(name, candidates: speakers.map(SpeakerReference.init))
    case .none(let suggestions):
      throw AnswerError.unknownSpeaker(name, suggestions: suggestions)
    }
  }

  private static func themes(_ text: String, in snapshot: BaseSnapshot) throws -> [String] {
    let names = ThemeNames(themes: try snapshot.themes())
    let values = names.values(matching: text)
    guard values.isEmpty else { return values }
    throw AnswerError.unknownTheme(text, suggestions: names.suggestions(for: text))
  }

  private static func languages(_ tag: String, among known: [String]) -> [String] {
    let tag = tag.lowercased()
    let matching = known.filter { $0 == tag || $0.hasPrefix(tag + "-") }
    return matching.isEmpty ? [tag] : matching
  }

  private mutating func bind(source: String, in snapshot: BaseSnapshot) throws {
    let keys = try snapshot.sourceKeys(matching: source, limit: 20)
    if !keys.isEmpty {
      require("source", try snapshot.sources(keys).map(\.id))
    } else if source.hasPrefix("d-") {
      throw AnswerError.unknownSource(source)
    } else {
      let words = source.split { $0.isWhitespace || $0 == "\"" }
      query = words.map { "source:\"\($0)\"" }.joined(separator: " ")
    }
  }

  private mutating func bind(since: String?, until: String?) throws {
    guard since != nil || until != nil else { return }
    for date in [since, until].compactMap(\.self) where DateNumber.number(of: date) == nil {
      throw AnswerError.badDate(date)
    }
    let range = DateNumber.range(from: since ?? "0001", to: until)
    conditions.append(
      range.map { .numbers(column: "date", $0) } ?? .keywords(column: "speaker", anyOf: []))
  }
}
