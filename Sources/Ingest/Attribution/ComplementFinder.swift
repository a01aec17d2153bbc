/// Finds the content after a verb by the shapes that the verb allows.
struct ComplementFinder {
  let view: BlockView
  let segment: Range<Int>

  struct Match: Equatable {
    var content: Range<Int>
    /// The words between verb and content hold no doubt ("that", "to", a colon).
    var isMarked: Bool
  }

  /// The content after `cue`, nil when what follows is no content.
  func content(after cue: Range<Int>, _ verb: ReportingVerb, source: Source?) -> Match? {
    let end = segment.upperBound
    let start = afterAdjuncts(cue.upperBound)
    guard start < end else { return nil }
    let allowed = verb.complements
    let last = view.id(cue.upperBound - 1)
    if allowed.contains(.toAction) {
      // "moved to adopt Amendment 1" is a step of the debate.
      let isStep = (cue.upperBound ..<~ min(cue.upperBound + 4, end)).contains {
        view.isRole($0, view.bits.billNoun | view.bits.motionNoun)
      }
      return !isStep && PlanFinder(view: view).opensAction(cue.upperBound..<end)
        ? Match(content: cue.upperBound..<end, isMarked: true) : nil
    }
    if cue.count > 1, last == view.ids.that, isDemonstrative(cue.upperBound - 1) { return nil }
    if cue.count > 1, last == view.ids.that || (last == view.ids.to && allowed.contains(.to)) {
      return Match(content: cue.upperBound..<end, isMarked: true)
    }
    if allowed.contains(.support) { return supported(from: start) }
    if allowed.contains(.bare) {
      return opensNounPhrase(start) && !endsLikeParticiple(start) && view.id(start) != view.ids.to
        && !view.isRole(start, view.bits.participle)
        ? Match(content: start..<end, isMarked: true) : nil
    }
    if allowed.contains(.bareNP) { return Match(content: cue.upperBound - 1..<end, isMarked: true) }
    if opensView(start) { return nil }
    if view.word(start) & view.bits.question != 0, view.id(start) != view.ids.that,
      !opensSubjectClause(start, verb)
    {
      return nil
    }
    if let colon = colon(from: start) { return Match(content: colon + 1..<end, isMarked: true) }
    if allowed.contains(.hope) { return hope(from: start) }
    if allowed.contains(.that) || allowed.contains(.tell),
      let that = that(
        from: start, isAsk: verb.tier != .say && verb.tier != .promise,
        takesAddressee: allowed.contains(.npTo))
    {
      return Match(content: that + 1..<end, isMarked: true)
    }
    if verb.tier == .say { return bareClause(from: start, allowed) }
    if let list = anaphoricList(from: start) { return list }
    return asked(from: start, cue, allowed, source: source)
  }

  /// "said what is lost has to be replaced": a clause with "what" that is the subject of a necessity.
  private func opensSubjectClause(_ start: Int, _ verb: ReportingVerb) -> Bool {
    guard verb.tier == .say, view.id(start) == view.ids.what else { return false }
    return NecessityFinder(view: view).strongest(in: start..<segment.upperBound, masked: true)
      .map { $0.strength >= .firm && $0.cue.lowerBound > start + 2 } ?? false
  }

