/// Verbs that ask: urge, call on, ask, want, suggest, call for, demand, hope; said by the speaker or by others.
struct AskingCues {
  let sentence: SpeechSentence
  let clauses: ClauseStart
  let subjects: SubjectReader

  func firing(at place: Int) -> CueFiring? {
    let roles = sentence[place]
    guard roles.any([.urge, .ask, .call, .suggest, .demand, .hope]) else { return nil }
    if let passive = passiveUrge(at: place) { return passive }
    if roles.any([.urge, .call]), let found = urge(at: place) { return found }
    if roles.contains(.call), let found = callFor(at: place) { return found }
    if roles.contains(.suggest), let found = suggestion(at: place) { return found }
    if roles.any([.demand, .urge]), let found = demand(at: place) { return found }
    if roles.contains(.ask), let found = ask(at: place) { return found }
    if roles.contains(.hope), let found = hope(at: place) { return found }
    return nil
  }

  /// "urge X to", "call on X to", "appeal to X to".
  private func urge(at place: Int) -> CueFiring? {
    var start = place + 1
    if sentence.has(place, .call) {
      let link =
        sentence.isWord(start, "upon") || sentence.isWord(start, "on") || sentence.has(start, .to)
      guard link else { return nil }
      start += 1
    }
    start = sentence.skipFillers(from: start)
    guard !sentence.has(start, [.that, .to, .for]) else { return nil }
    guard let link = infinitiveLink(after: start) else {
      return sentence.has(place, .call)
        ? made(.urgeTo, place, start, .noun) : nounUrge(place, start)
    }
    var firing = made(.urgeTo, place, start, .to)
    firing.cue = place ..<~ start
    VerbReader(sentence: sentence).read(into: &firing, from: link + 1)
    return firing
  }

  /// "we urge the strengthening of": the action as a noun.
  private func nounUrge(_ place: Int, _ start: Int) -> CueFiring? {
    let head = sentence.skip([.determiner, .adverb, .manner], from: start)
    guard sentence.any(head ..<~ min(head + 3, sentence.end), .nominal) else { return nil }
    return made(.demand, place, start, .noun)
  }

  /// The "to" before the verb that the object of `urge` is to do.
  private func infinitiveLink(after start: Int) -> Int? {
    var at = start + 1
    while at < min(sentence.end, start + 40) {
      if sentence.has(at, .pause), sentence.isWord(at, ";") { return nil }
      if sentence.has(at, .to),
        !sentence.has(at + 1, [.determiner, .pronoun, .preposition, .number, .own]),
        !sentence.has(at + 1, .capital)
      {
        return at
      }
      at += 1
    }
    return nil
  }

  /// "X is urged to", "are called upon to".
  private func passiveUrge(at place: Int) -> CueFiring? {
    guard sentence.has(place, [.urge, .call, .ask]), sentence.has(place, .participle) else {
      return nil
    }
    let before = sentence.skipBack([.adverb, .manner], from: place - 1)
    guard sentence.has(before, [.is, .be, .was]) else { return nil }
    var next = place + 1
    if sentence.has(next, .on) { next += 1 }
    guard sentence.has(next, .to) else { return nil }
    var firing = CueFiring(
      family: .urgeTo, cue: place ..<~ next + 1, start: clauses.start(before: before))
    firing.subject = subjects.subject(of: firing.start ..<~ before)
    firing.isPassive = true
    VerbReader(sentence: sentence).read(into: &firing, from: next + 1)
    return firing
  }

  /// "call for", "appeal for", "plead for" with a noun.
  private func callFor(at place: Int) -> CueFiring? {
    let link = sentence.skip([.comma, .filler, .but], from: place + 1)
    guard sentence.has(link, .for), link - place < 5 else { return nil }
    return made(.callFor, place, link + 1, .noun)
  }

