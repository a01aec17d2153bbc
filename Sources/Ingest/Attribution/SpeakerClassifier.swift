/// Says what sort of speaker somebody is, by kind and by roles as printed.
final class SpeakerClassifier: Sendable {
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
    var isRepresentative = false
    for text in speaker.roles + [speaker.name] {
      visitWords(of: text) { number in
        if roles.has(number, representative) { isRepresentative = true }
        if roles.has(number, expert) { isExpert = true }
      }
    }
    return isRepresentative ? .representative : isExpert ? .expert : .unknown
  }

  /// Hands out the numbers of the words of a text, 0 for unknown ones; words are letters and hyphens.
  private func visitWords(of text: String, _ visit: (WordID) -> Void) {
    let bytes = text.utf8Span.span
    var hash = WordHash()
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x80 else { return visitAnyWords(of: text, visit) }
      if (97...122).contains(byte | 0x20) {
        hash.append(byte | 0x20)
      } else if byte == UInt8(ascii: "-") {
        hash.append(byte)
      } else {
        visit(vocabulary.number(ofHash: hash.value))
        hash = WordHash()
      }
    }
    visit(vocabulary.number(ofHash: hash.value))
  }

  private func visitAnyWords(of text: String, _ visit: (WordID) -> Void) {
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      visit(vocabulary.number(of: String(word)))
    }
  }
}
