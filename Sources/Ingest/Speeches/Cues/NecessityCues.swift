/// Necessity without a modal verb: "it is essential to", "there is a need for", "X is needed", "time has come".
struct NecessityCues {
  let sentence: SpeechSentence
  let clauses: ClauseStart
  let subjects: SubjectReader

  func firing(at place: Int) -> CueFiring? {
    let roles = sentence[place]
    if roles.contains(.time), let found = timeHasCome(at: place) { return found }
    if roles.any([.necessary, .duty]), let found = impersonal(at: place) { return found }
    if roles.any([.necessity, .duty]), let found = needNoun(at: place) { return found }
    if roles.any([.needed, .need]), let found = whatIsNeeded(at: place) { return found }
    if roles.any([.needed, .critical]), let found = isNeeded(at: place) { return found }
    if roles.contains(.need), let found = weNeed(at: place) { return found }
    if roles.any([.solution, .plea]), let found = solution(at: place) { return found }
    if roles.contains(.worse), let found = wouldBeBetter(at: place) { return found }
    return nil
  }

  /// "it is (high) time to/that/for", "the time has come to", "now is the time to".
  private func timeHasCome(at place: Int) -> CueFiring? {
    var next = place + 1
    if sentence.has(next, [.have, .is]) {
      next = sentence.skip([.filler, .have, .is], from: next)
    }
    if sentence.isWord(next, "come") || sentence.isWord(next, "arrived")
      || sentence.isWord(next, "ripe")
    {
      next += 1
    }
    guard sentence.has(next, [.to, .that, .for, .when]) || sentence.has(next, [.we, .it]) else {
      return nil
    }
    let copula = sentence.any(max(0, place - 4) ..<~ place, .is) || next > place + 1
    guard copula else { return nil }
    return complemented(.timeHasCome, cue: place ..<~ next, at: next)
  }

  /// "it is essential that/to/for X to", "makes it necessary to".
  private func impersonal(at place: Int) -> CueFiring? {
    let copula = sentence.skipBack(
      [.filler, .article, .own, .and, .comma, .necessary, .of, .is], from: place - 1)
    let between = max(0, copula + 1) ..<~ place
    guard sentence.has(copula, [.it, .was, .would, .will, .be]) || sentence.any(between, .is) else {
      return nil
    }
    var subject = copula
    while subject > 0, sentence.has(subject, [.would, .will, .be, .is, .was, .have]) {
      subject -= 1
    }
    guard sentence.has(subject, .it) || sentence.has(copula, .it) else { return nil }
    var next = sentence.skip([.adverb, .manner], from: place + 1)
    while sentence.has(next, .and), sentence.has(next + 1, [.necessary, .manner]) { next += 2 }
    if sentence.has(next, .on) || sentence.has(next, .of) {
      next = sentence.first([.to, .that], in: next ..<~ min(next + 12, sentence.end)) ?? next
    }
    if sentence.has(next, .comma) {
      next = sentence.first([.to, .that], in: next ..<~ min(next + 14, sentence.end)) ?? next
    }
    guard sentence.has(next, [.to, .that, .for]) else { return nil }
    var firing = complemented(.impersonalNecessity, cue: max(0, subject) ..<~ next, at: next)
    firing.subject = .it
    if sentence.any(max(0, subject) ..<~ place, .not) { firing.flags.insert(.negated) }
    if sentence.any(max(0, subject) ..<~ place, .was) { firing.flags.insert(.past) }
    return firing
  }

  /// "there is a need to/for", "stress the importance of", "has a duty to".
  private func needNoun(at place: Int) -> CueFiring? {
    let next = sentence.skip([.comma, .adverb], from: place + 1)
    guard sentence.has(next, [.for, .to, .of]) else { return nil }
    var before = place - 1
    while before >= 0, place - before < 8, !sentence.has(before, [.determiner, .own, .is, .and]) {
      before -= 1
    }
    guard sentence.has(before, [.determiner, .own, .is, .and]) else { return nil }
    if sentence.has(place, .need), isVerb(place, since: before) { return nil }
    let frame = max(0, before - 6) ..<~ max(0, before) + 1
    var firing = complemented(.needNoun, cue: max(0, before) ..<~ next, at: next)
    let isDuty = sentence.has(place, .duty)
    if sentence.any(frame, .there) {
      firing.subject = .there
    } else if sentence.any(frame, .stress) {
      firing.subject = .first
    } else {
      firing.flags.insert(.nounUse)
      if isDuty, sentence.any(frame, [.have, .is]) { firing.subject = .actor }
    }
    if sentence.any(frame, .not) || sentence.any(before ..<~ place, .not) {
      firing.flags.insert(.negated)
    }
    if sentence.has(next, .of), !sentence.has(place, .necessity) { firing.flags.insert(.noAction) }
    return firing
  }

  /// "Any delay will need to", "the order need to": no adjective alone between article and noun, or no frame before.
  private func isVerb(_ place: Int, since article: Int) -> Bool {
    if sentence.has(place - 1, [.will, .would, .do, .that, .relative, .capital, .could]) {
      return true
    }
    if place - article <= 1 { return false }
    return place - article > 4
      || sentence.any(article + 1 ..<~ place, [.preposition, .of, .and, .participle, .pronoun])
  }

