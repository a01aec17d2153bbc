/// Modal verbs: should, must, ought to, need to, have to, cannot, is to, could; and will and shall for promises.
struct ModalCues {
  let sentence: SpeechSentence
  let clauses: ClauseStart
  let subjects: SubjectReader

  func firing(at place: Int) -> CueFiring? {
    guard let (family, end) = modal(at: place) else { return nil }
    let cut = clauses.cut(before: place)
    let start = clauses.trimmed(from: cut, limit: place)
    var firing = CueFiring(family: family, cue: place ..<~ end, start: start)
    firing.subject = subjects.subject(of: start ..<~ place)
    let (verb, isPassive) = VerbReader(sentence: sentence).verb(from: end)
    firing.verbPlace = verb
    firing.verb = VerbReader(sentence: sentence).kind(at: verb)
    firing.isPassive = isPassive
    firing.complement = .bare
    return firing
  }

  /// The family and the end of the cue words.
  private func modal(at place: Int) -> (CueFamily, Int)? {
    let roles = sentence[place]
    if roles.contains(.should) { return (.should, place + 1) }
    if roles.contains(.must), isVerb(place) { return (.must, place + 1) }
    if roles.contains(.ought) { return infinitive(place).map { (.ought, $0) } }
    if sentence.isPhrase(place, "had", "better") { return (.ought, place + 2) }
    if roles.contains(.need), isVerb(place) { return infinitive(place).map { (.needTo, $0) } }
    if roles.contains(.have), !roles.contains(.gerund) {
      return infinitive(place).map { (.haveTo, $0) }
    }
    if roles.contains(.cannot) { return (.cannot, place + 1) }
    if roles.contains(.is) { return infinitive(place).map { (.isTo, $0) } }
    if roles.contains(.could) {
      return (sentence.has(place + 1, .not) ? .cannot : .could, place + 1)
    }
    if roles.contains(.will) { return (.will, place + 1) }
    return nil
  }

  /// One past the "to" that follows within three fillers.
  private func infinitive(_ place: Int) -> Int? {
    var next = place + 1
    while next < place + 5, sentence.has(next, [.filler, .comma]) { next += 1 }
    return sentence.has(next, .to) ? next + 1 : nil
  }

  /// "need" and "must" as verbs: no article, nor article and adjective of strength, before them.
  private func isVerb(_ place: Int) -> Bool {
    let before = sentence.skipBack([.manner, .strength], from: place - 1)
    return !sentence.has(before, [.article, .own]) && !sentence.isWord(before, "no")
  }
}
