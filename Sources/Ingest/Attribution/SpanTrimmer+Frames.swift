/// Reporting clauses at either end of a span: "X agreed that |C", "C|, X said, adding that …".
extension SpanTrimmer {
  // MARK: Before the clause

  /// Where the clause begins after "X agreed that", "she put it to him that", "we think"; nil when no frame stands before
  /// the necessity at `cue`.
  func afterFrame(_ span: Range<Int>, before cue: Int) -> Int? {
    var start: Int?
    for place in span.lowerBound..<cue where view.isQuoted(place) == view.isQuoted(cue) {
      if let clause = clause(afterNoun: place, before: cue) { start = clause }
      guard view.lexicon.reporting.begins(with: view.id(place)),
        let found = view.lexicon.reporting.longest(in: view.tokens, at: place, before: cue),
        let group = VerbGroup(view: view, cue: found, segment: span), !group.isGerund,
        !group.isInfinitive, let clause = clause(after: found, group, in: span), clause < cue
      else { continue }
      start = clause
    }
    return start
  }

  /// "gave the opinion that |C", "tabled a motion that |C".
  private func clause(afterNoun noun: Int, before cue: Int) -> Int? {
    guard noun + 2 < cue, view.id(noun + 1) == ids.that,
      view.isWord(noun, view.bits.viewNoun)
        || view.isRole(noun, view.bits.motionNoun | view.bits.askNoun),
      !view.isWord(
        noun + 2, view.bits.be | view.bits.have | view.bits.modal | view.bits.softModal)
    else { return nil }
    return noun + 2
  }

  private func clause(after found: Cue, _ group: VerbGroup, in span: Range<Int>) -> Int? {
    let verb = view.lexicon.verbs[found.entry]
    guard verb.tier == .say || !verb.complements.isDisjoint(with: [.says, .tell]) else {
      return nil
    }
    let source = SourceFinder(view: view, segment: span).source(before: group.start)
    guard opensFrame(source, group, span),
      let match = ComplementFinder(view: view, segment: span).content(
        after: found.tokens, ReportingVerb(tier: .say, complements: .that), source: source)
    else { return nil }
    if match.isMarked { return match.content.lowerBound }
    if verb.complements.contains(.tell), isAddressee(match.content) { return nil }
    guard let source, speaks(source.kind), !group.isPassive,
      found.form != .base || source.kind != .pronoun(ids.he),
      !view.isWord(match.content.lowerBound, view.bits.time | view.bits.adverb)
    else { return nil }
    return match.content.lowerBound
  }

  /// The source opens a clause: no condition ("if X finds that") and no relative ("those who say that") begins before it.
  private func opensFrame(_ source: Source?, _ group: VerbGroup, _ span: Range<Int>) -> Bool {
    let bits = view.bits
    let before = group.start - 1
    if before > span.lowerBound, view.isWord(before, bits.relative) {
      return view.id(before) == ids.who && view.kind(before - 1) == .comma
    }
    guard let source else {
      return !(span.lowerBound..<group.start).contains {
        view.isWord($0, bits.subordinator | bits.relative)
      }
    }
    guard source.extent.lowerBound > span.lowerBound else { return true }
    return !view.isWord(
      source.extent.lowerBound - 1,
      bits.subordinator | bits.relative | bits.question | bits.preposition)
  }

  /// "she told X, and C": whom she told, and no clause.
  private func isAddressee(_ content: Range<Int>) -> Bool {
    guard
      let phrase = NounPhraseFinder(view: view).phrase(
        after: content.lowerBound, before: content.upperBound)
    else { return false }
    return phrase.upperBound < content.upperBound && view.kind(phrase.upperBound) == .comma
  }

  private func speaks(_ kind: Source.Kind) -> Bool { kind != .never }

  // MARK: After the clause

  /// "she demands", "Lu said, adding that …", "says X", "according to X", "in the lawyer's opinion", and no more of the ask.
  func closesWithFrame(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2 else { return false }
    if view.id(start) == ids.inWord, end - start <= 8, view.isWord(end - 1, view.bits.viewNoun) {
      return true
    }
    guard let rest = frameEnd(start, end) else { return false }
    return rest >= end || leavesSpan(rest, end)
  }

