/// Finds the words by which a clause says what somebody is going to do: "will build", "would be formed", "is to go".
struct PlanFinder {
  let view: BlockView

  /// The words that say so.
  struct Match: Equatable {
    var cue: Range<Int>
    /// The verb is passive, so that its subject is not who acts.
    var isPassive: Bool
  }

  /// "to build", "to building": a verb of action at the head of what is promised.
  func opensAction(_ content: Range<Int>) -> Bool {
    var first = content.lowerBound
    while first < content.upperBound - 1, view.isWord(first, view.bits.adverb) { first += 1 }
    return isAction(first) || view.isRole(first, view.bits.occurring)
      || ComplementFinder(view: view, segment: content).isGerund(first)
  }

  /// The first plan of a range; nil when there is none, or only under a condition.
  func plan(in range: Range<Int>) -> Match? {
    for place in range.dropLast(1) {
      guard let verb = verb(after: place, range.upperBound), !isConditional(place, range),
        let match = match(place, verb, range)
      else { continue }
      return match
    }
    return nil
  }

  /// The first future of a range in the mouth of somebody who promises, or of a pronoun that means who speaks: any verb but one
  /// of being or of what comes of something.
  func ownPlan(in range: Range<Int>, isPromise: Bool) -> Match? {
    for place in range.dropLast(1) {
      guard let verb = verb(after: place, range.upperBound), !isConditional(place, range),
        !view.isWord(verb, view.bits.negation | view.bits.be | view.bits.have | view.bits.article),
        !view.isRole(verb, view.bits.consequence | view.bits.feeling),
        !hasRelative(before: place, range),
        isPromise
          || isPronoun(before: place, in: range)
            && !(view.isWord(range.lowerBound, view.bits.it) && view.id(place) == view.ids.would)
      else { continue }
      return Match(cue: place..<verb + 1, isPassive: false)
    }
    return nil
  }

  /// "she |would", "we also |will": nothing but the pronoun and adverbs before it.
  private func isPronoun(before place: Int, in range: Range<Int>) -> Bool {
    let bits = view.bits
    let subject = range.lowerBound..<place
    return subject.count <= 3
      && subject.contains {
        view.isWord($0, bits.heShe | bits.firstPerson | bits.they | bits.it)
      }
  }

  /// Where the verb of a future begins: past "will", "is going to", "are to".
  private func verb(after place: Int, _ end: Int) -> Int? {
    let word = Vocabulary.embedded.word(view.id(place))
    var next = place + 1
    switch word {
    case "will", "would", "we'll", "i'll": break
    case "shall":
      guard place > 0, view.isWord(place - 1, view.bits.firstPerson) else { return nil }
    case "is", "are", "was", "were", "am":
      guard next + 1 < end else { return nil }
      if view.id(next) == view.ids.to {
        next += 1
      } else if view.isRole(next, view.bits.going), view.id(next + 1) == view.ids.to {
        next += 2
      } else {
        return nil
      }
    default: return nil
    }
    while next < end, view.isWord(next, view.bits.adverb) { next += 1 }
    // "would by June amend": a time between.
    if next + 2 < end, view.isWord(next, view.bits.preposition) {
      var time = next + 1
      while time < end, time < next + 5,
        view.kind(time) == .number
          || view.isWord(time, view.bits.time | view.bits.month | view.bits.article)
      { time += 1 }
      if time > next + 1 { next = time }
    }
    return next < end ? next : nil
  }

  private func match(_ place: Int, _ verb: Int, _ range: Range<Int>) -> Match? {
    guard !view.isWord(verb, view.bits.negation), !view.isRole(verb, view.bits.consequence),
      !hasRelative(before: place, range)
    else { return nil }
    if view.id(verb) == view.ids.be {
      var participle = verb + 1
      while participle < range.upperBound, view.isWord(participle, view.bits.adverb) {
        participle += 1
      }
      guard participle < range.upperBound, isParticiple(participle) else { return nil }
      return Match(cue: place..<participle + 1, isPassive: true)
    }
    guard isAction(verb) || view.isRole(verb, view.bits.occurring) else { return nil }
    return Match(cue: place..<verb + 1, isPassive: false)
  }

  private func isAction(_ index: Int) -> Bool {
    view.lexicon.actions.has(view.id(index), view.bits.action)
  }

  /// A past participle by its ending, or one of the irregular ones of the tables.
  private func isParticiple(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.isWord, token.end - token.start > 3 else {
      return view.isRole(index, view.bits.participle)
    }
    let end = Int(token.end)
    let last = view.text[end - 1]
    return (last == UInt8(ascii: "d") || last == UInt8(ascii: "n") && token.end - token.start > 4)
      && view.text[end - 2] == UInt8(ascii: "e")
      || view.isRole(index, view.bits.participle)
  }

  /// "if", "unless", "whether" before the verb in its clause, or the clause of a question.
  private func isConditional(_ place: Int, _ range: Range<Int>) -> Bool {
    range.contains { index in
      guard index < place + 12 else { return false }
      let id = view.id(index)
      // "drivers who block the road |will": a relative clause asks nothing.
      let isRelative =
        view.isWord(index, view.bits.relative) && index > range.lowerBound
        && view.token(index - 1).isWord
      if index < place, view.isWord(index, view.bits.question), id != view.ids.that, !isRelative {
        return true
      }
      return id == view.ids.ifWord || id == view.ids.whether
        || Vocabulary.embedded.word(id) == "unless" && index < place
    }
  }

  /// "the bill that would ban": the verb of a relative clause.
  private func hasRelative(before place: Int, _ range: Range<Int>) -> Bool {
    guard place > range.lowerBound else { return false }
    return view.isWord(place - 1, view.bits.relative) && view.id(place - 1) != view.ids.that
      || view.id(place - 1) == view.ids.that && place - 1 > range.lowerBound
  }
}
