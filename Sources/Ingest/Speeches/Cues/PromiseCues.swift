/// Promises besides "will": intends to, plans to, is ready to, our determination to.
struct PromiseCues {
  let sentence: SpeechSentence
  let clauses: ClauseStart
  let subjects: SubjectReader

  func firing(at place: Int) -> CueFiring? {
    let roles = sentence[place]
    if roles.contains(.intend), let found = intends(at: place) { return found }
    if roles.contains(.ready), let found = isReady(at: place) { return found }
    if roles.contains(.resolve), let found = resolve(at: place) { return found }
    return nil
  }

  private func intends(at place: Int) -> CueFiring? {
    guard sentence.has(place + 1, .to), !sentence.has(place - 1, [.article, .to]) else {
      return nil
    }
    return withSubject(.intend, verb: place, from: place + 2)
  }

  /// "is ready/committed/prepared/going to".
  private func isReady(at place: Int) -> CueFiring? {
    guard sentence.has(place + 1, .to) else { return nil }
    let copula = sentence.skipBack(.filler, from: place - 1)
    guard
      sentence.has(copula, [.is]) || sentence.isWord(copula, "remains")
        || sentence.isWord(copula, "remain")
        || sentence.isWord(copula, "stands") || sentence.isWord(copula, "stand")
    else { return nil }
    return withSubject(.readyTo, verb: copula, from: place + 2)
  }

  /// "our commitment to", "reaffirms its readiness to".
  private func resolve(at place: Int) -> CueFiring? {
    guard sentence.has(place + 1, .to) else { return nil }
    let before = sentence.skipBack([.filler], from: place - 1)
    guard sentence.has(before, [.own, .determiner]) else { return nil }
    var firing = CueFiring(family: .readyTo, cue: place ..<~ place + 2, start: place + 1)
    firing.subject = sentence.has(before, .own) ? .first : .noun
    firing.complement = .noun
    VerbReader(sentence: sentence).read(into: &firing, from: place + 2)
    return firing
  }

  private func withSubject(_ family: CueFamily, verb: Int, from place: Int) -> CueFiring {
    var subjectEnd = verb
    while subjectEnd > 0, sentence.has(subjectEnd - 1, [.filler, .have, .do]) { subjectEnd -= 1 }
    let start = clauses.start(before: subjectEnd)
    var firing = CueFiring(family: family, cue: verb ..<~ place, start: start)
    firing.subject = subjects.subject(of: start ..<~ subjectEnd)
    firing.complement = .to
    VerbReader(sentence: sentence).read(into: &firing, from: place)
    return firing
  }
}