  /// Where a frame that begins at `start` ends.
  private func frameEnd(_ start: Int, _ end: Int) -> Int? {
    let sources = SourceFinder(view: view, segment: start..<end)
    if let cue = view.lexicon.reporting.longest(in: view.tokens, at: start, before: end) {
      let verb = view.lexicon.verbs[cue.entry]
      let next = cue.tokens.upperBound
      if verb.tier == .view {
        if verb.complements.contains(.pronoun) { return next }
        return sources.source(after: next)?.extent.upperBound
          ?? (speaksToTheEnd(next, end) ? end : nil)
      }
      if cue.form == .gerund {
        return verb.tier == .say && next < end && view.id(next) == ids.that
          && !view.lexicon.words.has(view.id(start), view.bits.considering) ? end : nil
      }
      if cue.form == .past || cue.form == .third, verb.tier == .say,
        let source = sources.source(after: next), speaks(source.kind) || cue.form == .third
      {
        return source.extent.upperBound
      }
    }
    return sourceFirst(start, end, sources)
  }

  /// "according to the plan that she brought": nothing is asked for after it.
  private func speaksToTheEnd(_ start: Int, _ end: Int) -> Bool {
    !(start..<end).contains { view.kind($0) == .comma }
      && necessity.strongest(in: start..<end, masked: false) == nil
  }

  /// "she said", "the farmers of the valley argue".
  private func sourceFirst(_ start: Int, _ end: Int, _ sources: SourceFinder) -> Int? {
    for place in start + 1 ..<~ min(start + 9, end) {
      guard let cue = view.lexicon.reporting.longest(in: view.tokens, at: place, before: end),
        view.lexicon.verbs[cue.entry].tier.rawValue <= ReportingTier.say.rawValue,
        let group = VerbGroup(view: view, cue: cue, segment: start..<end),
        !group.isInfinitive, !group.isGerund, group.start > start
      else { continue }
      // "the ministries were told", and no more.
      if group.isPassive {
        guard cue.tokens.upperBound == end, sources.source(before: group.start) != nil else {
          continue
        }
        return end
      }
      if cue.form == .base, view.id(start) != ids.asWord,
        !view.isWord(start, view.bits.they | view.bits.firstPerson | view.bits.several)
      {
        continue
      }
      if cue.tokens.upperBound == end, view.isWord(start, view.bits.several) { return end }
      if cue.tokens.upperBound == end, isDefinite(start..<group.start) { return end }
      guard let source = sources.source(before: group.start), speaks(source.kind),
        source.extent.lowerBound == start
          || view.id(start) == ids.asWord && source.extent.lowerBound == start + 1
      else { continue }
      return tellsToTheEnd(cue, end) ? end : cue.tokens.upperBound
    }
    return nil
  }

  /// "the press service": an article and nothing but words of a noun phrase.
  private func isDefinite(_ phrase: Range<Int>) -> Bool {
    view.id(phrase.lowerBound) == ids.the && phrase.count >= 2
      && NounPhraseFinder(view: view).phrase(after: phrase.lowerBound, before: phrase.upperBound)
        == phrase
  }

  /// "he told the new minister, X": whom, and nothing that is asked for.
  private func tellsToTheEnd(_ cue: Cue, _ end: Int) -> Bool {
    let rest = cue.tokens.upperBound..<end
    return view.lexicon.verbs[cue.entry].complements.contains(.tell)
      && !rest.contains { view.id($0) == ids.that || view.id($0) == ids.and }
      && necessity.strongest(in: rest, masked: false) == nil
  }

  /// What follows a closing frame is no more of the ask: ", adding that …", ", as …", ", who …", "on Monday".
  private func leavesSpan(_ rest: Int, _ end: Int) -> Bool {
    if view.id(rest) == ids.that { return true }
    guard view.kind(rest) == .comma else {
      return end - rest <= 8 && !(rest..<end).contains { view.kind($0) == .comma }
        && view.isWord(rest, view.bits.preposition | view.bits.time)
    }
    let next = rest + 1
    guard next < end else { return true }
    if view.isWord(next, view.bits.relative) || view.id(next) == ids.asWord
      || view.id(next) == ids.because || view.id(next) == ids.since
    {
      return true
    }
    if view.id(next) == ids.and, next + 1 < end {
      return view.isWord(next + 1, view.bits.heShe | view.bits.they)
        && necessity.strongest(in: next..<end, masked: false) == nil
    }
    return view.lexicon.reporting.longest(in: view.tokens, at: next, before: end).map {
      $0.form == .gerund && view.lexicon.verbs[$0.entry].tier == .say
    } ?? false
  }
}
