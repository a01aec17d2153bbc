extension ReportRules {
  /// The person whom a sentence without a reporting verb is about: the first mention that no preposition governs.
  mutating func noteSubject(_ segment: Range<Int>, _ view: BlockView) {
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

  /// ", when X spoke": the source of a clause behind the main one.
  func isSubordinate(_ source: Source, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    let before = source.extent.lowerBound - 1
    guard before >= segment.lowerBound,
      view.isWord(before, view.bits.subordinator | view.bits.relative)
    else { return false }
    // At the head of a segment it is subordinate to the one before.
    return before > segment.lowerBound + 3
      || before == segment.lowerBound && before > 0 && view.kind(before - 1) == .comma
  }

  /// Neither governed by a preposition nor an owner ("X's") nor whom somebody asked or told.
  func isSubject(_ mention: Mention, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    let start = mention.extent.lowerBound
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
    if let body = view.bodies.first(where: { segment.contains($0.name.lowerBound) }),
      body.name.lowerBound <= segment.lowerBound + 4 || context.lastBody == nil
    {
      context.lastBody = body.speaker
      if context.paragraph == nil,
        body.name.lowerBound <= segment.lowerBound + 1
          || view.id(segment.lowerBound) == view.ids.forWord
            && body.name.lowerBound == segment.lowerBound + 2,
        !registry.speakers[body.speaker].isGovernment(view.lexicon)
      {
        context.paragraph = body.speaker
      }
      return
    }
    guard let source = openingSource(segment, view) else { return }
    _ = SourceResolver(view: view).speaker(of: source, &context, &registry)
  }

  /// The body or group with which a segment begins, behind a dateline, connectives and a phrase up to a comma.
  private func openingSource(_ segment: Range<Int>, _ view: BlockView) -> Source? {
    var start = segment.lowerBound
    if start == 0 { start = view.textStart }
    while start < segment.upperBound, view.isWord(start, view.bits.connective | view.bits.adverb) {
      start += 1
    }
    guard start + 1 < segment.upperBound else { return nil }
    if view.isWord(start, view.bits.preposition), !view.isCapital(start + 1),
      let comma = (start..<segment.upperBound).first(where: { view.kind($0) == .comma })
    {
      return crowd(from: comma + 1, in: segment, view)
    }
    if let source = SourceFinder(view: view, segment: segment).source(after: start),
      source.kind == .body || source.kind == .group,
      source.phrase.upperBound < segment.upperBound,
      view.isWord(source.phrase.upperBound, view.bits.be | view.bits.have | view.bits.modal)
        || view.kind(source.phrase.upperBound) != .word || source.kind == .group,
      !opensWithGerund(source.phrase, view), namesPeople(source, view)
    {
      return source
    }
    if start + 1 < segment.upperBound, view.isCapital(start + 1),
      isShortName(start + 1, before: segment.upperBound, view)
    {
      let phrase = start..<start + 2
      return Source(kind: .body, extent: phrase, phrase: phrase)
    }
    // "More than 200 residents": the adverb belongs to the number.
    if start > segment.lowerBound, view.id(start) == view.ids.than { start -= 1 }
    return crowd(from: start, in: segment, view)
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
    let word = view.tokens[phrase.lowerBound].bytes
    return word.count > 5 && view.text[word].suffix(3).elementsEqual("ing".utf8)
      && phrase.count > 1
  }

  /// "Four tired |bakers came", "parents and civic |groups met": people in the plural before a verb that no table knows.
  private func crowd(from start: Int, in segment: Range<Int>, _ view: BlockView) -> Source? {
    let phrases = NounPhraseFinder(view: view)
    let limit = min(start + 8, segment.upperBound - 1)
    var people: Int?
    var end = start
    while end < limit, continuesCrowd(end, view) {
      if view.isRole(end, view.bits.group) || phrases.isAgents(end) {
        people = end
        guard view.id(end + 1) == view.ids.and else { break }
      }
      end += 1
    }
    guard let people, people + 1 < segment.upperBound, view.tokens[people + 1].isWord,
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
    return view.tokens[index].isWord
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
    let name = people.map { registry.speakers[$0].name }.joined(separator: " and ")
    context.lastGroup = registry.add(name, .group, evidence: "named together")
  }
}
