/// Looks for reasons to doubt a firing; each check is one exclusion of the rules.
struct FlagReader {
  let sentence: SpeechSentence
  private let questionSigns: SpeechFlags

  init(sentence: SpeechSentence) {
    self.sentence = sentence
    questionSigns = QuestionSigns(sentence: sentence).flags
  }

  /// The firing's flags together with all that its surroundings raise.
  func flags(of firing: CueFiring) -> SpeechFlags {
    var flags = firing.flags.union(questionSigns)
    let family = firing.family
    if family.isModal { flags.formUnion(modalFlags(firing)) }
    if sentence.isQuestion, family != .question { flags.insert(.inQuestion) }
    if firing.verb == .talk { flags.insert(.talk) }
    if firing.verb == .attitude { flags.insert(.attitude) }
    if sentence.end - firing.start < 5 { flags.insert(.short) }
    if isProcedure(firing) { flags.insert(.procedure) }
    if asksForInformation(firing) { flags.insert(.information) }
    if isPastDecision(firing) { flags.insert(.pastDecision) }
    if isEmotive(firing) { flags.insert(.emotive) }
    if isNounUse(firing) { flags.insert(.nounUse) }
    return flags
  }

  private func modalFlags(_ firing: CueFiring) -> SpeechFlags {
    var flags: SpeechFlags = []
    let cue = firing.cue.lowerBound
    if firing.subject == .i { flags.insert(.firstPersonModal) }
    if firing.subject == .relative { flags.insert(.relative) }
    if isConditional(firing) { flags.insert(.conditional) }
    if isPerfect(firing) { flags.insert(.perfect) }
    if cue == firing.start || sentence.has(cue, .capital) { flags.insert(.fronted) }
    if firing.family == .should, firing.verb == .expect || firing.verb == .good {
      flags.insert(.expectation)
    }
    if isPurpose(cue) { flags.insert(.purpose) }
    if isEpistemic(firing) { flags.insert(.epistemic) }
    if isExistingDuty(firing) { flags.insert(.existingDuty) }
    if isObjectRelative(firing) { flags.insert(.objectRelative) }
    if sentence.any(max(0, cue - 12) ..<~ min(sentence.end, cue + 12), .was) { flags.insert(.past) }
    if sentence.has(firing.cue.upperBound, .not) { flags.insert(.negated) }
    return flags
  }

  /// "whether we should", "if it should", "what they must" without a comma between.
  private func isConditional(_ firing: CueFiring) -> Bool {
    let cue = firing.cue.lowerBound
    var at = cue - 1
    while at >= 0, cue - at < 14, !sentence.has(at, [.comma, .pause]) {
      if sentence.has(at, [.if, .wh]), !sentence.has(at, .that) { return true }
      if sentence.has(at, .when), at >= firing.start { return true }
      at -= 1
    }
    return false
  }

  /// "should have done", "must have been".
  private func isPerfect(_ firing: CueFiring) -> Bool {
    let next = sentence.skip(.filler, from: firing.cue.upperBound)
    guard sentence.has(next, .have) else { return false }
    let verb = sentence.skip(.filler, from: next + 1)
    return sentence.has(verb, .participle) || sentence.isWord(verb, "been")
      || sentence.isWord(verb, "had")
  }

  /// "so that they should", "in order that".
  private func isPurpose(_ cue: Int) -> Bool {
    guard let that = sentence.last(.that, in: max(0, cue - 10) ..<~ cue) else { return false }
    return sentence.isWord(that - 1, "so") || sentence.isWord(that - 1, "order")
  }

  /// "there must be some reason", "it must be clear", "must depend".
  private func isEpistemic(_ firing: CueFiring) -> Bool {
    guard firing.family == .must else { return false }
    if sentence.isWord(firing.verbPlace, "depend") || sentence.isWord(firing.verbPlace, "seem") {
      return true
    }
    let quantity = sentence.skip(.be, from: firing.verbPlace)
    if firing.subject == .there {
      return ["some", "something", "many", "hundreds", "thousands", "few"].contains {
        sentence.isWord(quantity, $0)
      }
    }
    return firing.verb == .good
  }

  /// Third person "must", "need to", "have to" beside a law, a licence, applicants, "currently".
  private func isExistingDuty(_ firing: CueFiring) -> Bool {
    guard [.must, .needTo, .haveTo, .isTo].contains(firing.family), firing.subject != .we else {
      return false
    }
    return sentence.any(0 ..<~ sentence.end, .law)
  }

  /// "the steps we should take", "the extent to which we must".
  private func isObjectRelative(_ firing: CueFiring) -> Bool {
    let cue = firing.cue.lowerBound
    guard [.we, .they, .it, .you, .he, .i, .actor, .people].contains(firing.subject) else {
      return false
    }
    let subject = sentence.skipBack(.filler, from: cue - 1)
    let before = sentence.skipBack([.that, .relative, .preposition, .article], from: subject - 1)
    guard sentence.has(before, .object), before < subject, before >= 0 else { return false }
    let verb = firing.verbPlace
    return sentence.has(verb + 1, [.preposition, .to, .comma, .for, .and, .stop])
      || verb + 1 >= sentence.end
      || sentence.has(verb, .be)
  }

  /// Motions, votes, leave, the Chair.
  private func isProcedure(_ firing: CueFiring) -> Bool {
    let run = firing.start ..<~ min(sentence.end, firing.start + 14)
    let words = run.reduce(0) { $0 + (sentence.has($1, .procedure) ? 1 : 0) }
    return words > 1 || words == 1 && sentence.any(0 ..<~ firing.cue.upperBound, .mood)
  }

  /// "tell us whether", "explain why", "inform the House".
  private func asksForInformation(_ firing: CueFiring) -> Bool {
    switch firing.family {
    case .urgeTo, .askTo, .whetherCould, .question, .wantToSee, .callFor, .reportedUrge, .suggest:
      let verb = firing.verbPlace >= 0 ? firing.verbPlace : firing.start
      return sentence.any(verb ..<~ min(sentence.end, verb + 4), .inform)
    default: return false
    }
  }

  /// "it was agreed that X should", "had always said that".
  private func isPastDecision(_ firing: CueFiring) -> Bool {
    guard firing.start > 1, sentence.has(firing.start - 1, .that) else { return false }
    let run = max(0, firing.start - 7) ..<~ firing.start - 1
    return sentence.any(run, .decided) && sentence.any(run, [.was, .have, .decided])
      && !sentence.any(run, [.i, .we])
  }

  /// "it is strange that X should".
  private func isEmotive(_ firing: CueFiring) -> Bool {
    sentence.any(0 ..<~ firing.start, .emotive) && sentence.any(0 ..<~ firing.start, .that)
  }

  /// "the proposed duty", "various suggested changes", "to call".
  private func isNounUse(_ firing: CueFiring) -> Bool {
    switch firing.family {
    case .reportedUrge, .reportedSuggestion, .hope, .support:
      let before = firing.cue.lowerBound - 1
      return sentence.has(before, [.determiner, .preposition, .of])
        || sentence.isWord(before, "to") && firing.family == .reportedSuggestion
    default: return false
    }
  }
}
