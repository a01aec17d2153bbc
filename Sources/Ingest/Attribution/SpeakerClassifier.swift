/// Says what sort of speaker somebody is, by kind and by roles as printed.
struct SpeakerClassifier {
  private let roles = ReportLexicon.shared.roles
  private let vocabulary = Vocabulary.embedded

  /// The class of a speaker.
  func classification(of speaker: Speaker) -> SpeakerMention.Class {
    if speaker.kind != .person { return .organisation }
    var isExpert = false
    let words = (speaker.roles + [speaker.name]).flatMap {
      $0.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" })
    }
    for word in words {
      let number = vocabulary.number(of: String(word))
      if roles.has(number, roles["representative-role"]) { return .representative }
      if roles.has(number, roles["expert-role"]) { isExpert = true }
    }
    return isExpert ? .expert : .unknown
  }
}
