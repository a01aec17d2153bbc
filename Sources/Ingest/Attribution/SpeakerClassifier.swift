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
    for text in speaker.roles + [speaker.name] {
      for number in words(of: text) {
        if roles.has(number, representative) { return .representative }
        if roles.has(number, expert) { isExpert = true }
      }
    }
    return isExpert ? .expert : .unknown
  }

  /// The numbers of the words that the tables know; words are letters and hyphens.
  private func words(of text: String) -> [WordID] {
    let bytes = Array(text.utf8)
    guard UTF8Text.isASCII(bytes) else {
      return text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" })
        .map { vocabulary.number(of: String($0)) }
    }
    let hyphen = UInt8(ascii: "-")
    return bytes.split { !(97...122).contains($0 | 0x20) && $0 != hyphen }.map { word in
      vocabulary.number(ofLower: word.map { $0 == hyphen ? $0 : $0 | 0x20 })
    }
  }
}
