/// Reads the verb that a cue governs.
struct VerbReader {
  let sentence: SpeechSentence

  /// The first verb at or after `place` behind adverbs and negations, and whether it is passive ("be adopted").
  func verb(from place: Int) -> (place: Int, isPassive: Bool) {
    var verb = place
    while verb < sentence.end, verb < place + 6, isFiller(verb) { verb += 1 }
    guard sentence.has(verb, .be) else { return (verb, false) }
    var next = verb + 1
    while next < sentence.end, next < verb + 4, isFiller(next) { next += 1 }
    return sentence.has(next, .participle) && !sentence.has(next, [.talk, .attitude, .opinion])
      ? (next, true) : (verb, false)
  }

  private func isFiller(_ place: Int) -> Bool {
    sentence.has(place, [.filler, .comma]) && !sentence.has(place, .action)
  }

  func kind(at place: Int) -> CueVerb {
    let roles = sentence[place]
    if roles.isEmpty { return .none }
    if roles.contains(.be) { return beKind(place) }
    if roles.contains(.have) { return .have }
    if roles.contains(.talk) { return .talk }
    if roles.contains(.expect) { return .expect }
    if roles.contains(.attitude) { return .attitude }
    if roles.contains(.action) { return .action }
    return roles.contains(.participle) ? .participle : .other
  }

  private func beKind(_ place: Int) -> CueVerb {
    let next = sentence.skip([.adverb, .manner, .article], from: place + 1)
    if sentence.has(next, .talk) { return .talk }
    if sentence.has(next, .attitude) { return .attitude }
    if sentence.has(next, .good) { return .good }
    return .be
  }

  /// Reads the verb at or after a place into a firing; a firing that is passive already stays so.
  func read(into firing: inout CueFiring, from place: Int) {
    let (verb, isPassive) = verb(from: place)
    firing.verbPlace = verb
    firing.verb = kind(at: verb)
    firing.isPassive = firing.isPassive || isPassive
  }
}
