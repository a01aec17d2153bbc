/// Why a question has no answer; each case holds the facts, `description` the sentence.
package enum AnswerError: Error, Equatable, CustomStringConvertible {
  /// The base cannot be opened, read or written; the sentence says what to do.
  case base(String)
  /// An input of an ingest cannot be read; the sentence says which.
  case input(String)
  /// No proposal, passage or source has this id.
  case unknownID(String)
  /// Several ids begin like this.
  case ambiguousID(String, candidates: [String])
  /// No speaker is called so; the names are the nearest.
  case unknownSpeaker(String, suggestions: [String])
  /// Several speakers are called so.
  case ambiguousSpeaker(String, candidates: [SpeakerReference])
  /// No theme has this code or name; the names are the nearest.
  case unknownTheme(String, suggestions: [String])
  /// No source is called so.
  case unknownSource(String)
  /// Several sources are called so.
  case ambiguousSource(String, candidates: [String])
  /// Nobody has decided anything of this proposal.
  case notReviewed(String)
  /// Not a value that a source can be given.
  case badSourceValue(property: SourceProperty, value: String)
  /// No query is watched under this name.
  case unknownWatch(String)
  /// Not a date; years, months and days are written `2024`, `2024-03`, `2024-03-05`.
  case badDate(String)

  /// One sentence: what and what to do.
  package var description: String {
    switch self {
    case .base(let sentence), .input(let sentence):
      sentence
    case .unknownID(let id):
      "\(id): no such id in this base; `kb list` shows them"
    case .ambiguousID(let id, let candidates):
      "\(id) is the beginning of several ids: \(candidates.joined(separator: ", "))"
    case .unknownSpeaker(let name, let suggestions):
      "no speaker is called “\(name)”" + Self.offer(suggestions, else: "`kb speakers` lists them")
    case .ambiguousSpeaker(let name, let candidates):
      "“\(name)” may be " + candidates.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    case .unknownTheme(let name, let suggestions):
      "no theme is called “\(name)”" + Self.offer(suggestions, else: "`kb themes` lists them")
    case .unknownSource(let name):
      "no source is called “\(name)”; give its d- id, or words of its name or title"
    case .ambiguousSource(let name, let candidates):
      "“\(name)” may be one of several sources: \(candidates.joined(separator: ", "))"
    case .notReviewed(let id):
      "\(id): nobody has reviewed it; there is nothing to undo"
    case .badSourceValue(let property, let value):
      "“\(value)” cannot be the \(property.rawValue) of a source; \(property.example)"
    case .unknownWatch(let name):
      "nothing is watched as “\(name)”; `kb watch --list` shows what is"
    case .badDate(let text):
      "“\(text)” is not a date; write 2024, 2024-03 or 2024-03-05"
    }
  }

  private static func offer(_ suggestions: [String], else hint: String) -> String {
    suggestions.isEmpty
      ? "; " + hint : "; did you mean " + suggestions.joined(separator: " or ") + "?"
  }
}
