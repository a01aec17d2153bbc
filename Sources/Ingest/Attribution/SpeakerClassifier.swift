/// Says what sort of speaker somebody is, by kind and by roles as printed.
struct SpeakerClassifier {
  /// The classifier of the embedded tables.
  static let shared = SpeakerClassifier()

  private let roles = ReportLexicon.shared.roles
  private let vocabulary = Vocabulary.embedded
  private let representative = ReportLexicon.shared.roles["representative-role"]
  private let expert = ReportLexicon.shared.roles["expert-role"]

  /// The class of a speaker.
  func classification(of speaker: Speaker) -> SpeakerMention.Class {
    if speaker.kind != .person { return .organisation }
    var isExpert = false
    let words = (speaker.roles + [speaker.name]).flatMap {
      $0.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" })
    }
    for word in words {
      let number = vocabulary.number(of: String(word))
      if roles.has(number, representative) { return .representative }
      if roles.has(number, expert) { isExpert = true }
    }
    return isExpert ? .expert : .unknown
  }
}
