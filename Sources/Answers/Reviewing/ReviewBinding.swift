import Ingest
import Store

/// Binds what a person wants to the names of a base.
struct ReviewBinding {
  let snapshot: BaseSnapshot

  /// The decision; a speaker's name as the base shows it, as typed where it is new, and where it is `verbatim`.
  func review(
    _ change: ReviewChange, by reviewer: String, at time: String, verbatim: Bool = false
  ) throws -> Review {
    Review(
      verdict: change.verdict.map { $0 == .accepted ? .accepted : .rejected },
      speaker: try change.speaker.map { try verbatim ? printed($0) : speaker($0) },
      theme: try change.theme.map(theme),
      note: change.note, reviewer: reviewer, time: time)
  }

  private func speaker(_ text: String) throws -> String {
    guard text.lowercased() != ReviewChange.none else { return "" }
    switch try snapshot.speaker(named: text) {
    case .one(let speaker): return speaker.name
    case .several(let speakers):
      throw AnswerError.ambiguousSpeaker(text, candidates: speakers.map(SpeakerReference.init))
    case .none: return try printed(text)
    }
  }

  private func printed(_ text: String) throws -> String {
    guard text.lowercased() != ReviewChange.none else { return "" }
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard name.contains(where: \.isLetter), !name.hasPrefix("s-") else {
      throw AnswerError.unknownSpeaker(text, suggestions: [])
    }
    return name
  }

  private func theme(_ text: String) throws -> String {
    guard text.lowercased() != ReviewChange.none else { return "" }
    let scheme = ThemeScheme.embedded
    guard let theme = scheme.theme(named: text) else {
      let names = ThemeNames(themes: [])
      throw AnswerError.unknownTheme(text, suggestions: names.suggestions(for: text))
    }
    return "\(scheme.name):\(theme.code)"
  }
}
