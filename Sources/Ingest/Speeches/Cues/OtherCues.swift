/// Smaller families: let us, questions that urge, support for a measure, no choice but.
struct OtherCues {
  let sentence: SpeechSentence
  let clauses: ClauseStart
  let subjects: SubjectReader

  func firing(at place: Int) -> CueFiring? {
    let roles = sentence[place]
    if roles.contains(.let), let found = letUs(at: place) { return found }
    if sentence.isQuestion, let found = question(at: place) { return found }
    if roles.contains(.support), let found = support(at: place) { return found }
    if roles.any([.solution]), let found = noChoice(at: place) { return found }
    return nil
  }

  /// "Let us build", "let the Council act".
  private func letUs(at place: Int) -> CueFiring? {
    guard sentence.has(place + 1, [.us, .determiner, .there, .they, .actor]) else { return nil }
    guard !sentence.has(place - 1, [.to, .will, .should, .not]) else { return nil }
    var firing = CueFiring(family: .letUs, cue: place ..<~ place + 2, start: place)
    firing.subject = sentence.has(place + 1, .us) ? .we : .actor
    VerbReader(sentence: sentence).read(into: &firing, from: place + 2)
    return firing
  }

  /// "Will the Minister please extend", "Why can we not build", "Could the Government consider".
  private func question(at place: Int) -> CueFiring? {
    let roles = sentence[place]
    if roles.contains(.why) { return why(at: place) }
    guard roles.any([.will, .could, .would, .should]) else { return nil }
    guard sentence.has(place + 1, [.freshSubject]), !sentence.has(place + 1, .participle) else {
      return nil
    }
    let before = sentence.has(place - 1, [.we, .i, .he, .it, .they, .actor, .relative, .there])
    guard !before || place == 0 else { return nil }
    var firing = CueFiring(family: .question, cue: place ..<~ place + 1, start: place + 1)
    let run = place + 1 ..<~ min(place + 16, sentence.end)
    let verb = run.first { sentence.has($0, [.action, .please]) && !sentence.has($0, .actor) }
    firing.complement = sentence.any(run, .please) ? .to : .bare
    if let verb {
      VerbReader(sentence: sentence).read(into: &firing, from: sentence.skip(.please, from: verb))
    }
    if sentence.has(place, .should) { firing.flags.insert(.fronted) }
    return firing
  }

  private func why(at place: Int) -> CueFiring? {
    let limit = min(place + 6, sentence.end)
    guard sentence.any(place + 1 ..<~ limit, .not) else { return nil }
    var firing = CueFiring(family: .question, cue: place ..<~ place + 1, start: place)
    firing.complement = .that
    VerbReader(sentence: sentence).read(
      into: &firing,
      from: sentence.skip([.not, .pronoun, .determiner, .could, .do], from: place + 1))
    return firing
  }

  /// "we support the creation of".
  private func support(at place: Int) -> CueFiring? {
    let start = place + 1
    let head = sentence.skip([.determiner, .adverb, .manner], from: start)
    guard head - start < 4,
      sentence.has(head, [.nominal, .plea]) || sentence.has(head + 1, .nominal)
    else { return nil }
    let asker = subjects.asker(before: place)
    var firing = CueFiring(family: .support, cue: place ..<~ start, start: start)
    firing.subject = asker.subject
    firing.complement = sentence.has(head, .plea) ? .that : .noun
    return firing
  }

  /// "no choice but to".
  private func noChoice(at place: Int) -> CueFiring? {
    guard sentence.isWord(place - 1, "no"), sentence.has(place + 1, .but),
      sentence.has(place + 2, .to)
    else {
      return nil
    }
    var firing = CueFiring(
      family: .noChoice, cue: place - 1 ..<~ place + 3, start: clauses.start(before: place - 1))
    VerbReader(sentence: sentence).read(into: &firing, from: place + 3)
    return firing
  }
}
