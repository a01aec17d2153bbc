/// Signs that a question urges something: "Why not …?", "Is it not time …?", "Will the Minister consider …?".
struct QuestionSigns {
  let sentence: SpeechSentence

  /// The signs in the sentence; none when it is not a question.
  var flags: SpeechFlags {
    guard sentence.isQuestion else { return [] }
    var flags: SpeechFlags = []
    for place in 0 ..<~ sentence.end {
      if sentence.has(place, .why) {
        if isDenied(after: place, within: 6) { flags.insert(.whyNot) }
      } else if isFronted(place) {
        if sentence.has(place, .not) || isDenied(after: place, within: 5) { flags.insert(.isItNot) }
        if asksToConsider(place) { flags.insert(.pleaseConsider) }
      }
    }
    return flags
  }

  private func isDenied(after place: Int, within words: Int) -> Bool {
    (place + 1 ..<~ min(place + 1 + words, sentence.end)).contains {
      sentence.has($0, .not) && !sentence.isWord($0, "no")
    }
  }

  /// An auxiliary at the front of a clause.
  private func isFronted(_ place: Int) -> Bool {
    sentence.has(place, [.is, .was, .will, .would, .could, .cannot, .should, .must])
      && (place == 0
        || sentence.has(place - 1, [.comma, .pause, .quote, .and, .but, .connective, .number]))
  }

  private func asksToConsider(_ place: Int) -> Bool {
    sentence.has(place, [.will, .would, .could])
      && sentence.any(place + 2 ..<~ min(place + 10, sentence.end), .consider)
  }
}
