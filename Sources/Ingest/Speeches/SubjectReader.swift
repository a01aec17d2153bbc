/// Reads who stands before a cue.
struct SubjectReader {
  let sentence: SpeechSentence

  /// The class of the words in `run`, the subject of the modal after it.
  func subject(of run: Range<Int>) -> CueSubject {
    let last = sentence.skipBack([.adverb, .manner, .comma, .have], from: run.upperBound - 1)
    guard last >= run.lowerBound else { return .none }
    if let pronoun = pronoun(at: last, isAlone: last == run.lowerBound) { return pronoun }
    let head = head(of: run.lowerBound ..<~ last + 1)
    if sentence.has(head, .actor) || sentence.has(head, .acronym) || sentence.has(last, .actor) {
      return .actor
    }
    if sentence.has(run.lowerBound, .we) { return .we }
    if head < last { return .nounPhrase }
    return endsInS(last) ? .nouns : .noun
  }

  private func pronoun(at place: Int, isAlone: Bool) -> CueSubject? {
    let roles = sentence[place]
    if roles.any([.we, .us]) { return .we }
    if roles.contains(.i) { return .i }
    if roles.contains(.there) { return .there }
    if roles.contains(.it) { return .it }
    if roles.contains(.he) { return .he }
    if roles.contains(.they) { return .they }
    if roles.contains(.you) { return .you }
    if roles.contains(.this), isAlone { return .this }
    if roles.any(.relative) { return .relative }
    if roles.contains(.people), isAlone { return .people }
    return nil
  }

  /// The head of a noun phrase: its last word before a preposition, a relative pronoun, a participle or a comma.
  private func head(of run: Range<Int>) -> Int {
    var place = run.lowerBound
    while place + 1 < run.upperBound {
      if sentence.has(place + 1, [.preposition, .of, .relative, .comma, .bracket, .to, .and]) {
        break
      }
      place += 1
    }
    return place
  }

  private func endsInS(_ place: Int) -> Bool {
    let end = sentence.bytes(place ..<~ place + 1).upperBound
    return end > 0 && sentence.text[end - 1] == UInt8(ascii: "s")
  }

  /// Who does the asking before the verb at `place`: the speaker's own side, or the words of another.
  func asker(before place: Int) -> (isFirst: Bool, reporter: Range<Int>?, subject: CueSubject) {
    var at = place - 1
    let between: WordRoles = [
      .adverb, .manner, .would, .have, .will, .could, .must, .should, .to, .and, .is, .was, .comma,
      .be, .connective,
    ]
    while at >= 0, sentence.has(at, between) || isAskingVerb(at) { at -= 1 }
    guard at >= 0 else { return (false, nil, .none) }
    if sentence.has(at, [.i, .we, .us]) || inverted(at, place) { return (true, nil, .first) }
    let start = nounPhraseStart(endingAt: at)
    if sentence.any(start ..<~ at + 1, .own) { return (true, nil, .first) }
    if sentence.has(at, .ours),
      sentence.any(start ..<~ at + 1, .own) || isOwnBody(start ..<~ at + 1)
    {
      return (true, nil, .first)
    }
    let subject = subject(of: start ..<~ at + 1)
    return (false, ReporterName(sentence: sentence).reporter(in: start ..<~ at + 1), subject)
  }

  private func isAskingVerb(_ place: Int) -> Bool {
    sentence.has(place, [.ask, .urge, .call, .suggest, .demand, .hope, .stress])
      && sentence.has(place + 1, [.and, .comma, .to])
  }

  private func inverted(_ at: Int, _ place: Int) -> Bool {
    sentence.has(at, .let) && sentence.isWord(at + 1, "me")
      || sentence.isWord(at, "me") && sentence.has(at - 1, .let)
  }

  private func isOwnBody(_ run: Range<Int>) -> Bool {
    run.contains { sentence.isWord($0, "delegation") || sentence.isWord($0, "opposition") }
  }

  /// Where the noun phrase whose last word stands at `place` begins.
  func nounPhraseStart(endingAt place: Int) -> Int {
    var at = place
    let stop: WordRoles = [
      .comma, .pause, .quote, .that, .is, .was, .should, .must, .will, .would, .and, .but, .when,
      .if, .not,
    ]
    while at > 0, place - at < 9, !sentence.has(at - 1, stop) {
      if sentence.has(at, [.article, .own]), !sentence.has(at - 1, [.of, .for]) { break }
      at -= 1
    }
    return at
  }
}