  private func asked(from start: Int, _ cue: Range<Int>, _ allowed: Complements, source: Source?)
    -> Match?
  {
    let end = segment.upperBound
    if view.id(start) == view.ids.to {
      guard allowed.contains(.to), start + 1 < end else { return nil }
      return Match(content: start + 1..<end, isMarked: true)
    }
    if isGerund(start) {
      guard allowed.contains(.gerund) || allowed.contains(.np) else { return nil }
      return Match(content: start..<end, isMarked: true)
    }
    if allowed.contains(.forNP),
      let place = view.id(start) == view.ids.forWord ? start : gapFor(from: cue.upperBound)
    {
      return Match(content: place + 1..<end, isMarked: true)
    }
    if let addressed = afterOf(start, allowed) { return addressed }
    guard opensNounPhrase(start) else { return nil }
    if allowed.contains(.toldTo) { return toldTo(from: start) }
    if opensAnaphora(start) { return nil }
    if (start..<segment.upperBound).contains(where: { view.isRole($0, view.bits.following) }),
      segment.upperBound - start < 10
    {
      return nil
    }
    if allowed.contains(.npTo), infinitive(from: start) != nil {
      return Match(content: start..<end, isMarked: true)
    }
    if allowed.contains(.indefinite), isKnown(start) { return nil }
    if isPrivate(start) { return nil }
    if allowed.contains(.np) { return Match(content: start..<end, isMarked: false) }
    if allowed.contains(.npDocument), let source, isDocument(source) {
      return Match(content: start..<end, isMarked: false)
    }
    return nil
  }

  /// "asked for more: A, and B", "two things: A and B": a word for what follows, then a colon.
  private func anaphoricList(from start: Int) -> Match? {
    guard let colon = colon(from: start), colon - start <= 4 else { return nil }
    return Match(content: colon + 1..<segment.upperBound, isMarked: true)
  }

  /// "moved that motion, …": a noun and no clause behind "that".
  private func isDemonstrative(_ that: Int) -> Bool {
    that + 2 < segment.upperBound
      && view.isRole(that + 1, view.bits.billNoun | view.bits.motionNoun)
      && (view.kind(that + 2) == .comma || view.isWord(that + 2, view.bits.conjunction))
  }

  /// "demanded of the minister lower fees": whom, then what.
  private func afterOf(_ start: Int, _ allowed: Complements) -> Match? {
    guard view.id(start) == view.ids.of, allowed.contains(.np) else { return nil }
    let end = segment.upperBound
    if let mention = view.mentions.first(where: {
      $0.extent.lowerBound <= start + 3 && $0.name.lowerBound > start
    }), mention.name.upperBound + 1 < end {
      return Match(content: mention.name.upperBound..<end, isMarked: false)
    }
    guard let whom = NounPhraseFinder(view: view).phrase(after: start + 1, before: end),
      whom.count <= 4, whom.upperBound + 1 < end,
      view.id(whom.upperBound) == view.ids.to || view.id(whom.upperBound) == view.ids.that
    else { return nil }
    return Match(content: whom.upperBound + 1..<end, isMarked: true)
  }