  /// "What is needed is …", "what we need is".
  private func whatIsNeeded(at place: Int) -> CueFiring? {
    guard let what = sentence.last(.wh, in: max(0, place - 8) ..<~ place),
      sentence.isWord(what, "what")
    else {
      return nil
    }
    guard let copula = sentence.first(.is, in: place + 1 ..<~ min(place + 8, sentence.end)) else {
      return nil
    }
    return complemented(
      .whatIsNeeded, cue: what ..<~ copula + 1, at: sentence.skip(.adverb, from: copula + 1))
  }

  /// "X is needed", "action is imperative", "reform is a must".
  private func isNeeded(at place: Int) -> CueFiring? {
    let copula = sentence.skipBack([.filler, .article, .of, .own], from: place - 1)
    guard sentence.has(copula, .is) || sentence.has(copula, .be) else { return nil }
    var subjectEnd = copula
    while subjectEnd > 0, sentence.has(subjectEnd - 1, [.would, .will, .have, .filler]) {
      subjectEnd -= 1
    }
    let start = clauses.start(before: subjectEnd)
    let subject = subjects.subject(of: start ..<~ subjectEnd)
    guard subject != .it, !sentence.has(place + 1, [.to, .that]) else { return nil }
    var firing = CueFiring(
      family: sentence.has(place, .needed) ? .isNeeded : .isCritical, cue: copula ..<~ place + 1,
      start: start)
    firing.subject = subject
    firing.complement = sentence.has(start, .gerund) ? .gerund : .noun
    if sentence.any(copula ..<~ place, .not) { firing.flags.insert(.negated) }
    return firing
  }

  /// "we need better schools".
  private func weNeed(at place: Int) -> CueFiring? {
    let before = sentence.skipBack(.filler, from: place - 1)
    guard sentence.has(before, [.we, .they, .actor, .i]), !sentence.has(place, .participle) else {
      return nil
    }
    guard !sentence.has(sentence.skip(.filler, from: place + 1), [.to, .for, .not]) else {
      return nil
    }
    var firing = CueFiring(
      family: .weNeed, cue: place ..<~ place + 1, start: clauses.start(before: place))
    firing.subject = subjects.subject(of: firing.start ..<~ place)
    firing.complement = .noun
    return firing
  }

  /// "the solution is to", "my suggestion is that", "the answer lies in".
  private func solution(at place: Int) -> CueFiring? {
    let limit = min(place + 14, sentence.end)
    guard
      let copula = sentence.first(.is, in: place + 1 ..<~ limit) ?? lies(in: place + 1 ..<~ limit)
    else { return nil }
    guard !sentence.any(place + 1 ..<~ copula, [.comma, .pause, .and]) else { return nil }
    var next = sentence.skip([.filler, .pause], from: copula + 1)
    if sentence.isWord(copula, "lies") || sentence.isWord(copula, "lie") { next += 1 }
    guard sentence.has(next, [.to, .that, .for, .gerund]) || sentence.isWord(copula, "lies") else {
      return nil
    }
    let family: CueFamily = sentence.has(place, .plea) ? .pleaIs : .solutionIs
    var firing = complemented(family, cue: place ..<~ next, at: next)
    if sentence.has(place - 1, .own) { firing.subject = .first }
    return firing
  }

  private func lies(in run: Range<Int>) -> Int? {
    run.first { sentence.isWord($0, "lies") || sentence.isWord($0, "lie") }
  }

  /// "it would be better to/if", "we would do well to".
  private func wouldBeBetter(at place: Int) -> CueFiring? {
    guard sentence.any(max(0, place - 4) ..<~ place, [.would, .could]) else { return nil }
    guard
      sentence.any(max(0, place - 3) ..<~ place, [.be, .do]) || sentence.has(place - 1, .adverb)
    else { return nil }
    guard sentence.has(place + 1, [.to, .that, .for, .if]) else { return nil }
    return complemented(.wouldBeBetter, cue: place ..<~ place + 1, at: place + 1)
  }

  /// A firing whose content follows "that", "to", "for" or "of" at `place`.
  private func complemented(_ family: CueFamily, cue: Range<Int>, at place: Int) -> CueFiring {
    let reader = VerbReader(sentence: sentence)
    var firing = CueFiring(family: family, cue: cue, start: place)
    if sentence.has(place, .to) {
      firing.complement = .to
      firing.start = place + 1
      firing.verbPlace = reader.verb(from: place + 1).place
    } else if sentence.has(place, .that) {
      firing.complement = .that
      firing.start = sentence.skip(.comma, from: place + 1)
      let modal = sentence.first([.modal, .be], in: firing.start ..<~ sentence.end)
      if let modal { firing.verbPlace = reader.verb(from: modal + 1).place }
    } else if sentence.has(place, [.for, .of, .when, .if]) {
      firing.start = place + 1
      let to = sentence.first(.to, in: place + 1 ..<~ min(place + 20, sentence.end))
      firing.complement = to == nil ? .noun : .forTo
      if sentence.has(place + 1, .gerund) { firing.complement = .gerund }
      if let to { firing.verbPlace = reader.verb(from: to + 1).place }
    } else {
      firing.complement = .bare
    }
    if firing.verbPlace >= 0 { firing.verb = reader.kind(at: firing.verbPlace) }
    return firing
  }
}
