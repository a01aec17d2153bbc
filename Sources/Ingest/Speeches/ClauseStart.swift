/// Finds where the clause around a modal verb begins, and drops what frames it.
struct ClauseStart {
  let sentence: SpeechSentence

  /// Where the content of the clause with its verb at `place` begins: after the last frame and "that", after a
  /// coordination before a fresh subject, without connectives, opinions and introductory phrases.
  func start(before place: Int) -> Int {
    trimmed(from: cut(before: place), limit: place)
  }

  /// The last place before `place` where a clause begins.
  func cut(before place: Int) -> Int {
    var best = 0
    for at in 0 ..<~ place {
      if let next = afterComplementizer(at) ?? afterCoordination(at, from: best, limit: place) {
        if next < place { best = max(best, next) }
      }
    }
    return best
  }

  /// After a "that" which opens a complement ("I believe that", "the view that", "important, that").
  private func afterComplementizer(_ at: Int) -> Int? {
    guard sentence.has(at, .that) else { return nil }
    let after = sentence.skip(.comma, from: at + 1)
    guard !sentence.has(after, [.is, .was, .will, .would, .could, .have, .of]) else { return nil }
    let before = sentence.skipBack([.comma, .adverb, .manner, .capital], from: at - 1)
    let frame = sentence.has(before, [.opinion, .view, .decided, .necessary, .emotive])
    return frame || sentence.has(at - 1, [.opinion, .view, .comma]) ? after : nil
  }

  /// After ", and", ";", ":" or a bare conjunction before a fresh subject near the verb.
  private func afterCoordination(_ at: Int, from start: Int, limit: Int) -> Int? {
    let roles = sentence[at]
    if roles.any([.comma, .pause]) {
      var next = sentence.skip([.quote, .and, .but, .comma], from: at + 1)
      if sentence.has(next, .connective), sentence.has(next + 1, .comma) { next += 2 }
      guard sentence.has(next, .freshSubject), fits(next ..<~ limit) else { return nil }
      if roles.any(.pause) { return next }
      return hasClause(start ..<~ at) || sentence.has(start, .opener) || leads(start ..<~ at)
        ? next : nil
    }
    guard at > start, roles.any([.and, .but, .when]), fits(at + 1 ..<~ limit) else { return nil }
    if sentence.has(at + 1, .pronoun) { return at + 1 }
    // "The rules are old and the Ministry should …": a clause before, a subject of its own after.
    guard roles.any([.and, .but]), !sentence.has(at, .opener) else { return nil }
    guard sentence.has(at + 1, [.determiner, .people]), limit - at <= 9 else { return nil }
    return hasClause(start ..<~ at) ? at + 1 : nil
  }

  /// A short run without comma or relative pronoun: the subject that belongs to the verb after it.
  private func fits(_ run: Range<Int>) -> Bool {
    guard run.count <= 12 else { return false }
    for place in run.dropLast() where sentence.has(place, [.comma, .relative, .pause]) {
      return false
    }
    return true
  }

  /// Whether a run has a finite verb of its own.
  private func hasClause(_ run: Range<Int>) -> Bool { sentence.any(run, .finite) }

  /// A connective or adverb alone.
  private func leads(_ run: Range<Int>) -> Bool {
    run.allSatisfy { sentence.has($0, [.connective, .adverb, .manner, .address, .comma, .number]) }
  }

  /// The start without numbers, connectives, words of address, opinions and introductory phrases.
  func trimmed(from start: Int, limit: Int) -> Int {
    var place = start
    for _ in 0 ..<~ 8 {
      let next =
        afterMarks(place) ?? afterConnective(place, limit: limit)
        ?? afterOpinion(place, limit: limit) ?? afterOpener(place, limit: limit) ?? place
      guard next > place, next < limit else { break }
      place = next
    }
    return place
  }

  private func afterMarks(_ place: Int) -> Int? {
    if sentence.has(place, .mark) || sentence[place].isEmpty { return place + 1 }
    guard sentence.has(place, .number), place == 0 else { return nil }
    return sentence.has(place + 1, [.stop, .capital, .bracket]) ? place + 1 : nil
  }

  private func afterConnective(_ place: Int, limit: Int) -> Int? {
    let comma = sentence.has(place + 1, .comma)
    if sentence.has(place, .address), place + 5 < limit {
      let end = sentence.skip([.address, .comma], from: place)
      if end > place, sentence.has(end - 1, .comma) { return end }
    }
    if sentence.has(place, [.and, .but]) { return place + (comma ? 2 : 1) }
    guard sentence.has(place, .connective) || comma && sentence.has(place, [.manner, .adverb])
    else {
      return nil
    }
    if comma { return place + 2 }
    let subject = sentence.has(place + 1, .freshSubject) && !sentence.has(place, .determiner)
    return subject || sentence.has(place + 1, .connective) ? place + 1 : nil
  }

  /// After "I think", "we also believe that", "he said": a subject of at most five words, fillers, a verb of opinion.
  private func afterOpinion(_ place: Int, limit: Int) -> Int? {
    guard sentence.has(place, [.pronoun, .determiner, .capital, .own, .this, .people]) else {
      return nil
    }
    var verb = place + 1
    while verb < min(place + 7, limit), !isOpinionVerb(verb) {
      guard !sentence.has(verb, [.comma, .pause, .modal]) else { return nil }
      verb += 1
    }
    guard verb < min(place + 7, limit) else { return nil }
    var next = sentence.skip(.comma, from: verb + 1)
    if sentence.has(next, .that), sentence.has(next - 1, [.opinion, .view]) || next == verb + 1 {
      next = sentence.skip(.comma, from: next + 1)
      return next < limit ? next : nil
    }
    guard sentence.has(next, .freshSubject), next < limit else { return nil }
    return next
  }

  private func isOpinionVerb(_ place: Int) -> Bool {
    guard sentence.has(place, .opinion), !sentence.has(place, [.connective]) else { return false }
    return !sentence.has(place - 1, [.article, .own, .to, .of])
  }

  /// After an introductory phrase and its comma: "In this spirit, …", "To stay ahead, …", "If …, …".
  private func afterOpener(_ place: Int, limit: Int) -> Int? {
    guard sentence.has(place, .opener) || sentence.has(place, .gerund) else { return nil }
    var comma = place + 1
    while comma < min(limit, place + 32) {
      if sentence.has(comma, .comma) {
        let next = sentence.skip([.comma, .quote], from: comma + 1)
        let subject =
          sentence.has(next, .freshSubject) || sentence.has(next, [.connective, .adverb, .manner])
        if next < limit, subject || limit - next <= 3, !continues(next, limit: limit) {
          return next
        }
      }
      if sentence.has(comma, .modal), sentence.has(place, .gerund) { return nil }
      comma += 1
    }
    return nil
  }

  /// Whether what follows a comma is one more item of a list, not yet the subject.
  private func continues(_ place: Int, limit: Int) -> Bool {
    guard let comma = sentence.first(.comma, in: place ..<~ limit) else { return false }
    return sentence.has(comma + 1, .and) && comma - place <= 4 && !sentence.has(place, .pronoun)
  }
}