  /// "backed a call for C", "supports doing C", "backs the introduction of C".
  private func supported(from start: Int) -> Match? {
    if let noun = (start ..<~ min(start + 3, segment.upperBound - 2)).first(where: {
      view.isRole($0, view.bits.actionNoun)
    }), view.id(noun + 1) == view.ids.of || view.id(noun + 1) == view.ids.on {
      return Match(content: start..<segment.upperBound, isMarked: true)
    }
    if isGerund(start) { return Match(content: start..<segment.upperBound, isMarked: true) }
    for index in start ..<~ min(start + 5, segment.upperBound - 2) {
      // "backs the idea of |a toll".
      if view.isRole(index, view.bits.askNoun), view.id(index + 1) == view.ids.of,
        isGerund(index + 2) || view.id(index + 2) == view.ids.a || view.id(index + 2) == view.ids.an
      {
        return Match(content: index + 2..<segment.upperBound, isMarked: true)
      }
      guard
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: index, before: segment.upperBound)
      else { continue }
      let isCall =
        view.lexicon.verbs[cue.entry].tier == .noun
        || view.id(cue.tokens.upperBound - 1) == view.ids.forWord
      guard isCall,
        let place = (index + 1..<index + 3).first(where: { view.id($0) == view.ids.forWord })
      else { continue }
      return Match(content: place + 1..<segment.upperBound, isMarked: true)
    }
    return nil
  }

  /// "told the ministry to do": the addressee, then at once the infinitive.
  private func toldTo(from start: Int) -> Match? {
    guard
      let addressee = NounPhraseFinder(view: view).phrase(after: start, before: segment.upperBound),
      addressee.upperBound + 1 < segment.upperBound, view.id(addressee.upperBound) == view.ids.to,
      isVerbLike(addressee.upperBound + 1),
      !view.isWord(addressee.upperBound - 1, view.bits.question)
    else { return nil }
    return Match(content: start..<segment.upperBound, isMarked: true)
  }

  /// "for" within a few words, no comma between.
  private func gapFor(from start: Int) -> Int? {
    var words = 0
    var index = start
    while index < segment.upperBound - 1, words < 7 {
      if view.id(index) == view.ids.forWord { return index }
      // A title between quotation marks counts as one word.
      if view.kind(index) == .quote,
        let close = (index + 1 ..<~ min(index + 14, segment.upperBound)).first(where: {
          view.kind($0) == .quote
        })
      {
        index = close + 1
        words += 1
        continue
      }
      let isPlain =
        view.kind(index) == .word || view.kind(index) == .number || view.kind(index) == .possessive
      guard isPlain, view.id(index) != view.ids.to,
        !view.isWord(index, view.bits.relative | view.bits.question | view.bits.be)
      else { return nil }
      index += 1
      words += 1
    }
    return nil
  }

  private func isDocument(_ source: Source) -> Bool {
    source.kind == .document
  }

  /// "to", and then a verb, within reach of the start and before a full clause ends.
  private func infinitive(from start: Int) -> Int? {
    var index = start + 1
    let limit = min(segment.upperBound - 1, start + 30)
    while index < limit {
      if view.id(index) == view.ids.to, isVerbLike(index + 1) { return index }
      if view.kind(index) == .semicolon || view.kind(index) == .colon
        || view.id(index) == view.ids.that
      {
        return nil
      }
      if view.isWord(index, view.bits.question), index < start + 8 { return nil }
      index += 1
    }
    return nil
  }

  /// A lower-case word that may be the verb of an infinitive.
  func isVerbLike(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.isWord, !token.isCapitalised else { return false }
    return !view.isWord(
      index,
      view.bits.article | view.bits.possessive | view.bits.preposition | view.bits.demonstrative
        | view.bits.pronoun | view.bits.time)
  }

  /// "according to": a second frame, no content.
  private func opensView(_ index: Int) -> Bool {
    guard
      let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: index, before: segment.upperBound)
    else { return false }
    return view.lexicon.verbs[cue.entry].tier == .view
  }

  private func opensNounPhrase(_ index: Int) -> Bool {
    let bits = view.bits
    switch view.kind(index) {
    case .word:
      if let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: index, before: segment.upperBound),
        view.lexicon.verbs[cue.entry].tier == .view
      {
        return false
      }
      if view.isWord(
        index,
        bits.preposition | bits.conjunction | bits.subordinator | bits.relative | bits.be
          | bits.have | bits.modal | bits.softModal | bits.question)
      {
        return false
      }
      return true
    case .number, .symbol: return true
    case .quote: return true
    default: return false
    }
  }

  func isGerund(_ index: Int) -> Bool {
    let token = view.token(index)
    let end = Int(token.end)
    guard token.isWord, token.end - token.start > 4 else { return false }
    return view.text[end - 1] == UInt8(ascii: "g") && view.text[end - 2] == UInt8(ascii: "n")
      && view.text[end - 3] == UInt8(ascii: "i")
  }

  func endsLikeParticiple(_ index: Int) -> Bool {
    let end = Int(view.token(index).end)
    return !view.isCapital(index) && view.text[end - 1] == UInt8(ascii: "d")
      && view.text[end - 2] == UInt8(ascii: "e")
  }

  /// A colon soon after the verb, nothing but a few words between.
  private func colon(from start: Int) -> Int? {
    for index in start ..<~ min(start + 7, segment.upperBound - 2) {
      switch view.kind(index) {
      case .colon: return index
      case .semicolon, .quote: return nil
      default: if view.id(index) == view.ids.that { return nil }
      }
    }
    return nil
  }

  /// "that" at once, after an addressee ("to the session that", "the House that") or after an aside between commas.
  private func that(from start: Int, isAsk: Bool, takesAddressee: Bool) -> Int? {
    var index = start
    var commas = 0
    let limit = min(segment.upperBound - 1, start + 14)
    while index < limit {
      if view.id(index) == view.ids.that, !view.isQuoted(index) {
        if index == start || (index == start + 1 && view.kind(start) == .comma) { return index }
        if isResult(index - 1) || commas == 1 || isRelativeThat(index) { return nil }
        return !isAsk || view.id(start) == view.ids.to || view.isWord(start, view.bits.preposition)
          || commas == 2 || takesAddressee && isMandative(index) ? index : nil
      }
      if view.isWord(
        index,
        view.bits.be | view.bits.modal | view.bits.have | view.bits.relative | view.bits.question)
      {
        return nil
      }
      if view.kind(index) == .semicolon || view.kind(index) == .colon { return nil }
      if view.kind(index) == .comma { commas += 1 }
      index += 1
    }
    return nil
  }

  /// "advised the minister |that the rule be changed".
  private func isMandative(_ that: Int) -> Bool {
    NecessityFinder(view: view).bareBe(in: that + 1..<segment.upperBound) != nil
  }

  /// "so that", "in order that", "now that".
  private func isResult(_ index: Int) -> Bool {
    view.isWord(index, view.bits.result)
  }

  /// "a bill that would": an article-led noun before "that" and a verb after it.
  private func isRelativeThat(_ index: Int) -> Bool {
    guard index + 1 < segment.upperBound else { return true }
    let bits = view.bits
    return view.isWord(index + 1, bits.be | bits.modal | bits.softModal | bits.have)
      || (view.token(index + 1).word == 0 && !view.isCapital(index + 1)
        && !view.isWord(index + 1, bits.article))
        && view.id(index - 1) != view.ids.to && index > segment.lowerBound
        && view.kind(index - 1) == .word
        && !view.isRole(index - 1, bits.group | bits.body | bits.role) && !view.isCapital(index - 1)
  }

  /// A clause without "that": an article, pronoun, name or noun at once, or after an addressee.
  private func bareClause(from start: Int, _ allowed: Complements) -> Match? {
    let end = segment.upperBound
    var start = start
    if allowed.contains(.tell) {
      guard let addressee = NounPhraseFinder(view: view).phrase(after: start, before: end),
        addressee.upperBound < end
      else { return nil }
      start = addressee.upperBound
      if view.id(start) == view.ids.to {
        return Match(content: addressee.lowerBound..<end, isMarked: false)
      }
    }
    guard start < end,
      opensNounPhrase(start) || view.id(start) == view.ids.it || view.id(start) == view.ids.what
        || view.isWord(start, view.bits.demonstrative)
    else { return nil }
    return Match(content: start..<end, isMarked: false)
  }

  /// "hopes that X would": somebody who should act, and a modal.
  private func hope(from start: Int) -> Match? {
    let end = segment.upperBound
    let first = view.id(start) == view.ids.that ? start + 1 : start
    guard first < end, opensNounPhrase(first) || view.isWord(first, view.bits.article) else {
      return nil
    }
    let clause = first..<end
    let acts = NounPhraseFinder(view: view).phrase(after: first, before: end).map { phrase in
      phrase.contains { view.isRole($0, view.bits.body) }
    }
    guard
      acts == true
        || clause.contains(where: {
          view.isWord($0, view.bits.modal | view.bits.softModal) && view.id($0) != view.ids.will
        })
    else { return nil }
    return Match(content: clause, isMarked: false)
  }
}