  /// "suggest that", "propose doing", "recommend a".
  private func suggestion(at place: Int) -> CueFiring? {
    if sentence.has(place, .participle), sentence.has(place - 1, [.determiner, .preposition]) {
      return nil
    }
    var start = sentence.skipFillers(from: place + 1)
    var complement = CueComplement.noun
    if sentence.has(start, .that) {
      complement = .that
      start = sentence.skip([.comma], from: start + 1)
    } else if sentence.has(start, .gerund) {
      complement = .gerund
    } else if sentence.has(start, .to) {
      complement = .to
    } else if sentence.any(start ..<~ min(start + 12, sentence.end), [.modal, .be]) {
      complement = .bare
    }
    var firing = made(.suggest, place, start, complement)
    if sentence.isWord(place - 1, "been") || sentence.has(place - 1, .is),
      sentence.has(place, .participle)
    {
      firing.isPassive = true
      let before = sentence.skipBack([.is, .be, .have, .was, .filler], from: place - 1)
      if sentence.has(before, .it) { firing.subject = .it }
    }
    VerbReader(sentence: sentence).read(
      into: &firing,
      from: (sentence.first([.modal, .be], in: start ..<~ sentence.end) ?? start - 1) + 1)
    return firing
  }

  /// "demand that", "insist on", "urge that", "request that".
  private func demand(at place: Int) -> CueFiring? {
    let next = sentence.skipFillers(from: place + 1)
    if sentence.has(next, .that) {
      return made(.demand, place, sentence.skip(.comma, from: next + 1), .that)
    }
    guard sentence.has(place, .demand) else { return nil }
    if sentence.has(next, .on) { return made(.demand, place, next + 1, .noun) }
    return sentence.has(next, [.determiner, .nominal]) ? made(.demand, place, next, .noun) : nil
  }

  /// "ask the Minister to", "want X to", "would like to see", "ask that".
  private func ask(at place: Int) -> CueFiring? {
    var start = sentence.skipFillers(from: place + 1)
    if sentence.has(start, .to), sentence.isWord(start + 1, "see") {
      return made(.wantToSee, place, start + 2, .noun)
    }
    if sentence.has(start, .that) { return made(.demand, place, start + 1, .that) }
    let whether = sentence.first(.if, in: start ..<~ min(start + 14, sentence.end))
    if let whether, sentence.isWord(place, "ask") || sentence.isWord(place, "asked") {
      var firing = made(.whetherCould, place, whether + 1, .bare)
      VerbReader(sentence: sentence).read(into: &firing, from: whether + 1)
      return firing
    }
    if sentence.has(start, .for) { start += 1 }
    guard !sentence.has(start, [.to, .preposition, .wh]), let link = infinitiveLink(after: start),
      link - start < 20
    else { return sentence.has(start - 1, .for) ? made(.callFor, place, start, .noun) : nil }
    var firing = made(.askTo, place, start, .to)
    VerbReader(sentence: sentence).read(into: &firing, from: link + 1)
    return firing
  }

  /// "I hope (that) X will", "it is our hope that".
  private func hope(at place: Int) -> CueFiring? {
    var start = sentence.skipFillers(from: place + 1)
    if sentence.has(start, .that) { start = sentence.skip(.comma, from: start + 1) }
    let isNoun = sentence.has(place - 1, .own)
    var firing = made(.hope, place, start, sentence.has(start, .to) ? .to : .that)
    if isNoun { firing.subject = .first }
    let modal = sentence.first(
      [.will, .would, .could, .should, .must], in: start ..<~ sentence.end)
    if let modal {
      VerbReader(sentence: sentence).read(into: &firing, from: modal + 1)
    } else {
      firing.flags.insert(.noAction)
    }
    return firing
  }

  private func made(
    _ family: CueFamily, _ place: Int, _ start: Int, _ complement: CueComplement
  ) -> CueFiring {
    var firing = CueFiring(family: family, cue: place ..<~ start, start: start)
    firing.complement = complement
    let asker = subjects.asker(before: place)
    firing.subject = asker.subject
    if !asker.isFirst {
      firing.reporter = asker.reporter
      switch family {
      case .suggest: firing.family = .reportedSuggestion
      case .urgeTo, .callFor, .demand, .askTo: firing.family = .reportedUrge
      default: break
      }
    }
    if sentence.has(place - 1, [.article, .own]) { firing.flags.insert(.nounUse) }
    return firing
  }
}
