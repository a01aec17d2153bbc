import Answers
import Ingest

extension ReviewRecord {
  /// What was decided, in a word or two; nil for a mere remark.
  var state: String? {
    let isCorrected = speaker != nil || theme != nil
    let words = [verdict?.rawValue, isCorrected ? "corrected" : nil].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// What was decided, what the program had found, by whom and when, in one sentence.
  var sentence: String { sentence(found: foundSpeaker ?? "nobody") }

  /// The same; what the program had found where that is known.
  func sentence(found: String?) -> String {
    var parts: [String] = []
    if let verdict { parts.append(verdict.rawValue) }
    if let speaker {
      let name = speaker.isEmpty ? "nobody" : speaker
      parts.append("speaker \(name)" + (found.map { ", found \($0)" } ?? ""))
    }
    if let theme { parts.append("theme \(theme.isEmpty ? "none" : Self.name(ofTheme: theme))") }
    if let note { parts.append("\u{201C}\(note)\u{201D}") }
    return (parts.isEmpty ? "looked at" : parts.joined(separator: "; "))
      + "; by \(reviewer), \(time)"
  }

  private static func name(ofTheme value: String) -> String {
    ThemeScheme.embedded.theme(named: value).map { "\($0.name) (\($0.code))" } ?? value
  }
}

/// What holds of proposals after a decision, a line each.
struct ReviewView {
  /// The proposals.
  var proposals: [ListedProposal]

  /// Writes the lines for people.
  func write(on page: inout OutputPage) {
    for listed in proposals {
      let id = page.palette.id(listed.record.proposal.id)
      page.line("\(id)  \(SafeText.line(listed.review?.sentence ?? "as it was found"))")
    }
  }
}

/// Says that a speaker is new in a base, so that a slip of the keyboard shows.
struct NewSpeakerNotice {
  /// What to say.
  var sentence: String

  /// The notice for a name; nil when somebody is called so.
  init?(name: String, in base: KnowledgeBase) throws(AnswerError) {
    guard let near = try base.namesNear(newSpeaker: name) else { return nil }
    sentence = "\(name) is a new speaker in this base"
    if !near.isEmpty { sentence += "; near: \(near.joined(separator: ", "))" }
  }
}
