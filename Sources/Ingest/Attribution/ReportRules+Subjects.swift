extension ReportRules {
  /// The person whom a sentence without a reporting verb is about: the first mention that no preposition governs.
  mutating func noteSubject(_ segment: Range<Int>, _ view: BlockView) {
    if noteReferent(segment, view) { return }
    noteBody(segment, view)
    let mentions = view.mentions.filter { segment.contains($0.name.lowerBound) }
    let necessity = NecessityFinder(view: view).strongest(in: segment, masked: true)
    let actors = necessity.map { self.actors(before: $0.cue.lowerBound, in: segment, view) } ?? []
    if let subject = mentions.first(where: { isSubject($0, segment, view) }) {
      if actors.contains(subject.speaker), context.current != nil || context.asker != nil { return }
      context.lastPerson = subject.speaker
      context.paragraph = subject.speaker
      let isAnswer = answers(after: subject.extent.upperBound, in: segment, view)
      if isAnswer || context.answering == subject.speaker {
        context.answering = isAnswer ? subject.speaker : nil
      }
      registry.touch(subject.speaker)
      notePair(from: subject, segment, view)
    } else if context.paragraph == nil, let first = mentions.first {
      context.lastPerson = first.speaker
    }
  }

  /// "She |thanked Minister X", "The senator |was at the port": whoever is meant is spoken of, not the object of the verb.
  private mutating func noteReferent(_ segment: Range<Int>, _ view: BlockView) -> Bool {
    let start = subjectStart(segment, view)
    guard start + 1 < segment.upperBound, !view.isQuoted(start),
      let source = referring(from: start, segment, view),
      let found = SourceResolver(view: view).referent(of: source, context, registry)
    else { return false }
    context.lastPerson = found
    context.paragraph = found
    registry.touch(found)
    registry.ledger.note(found, isSubject: true)
    return true
  }

  /// "he", "she", or "the" with the noun of an office behind which no name comes.
  private func referring(from start: Int, _ segment: Range<Int>, _ view: BlockView) -> Source? {
    if view.isWord(start, view.bits.heShe) {
      return Source(
        kind: .pronoun(view.id(start)), extent: start..<start + 1, phrase: start..<start + 1)
    }
    guard view.id(start) == view.ids.the, start + 3 < segment.upperBound,
      let role = (start + 1..<start + 3).first(where: { view.isRole($0, view.bits.role) }),
      !view.isRole(role, view.bits.government), view.token(role + 1).isWord,
      !view.isCapital(role + 1), !view.isWord(role + 1, view.bits.preposition)
    else { return nil }
    let phrase = start..<role + 1
    guard NounPhraseFinder(view: view).kind(of: phrase) == .role(definite: true) else { return nil }
    return Source(kind: .role(definite: true), extent: phrase, phrase: phrase)
  }

  /// Where the subject of a segment begins: behind connectives, adverbs and a phrase up to a comma.
  private func subjectStart(_ segment: Range<Int>, _ view: BlockView) -> Int {
    var start = segment.lowerBound
    if start == 0 { start = view.textStart }
    while start < segment.upperBound,
      view.isWord(start, view.bits.connective | view.bits.adverb) || view.kind(start) == .comma
    { start += 1 }
    guard start + 1 < segment.upperBound else { return start }
    for _ in 0..<3 {
      if let time = afterTime(start, segment, view) ?? afterPeriod(start, segment, view) {
        start = time
      } else if view.isWord(start, view.bits.preposition | view.bits.subordinator),
        let comma = (start ..<~ min(start + 14, segment.upperBound - 1)).first(where: {
          view.kind($0) == .comma
        })
      {
        start = comma + 1
      } else {
        break
      }
    }
    return start
  }

  /// "Some two weeks later |the opposition", "Three years ago |parents": behind a span of time and its adverb.
  private func afterPeriod(_ start: Int, _ segment: Range<Int>, _ view: BlockView) -> Int? {
    guard
      let period = (start ..<~ min(start + 4, segment.upperBound - 2)).first(where: {
        view.isWord($0, view.bits.period)
      }), view.isWord(period + 1, view.bits.past | view.bits.adverb)
    else { return nil }
    return view.kind(period + 2) == .comma ? period + 3 : period + 2
  }

  /// "On 4 May |parents", "In the morning |pilots": behind a time that no comma follows.
  private func afterTime(_ start: Int, _ segment: Range<Int>, _ view: BlockView) -> Int? {
    guard view.isWord(start, view.bits.preposition), view.id(start) != view.ids.than else {
      return nil
    }
    var end = start + 1
    var isTime = false
    while end < segment.upperBound {
      if view.kind(end) == .number
        || view.isWord(end, view.bits.month | view.bits.weekday | view.bits.time)
      {
        isTime = true
      } else if !view.isWord(end, view.bits.article) || isTime {
        break
      }
      end += 1
    }
    guard isTime, end + 1 < segment.upperBound else { return nil }
    return view.kind(end) == .comma ? end + 1 : view.token(end).isWord ? end : nil
  }

  /// ", when X spoke": the source of a clause behind the main one.
  func isSubordinate(_ source: Source, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    let before = source.extent.lowerBound - 1
    // "the plenary did not follow its committee, |which had wanted more": not the subject of the sentence.
    if source.extent.upperBound > source.extent.lowerBound + 1,
      view.isWord(source.extent.upperBound - 1, view.bits.relative),
      source.extent.lowerBound > segment.lowerBound + 3,
      opensWithSubject(segment, before: source.extent.lowerBound, view)
    {
      return true
    }
    guard before >= segment.lowerBound,
      view.isWord(before, view.bits.subordinator | view.bits.relative)
    else { return false }
    // At the head of a segment it is subordinate to the one before.
    return before > segment.lowerBound + 3
      || before == segment.lowerBound && before > 0 && view.kind(before - 1) == .comma
  }

  /// A body, people or a pronoun begin the segment, another phrase than the one at `place`.
  private func opensWithSubject(_ segment: Range<Int>, before place: Int, _ view: BlockView) -> Bool
  {
    let start = subjectStart(segment, view)
    guard start < place else { return false }
    if view.isWord(start, view.bits.heShe | view.bits.they) { return true }
    if view.mentions.contains(where: {
      $0.extent.lowerBound <= start + 1 && $0.extent.lowerBound >= start
        && $0.name.upperBound < place
    }) {
      return true
    }
    guard
      let source = SourceFinder(view: view, segment: segment.lowerBound..<place).source(
        after: start)
    else { return false }
    return source.kind == .body || source.kind == .group
  }

  /// Neither governed by a preposition nor an owner ("X's") nor whom somebody asked or told.
  func isSubject(_ mention: Mention, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    let start = mention.extent.lowerBound
    // "He thanked |Minister X": a pronoun is the subject.
    let subject = subjectStart(segment, view)
    if subject < start, view.isWord(subject, view.bits.heShe | view.bits.they) { return false }
    if mention.name.upperBound < view.tokens.count,
      view.kind(mention.name.upperBound) == .possessive
    {
      return false
    }
    guard start > segment.lowerBound else { return true }
    if view.isWord(start - 1, view.bits.preposition) || view.id(start - 1) == view.ids.to {
      return false
    }
    // ", when X spoke", "which X had brought": the clause is not about X.
    if start - 1 > segment.lowerBound || start > 1 && view.kind(start - 2) == .comma,
      view.isWord(start - 1, view.bits.subordinator | view.bits.relative)
    {
      return false
    }
    for place in max(segment.lowerBound, start - 2)..<start {
      if let cue = view.lexicon.reporting.longest(in: view.tokens, at: place, before: start),
        cue.tokens.upperBound == start,
        view.lexicon.verbs[cue.entry].tier.rawValue <= ReportingTier.say.rawValue
      {
        return false
      }
    }
    return true
  }

  /// The body or group that begins a segment is the one spoken of.
  private mutating func noteBody(_ segment: Range<Int>, _ view: BlockView) {
    let body = view.bodies.first { segment.contains($0.name.lowerBound) }
    if let body, body.name.lowerBound <= segment.lowerBound + 4 {
      // "But the commission |is to bring in a ban": it is asked, nobody who asks.
      let cue = NecessityFinder(view: view).strongest(in: segment, masked: true)?.cue.lowerBound
      if let cue, actors(before: cue, in: segment, view).contains(body.speaker) {
        context.lastBody = context.lastBody ?? body.speaker
        return
      }
      context.lastBody = body.speaker
      if context.paragraph == nil,
        body.name.lowerBound <= segment.lowerBound + 1
          || (0...1).contains(body.name.lowerBound - subjectStart(segment, view))
          || view.id(segment.lowerBound) == view.ids.forWord
            && body.name.lowerBound == segment.lowerBound + 2,
        !registry.speakers[body.speaker].isGovernment(view.lexicon)
      {
        context.paragraph = body.speaker
      }
      return
    }
    let resolver = SourceResolver(view: view)
    if let source = openingPerson(segment, view) {
      let found = resolver.speaker(of: source, &context, &registry)
      context.paragraph = found?.speaker ?? context.paragraph
    } else if let source = openingSource(segment, view) {
      let found = resolver.speaker(of: source, &context, &registry)
      if let found, context.paragraph == nil, opensSentence(source, segment, view),
        !registry.speakers[found.speaker].isGovernment(view.lexicon)
      {
        context.paragraph = found.speaker
      }
    } else if let body {
      context.lastBody = context.lastBody ?? body.speaker
    }
  }

  /// A body of which something is told, not what it has to do.
  private func opensSentence(_ source: Source, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    let verb = source.phrase.upperBound
    return source.kind == .body && verb < segment.upperBound && view.token(verb).isWord
      && !view.isCapital(verb) && !view.isQuoted(source.phrase.lowerBound)
      && source.phrase.contains { view.token($0).isWord && view.isCapital($0) }
      && NecessityFinder(view: view).strongest(in: segment, masked: true) == nil
  }

  /// "A |teacher from Sorra came next", "One |harbour official did not agree": somebody whose name is not told.
  private func openingPerson(_ segment: Range<Int>, _ view: BlockView) -> Source? {
    let start = subjectStart(segment, view)
    // "For X, |a union leader, that was …": said of X.
    let isAside =
      start > segment.lowerBound
      && view.mentions.contains {
        $0.name.upperBound == start - 1
          || $0.name.upperBound < start && start < $0.extent.upperBound
      }
    guard start + 2 < segment.upperBound, view.isIndefinite(start), !view.isQuoted(start), !isAside,
      NecessityFinder(view: view).strongest(in: segment, masked: true) == nil
    else { return nil }
    let phrases = NounPhraseFinder(view: view)
    guard let head = phrases.personHead(after: start, before: segment.upperBound) else {
      return nil
    }
    let end = phrases.personEnd(of: head, before: segment.upperBound)
    guard end < segment.upperBound, view.token(end).isWord || view.kind(end) == .comma,
      !view.isWord(end, view.bits.preposition | view.bits.conjunction)
    else { return nil }
    let phrase = start..<end
    return Source(kind: .role(definite: false), extent: phrase, phrase: phrase)
  }

  /// The body or group with which a segment begins, behind a dateline, connectives and a phrase up to a comma.
  private func openingSource(_ segment: Range<Int>, _ view: BlockView) -> Source? {
    let start = subjectStart(segment, view)
    guard start + 1 < segment.upperBound else { return nil }
    // "More than 200 residents": the adverb belongs to the number.
    let first = start > segment.lowerBound && view.id(start) == view.ids.than ? start - 1 : start
    if let source = SourceFinder(view: view, segment: segment).source(after: start),
      source.kind == .body || source.kind == .group,
      source.phrase.upperBound < segment.upperBound,
      view.isWord(
        source.phrase.upperBound,
        view.bits.be | view.bits.have | view.bits.modal | view.bits.doWord)
        || view.kind(source.phrase.upperBound) != .word || source.kind == .group,
      !opensWithGerund(source.phrase, view), namesPeople(source, view)
    {
      if source.kind == .group, let people = crowd(from: first, in: segment, view) {
        return people
      }
      return source
    }
    if start + 1 < segment.upperBound, view.isCapital(start + 1),
      isShortName(start + 1, before: segment.upperBound, view)
    {
      let phrase = start..<start + 2
      return Source(kind: .body, extent: phrase, phrase: phrase)
    }
    return crowd(from: first, in: segment, view)
  }

  /// A body, or people by their noun: not "Standards", "What managers", "Neither side".
  private func namesPeople(_ source: Source, _ view: BlockView) -> Bool {
    guard source.kind == .group else { return true }
    let phrases = NounPhraseFinder(view: view)
    let head = phrases.head(of: source.phrase)
    let bits = view.bits
    guard view.isRole(head, bits.group) || phrases.isAgents(head) else { return false }
    return !source.phrase.contains {
      view.isWord($0, bits.question | bits.negation) || view.isWord($0, bits.doWord)
    }
  }

  /// "Passing drivers in the rain |should …": no people, something done to them.
  private func opensWithGerund(_ phrase: Range<Int>, _ view: BlockView) -> Bool {
    let word = view.token(phrase.lowerBound).bytes
    return word.count > 5 && view.text[word].suffix(3).elementsEqual("ing".utf8)
      && phrase.count > 1
  }

  /// "Four tired |bakers came", "parents and civic |groups met": people in the plural before a verb that no table knows.
  private func crowd(from start: Int, in segment: Range<Int>, _ view: BlockView) -> Source? {
    let phrases = NounPhraseFinder(view: view)
    let limit = min(start + 8, segment.upperBound - 1)
    var people: Int?
    var end = start
    while end < limit, continuesCrowd(end, view) || phrases.isPluralOwner(end) {
      // "parents and the dockers' |union": a body that people own.
      let isOwned =
        end > start && phrases.isPluralOwner(end - 1) && view.isRole(end, view.bits.body)
      if view.isRole(end, view.bits.group) || phrases.isAgents(end) || isOwned {
        people = end
        guard view.id(end + 1) == view.ids.and || phrases.isPluralOwner(end + 1) else { break }
      }
      end += 1
    }
    guard let people, people + 1 < segment.upperBound, view.token(people + 1).isWord,
      !view.isCapital(people + 1),
      !view.isWord(people + 1, view.bits.preposition | view.bits.conjunction)
    else { return nil }
    let phrase = start..<people + 1
    guard !opensWithGerund(phrase, view) else { return nil }
    return Source(kind: .group, extent: phrase, phrase: phrase)
  }

  /// A number or a word that may stand inside a noun phrase.
  private func continuesCrowd(_ index: Int, _ view: BlockView) -> Bool {
    if view.kind(index) == .number { return true }
    let bits = view.bits
    return view.token(index).isWord
      && !view.isWord(
        index, bits.pronoun | bits.relative | bits.subordinator | bits.modal | bits.be | bits.have)
      && (!view.isWord(index, bits.preposition) || view.id(index) == view.ids.than
        || index > 0 && view.id(index) == view.ids.of && view.isRole(index - 1, bits.body))
  }

  /// "A and B …": two who are named together may be "they" or "the two" later.
  private mutating func notePair(from mention: Mention, _ segment: Range<Int>, _ view: BlockView) {
    let finder = SourceFinder(view: view, segment: segment)
    guard let source = finder.source(after: mention.extent.lowerBound),
      case .people(let people) = source.kind, people.count > 1
    else { return }
    let name = registry.names(of: people)
    context.lastGroup = registry.add(name, .group, evidence: "named together")
  }
}
