extension FrameFinder {
  /// "X suggested that C", "C, X suggested", "C, X went on, C".
  mutating func readSourceFirst(
    _ cue: Cue, _ group: VerbGroup, _ verb: ReportingVerb, _ source: Source
  ) {
    let isMain = opensClause(source)
    if isMain, !(group.isConditional && verb.tier != .say && isPossibility(group)),
      verb.complements.isDisjoint(with: [.need, .npDocument, .bare, .bareNP])
    {
      note(source)
    }
    guard
      mayAsk(source, verb),
      isMain || verb.tier == .ask || isOfWhich(source, verb) || signsDocument(source)
    else {
      return
    }
    if group.isConditional, verb.tier != .say, isPossibility(group) { return }
    // "It would have them …": what a bill does.
    if verb.complements.contains(.bare), source.kind == .pronoun(view.ids.it) { return }
    if verb.tier == .want,
      (group.start..<cue.tokens.lowerBound).contains(where: { view.id($0) == view.ids.will })
    {
      return
    }
    let content = complements.content(after: cue.tokens, verb, source: source)
    if let content, carries(content.content, verb), !isAddressee(content, before: source, verb),
      !isBareName(content.content)
    {
      let marked = content.isMarked ? 2 : 0
      let tier = verb.tier == .ask ? 3 : verb.tier == .want ? 2 : verb.tier == .promise ? 1 : 0
      add(
        .sourceVerbContent, source, content.content, cue: cue.tokens,
        score: 10 + marked + tier - (group.isInfinitive || group.isGerund ? 2 : 0),
        isReported: verb.tier == .say)
      return
    }
    guard !group.isInfinitive, !group.isGerund else { return }
    readContentFirst(cue, source, verb)
  }

  /// "urged Minister Z on Monday": nothing but a name and a time.
  private func isBareName(_ content: Range<Int>) -> Bool {
    guard
      let mention = view.mentions.first(where: {
        $0.extent.lowerBound <= content.lowerBound && $0.name.upperBound > content.lowerBound
      })
    else { return false }
    return (mention.name.upperBound..<content.upperBound).allSatisfy {
      isTimeWord($0) || view.isWord($0, view.bits.preposition) || view.token($0).endsSentence
    }
  }

  /// "C, she urged the Government": the object is whom she urged, the content stands before.
  private func isAddressee(
    _ content: ComplementFinder.Match, before source: Source, _ verb: ReportingVerb
  ) -> Bool {
    guard !content.isMarked, source.extent.lowerBound > segment.lowerBound + 2,
      closesContent(source.extent.lowerBound - 1)
    else { return false }
    let before = segment.lowerBound..<source.extent.lowerBound
    return isImperative(before) || content.content.count < 7 && carriesNecessity(before, .fair)
  }

  /// The source begins the segment or follows a mark: it is the subject of a main clause.
  private func opensClause(_ source: Source) -> Bool {
    var start = source.extent.lowerBound
    if start > segment.lowerBound, view.isRole(start - 1, view.bits.conditional) { return false }
    if (segment.lowerBound..<start).allSatisfy({ isTimeWord($0) }) { return true }
    if endsWithWho(source) { return true }
    while start > segment.lowerBound,
      view.isWord(start - 1, view.bits.connective | view.bits.adverb | view.bits.subordinator)
    {
      start -= 1
    }
    guard start > segment.lowerBound else { return true }
    if !view.token(start - 1).isWord, view.kind(start - 1) != .possessive { return true }
    // "In 2019 the committee", "After the vote MPs": an adjunct without a comma.
    if opensWithSubordinate(source, before: start) { return true }
    return view.isWord(segment.lowerBound, view.bits.preposition | view.bits.adverb)
      && !(segment.lowerBound..<start).contains {
        view.isWord($0, view.bits.relative | view.bits.be | view.bits.have)
      }
  }

  /// "by X, who |said": a clause of its own.
  private func endsWithWho(_ source: Source) -> Bool {
    let last = source.extent.upperBound - 1
    return last > segment.lowerBound + 1 && view.id(last) == view.ids.who
      && view.kind(last - 1) == .comma
  }

  /// "A year later", "Last month": words of time before the subject, no comma between.
  private func isTimeWord(_ index: Int) -> Bool {
    view.kind(index) == .number || view.kind(index) == .comma
      || view.isWord(
        index,
        view.bits.time | view.bits.month | view.bits.weekday | view.bits.article | view.bits.adverb
          | view.bits.connective)
      || index + 1 < segment.upperBound && view.isWord(index + 1, view.bits.period)
  }

  /// "But when the plan was heard the farmers asked for more": a clause before the main one, no comma between.
  private func opensWithSubordinate(_ source: Source, before start: Int) -> Bool {
    var first = segment.lowerBound
    while first < start, view.isWord(first, view.bits.connective) { first += 1 }
    var isOwn = false
    if case .pronoun = source.kind { isOwn = true }
    return first + 4 < start && view.isWord(first, view.bits.subordinator)
      && (isOwn || (first..<start).contains { view.isWord($0, view.bits.be | view.bits.have) })
      && !view.isWord(start - 1, view.bits.preposition | view.bits.conjunction | view.bits.article)
  }

  /// "a petition in which residents ask …".
  private func isOfWhich(_ source: Source, _ verb: ReportingVerb) -> Bool {
    let before = source.extent.lowerBound - 1
    return verb.tier == .want && source.kind == .group && before >= segment.lowerBound
      && view.id(before) == view.ids.which
  }

  /// "A letter in the Star by |mothers asks for …": who signed the document that opens the segment.
  private func signsDocument(_ source: Source) -> Bool {
    let before = source.extent.lowerBound - 1
    guard before > segment.lowerBound,
      view.id(before) == view.ids.by || view.id(before) == view.ids.of
        || view.id(before) == view.ids.from
    else { return false }
    let opening = segment.lowerBound..<before
    return opening.prefix(4).contains { view.isRole($0, view.bits.document) }
      && !opening.contains {
        view.kind($0) == .comma
          || view.isWord($0, view.bits.be | view.bits.have | view.bits.relative)
      }
  }

  /// "may seek", "could ask": what might be done.
  private func isPossibility(_ group: VerbGroup) -> Bool {
    (group.start..<segment.upperBound).prefix(3).contains {
      view.isWord($0, view.bits.possibility)
    }
  }

  /// Who the verb's subject is; of an infinitive or a participle the first person before it whom no preposition governs.
  func subject(of group: VerbGroup) -> Source? {
    if group.isInfinitive || group.isGerund {
      let before = view.mentions.filter {
        segment.contains($0.name.lowerBound) && $0.name.upperBound <= group.start
      }
      let free = before.first {
        let start = $0.extent.lowerBound
        return start == segment.lowerBound
          || !(view.isWord(start - 1, view.bits.preposition) || view.id(start - 1) == view.ids.to)
      }
      if let person = free ?? before.last {
        return Source(kind: .people([person.speaker]), extent: person.extent, phrase: person.name)
      }
      // "The chamber carried its case to the ministry, asking it to …", "ended by asking".
      if group.isGerund, group.start > segment.lowerBound,
        view.kind(group.start - 1) == .comma || view.id(group.start - 1) == view.ids.by,
        let opening = sources.source(after: segment.lowerBound), opening.kind == .body
      {
        return opening
      }
      // "It will write to the ministry to seek …": who writes.
      if group.isInfinitive,
        (max(segment.lowerBound, group.start - 8)..<group.start).contains(where: {
          view.isRole($0, view.bits.voicing)
        }), let opening = openingPerson(before: group.start)
      {
        return opening
      }
      // "a letter urging the mayor to …": the document speaks.
      guard group.isGerund, let document = sources.source(before: group.start) else { return nil }
      return document.kind == .document || document.kind == .group ? document : nil
    }
    return document(before: group.start) ?? relativeHead(before: group.start)
      ?? sources.source(before: group.start)
  }

  /// "a declaration that |calls on": the document speaks.
  private func document(before verb: Int) -> Source? {
    let that = verb - 1
    guard that > segment.lowerBound + 1,
      view.id(that) == view.ids.that || view.id(that) == view.ids.which,
      view.isRole(that - 1, view.bits.document),
      let whole = NounPhraseFinder(view: view).phrase(before: that, from: segment.lowerBound)
    else { return nil }
    // "led colleagues in |a letter that": the document alone.
    let joint = whole.last {
      view.isWord($0, view.bits.preposition) && view.id($0) != view.ids.of
    }
    let phrase = joint.map { $0 + 1..<that } ?? whole
    return Source(kind: .document, extent: phrase.lowerBound..<verb, phrase: phrase)
  }

  /// "Unions that rallied at X |asked": the plural that opens the segment, not the place at the end of its relative clause.
  private func relativeHead(before verb: Int) -> Source? {
    guard
      let that = (segment.lowerBound + 1 ..<~ min(segment.lowerBound + 5, verb - 2)).first(where: {
        view.id($0) == view.ids.that || view.id($0) == view.ids.who
      }), view.isRole(that - 1, view.bits.group),
      !(that..<verb).contains(where: { view.kind($0) == .comma }),
      !view.isWord(that + 1, view.bits.article)
    else { return nil }
    return Source(
      kind: .group, extent: segment.lowerBound..<verb, phrase: segment.lowerBound..<that)
  }

  private func mayAsk(_ source: Source, _ verb: ReportingVerb) -> Bool {
    switch source.kind {
    case .never: false
    case .firstPerson: verb.tier != .say
    case .unknownName: verb.tier != .want || source.phrase.count > 1
    default: true
    }
  }

  /// The content stands before the source: "C, X said" with nothing more, or with the rest of it after a comma.
  private mutating func readContentFirst(_ cue: Cue, _ source: Source, _ verb: ReportingVerb) {
    let start = source.extent.lowerBound
    let before = segment.lowerBound..<start
    guard start > segment.lowerBound + 2 || isImperative(before) else { return }
    guard start > segment.lowerBound, closesContent(start - 1) else { return }
    let rest = afterAddressee(cue.tokens.upperBound)
    let goesOn = rest < segment.upperBound - 1 && view.kind(rest) == .comma
    if verb.tier != .say, verb.complements.isDisjoint(with: [.that, .np, .gerund, .hope]),
      !isImperative(before)
    {
      return
    }
    if view.id(cue.tokens.upperBound - 1) == view.ids.forWord, !isImperative(before) { return }
    if goesOn, continues(rest + 1, isBare: rest == cue.tokens.upperBound) {
      readInside(cue, source, verb, before: before, rest: rest + 1)
    } else if verb.complements.contains(.hope), !carriesNecessity(before, .fair) {
      return
    } else if carries(before, verb), asks(before, verb),
      !before.allSatisfy({ isTimeWord($0) })
    {
      add(
        .contentSourceVerb, source, before, cue: cue.tokens, score: 9 + (verb.tier == .say ? 0 : 1),
        isReported: verb.tier == .say)
    }
  }

  /// What stands before "X demanded" has a necessity, is an order, or has no finite verb: "C is not fair, asked X" asks for nothing.
  private func asks(_ before: Range<Int>, _ verb: ReportingVerb) -> Bool {
    guard verb.tier == .ask || verb.tier == .want else { return true }
    return carriesNecessity(before, .weak) || isImperative(before)
      || necessity.bareBe(in: before) != nil
      || !before.prefix(while: { !view.isWord($0, view.bits.relative) }).contains {
        view.isWord($0, view.bits.be | view.bits.have)
          && !view.isWord($0, view.bits.nonFinite)
      }
  }

  /// A comma, dash or closing quotation mark before the source ends the content.
  private func closesContent(_ index: Int) -> Bool {
    switch view.kind(index) {
    case .comma, .dash, .quote, .question, .exclamation: true
    default: false
    }
  }

  /// Past "told the House", "on Monday", "in a statement": where the frame ends.
  private func afterAddressee(_ start: Int) -> Int {
    var index = start
    while index < segment.upperBound, view.kind(index) != .comma, view.kind(index) != .dash,
      view.kind(index) != .quote
    { index += 1 }
    return index - start <= 10 ? index : segment.upperBound
  }

  /// "C, said X", "C”, said X, a member of Y", "So proposes X".
  mutating func readVerbFirst(_ cue: Cue, _ group: VerbGroup, _ verb: ReportingVerb) {
    guard group.start == cue.tokens.lowerBound,
      cue.form == .past || cue.form == .third || cue.form == .participle
    else { return }
    let start = cue.tokens.lowerBound
    guard start > segment.lowerBound, let source = sources.source(after: cue.tokens.upperBound)
    else { return }
    if case .pronoun = source.kind, view.kind(start - 1) != .comma { return }
    if source.kind == .never || source.kind == .firstPerson { return }
    // "X, herself from the north, reminded her colleagues": whom, not who.
    if !verb.complements.isDisjoint(with: [.npTo, .toldTo, .tell]), view.kind(start - 1) == .comma,
      view.isWord(source.extent.lowerBound, view.bits.possessive)
    {
      return
    }
    guard closesContent(start - 1) || view.id(start - 1) == view.ids.so else { return }
    note(source)
    guard start > segment.lowerBound + 2 else { return }
    let before = segment.lowerBound..<start
    let rest = source.extent.upperBound
    if rest < segment.upperBound - 2, view.kind(rest) == .comma || view.kind(rest - 1) == .comma,
      continues(view.kind(rest) == .comma ? rest + 1 : rest, isBare: false)
    {
      readInside(
        cue, source, verb, before: before, rest: view.kind(rest) == .comma ? rest + 1 : rest)
    } else if carries(before, verb), asks(before, verb) {
      add(
        .contentVerbSource, source, before, cue: cue.tokens, score: 9 + (verb.tier == .say ? 0 : 1),
        isReported: verb.tier == .say)
    }
  }

  /// "What X demands is C", "what he put forward: C".
  mutating func readWhat(_ cue: Cue, _ group: VerbGroup, _ verb: ReportingVerb) {
    guard verb.tier != .say,
      let what = (segment.lowerBound..<group.start).first(where: { view.id($0) == view.ids.what }),
      what <= segment.lowerBound + 3
    else { return }
    var source = sources.source(before: group.start)
    guard source?.kind != .never else { return }
    if source?.kind == .group, let speaker = inserted(after: cue.tokens.upperBound) {
      source = speaker
    }
    let end = segment.upperBound
    if let colon = (cue.tokens.upperBound..<end).first(where: { view.kind($0) == .colon }),
      colon + 2 < end
    {
      return add(.whatSourceAsks, source, colon + 1..<end, cue: cue.tokens, score: 16)
    }
    guard
      let verb = (cue.tokens.upperBound..<min(end, cue.tokens.upperBound + 9)).first(where: {
        view.isWord($0, view.bits.be)
      })
    else { return }
    add(.whatSourceAsks, source, verb + 1..<end, cue: cue.tokens, score: 16)
  }

  /// "C was called for by X", "X was asked to do".
  mutating func readPassive(_ cue: Cue, _ group: VerbGroup, _ verb: ReportingVerb) {
    let after = cue.tokens.upperBound
    let before = segment.lowerBound..<group.start
    if let by = (after..<min(after + 3, segment.upperBound)).first(where: {
      view.id($0) == view.ids.by
    }) {
      guard let source = sources.source(after: by + 1), source.kind != .never else { return }
      note(source)
      let end = source.extent.upperBound
      if end + 1 < segment.upperBound, view.id(end) == view.ids.to {
        add(.passiveAsk, source, before.lowerBound..<segment.upperBound, cue: cue.tokens, score: 13)
      } else if let that = (end ..<~ segment.upperBound - 1).first(where: {
        view.id($0) == view.ids.that && ($0 == end || view.kind($0 - 1) == .comma)
      }) {
        add(.passiveAsk, source, that + 1..<segment.upperBound, cue: cue.tokens, score: 15)
      } else {
        add(.passiveAsk, source, before, cue: cue.tokens, score: 10)
      }
    } else if view.id(min(after, segment.upperBound - 1)) == view.ids.to,
      verb.complements.contains(.npTo), complements.isVerbLike(after + 1),
      verb.tier == .ask || promises.opensAction(after + 1..<segment.upperBound)
    {
      let subject = sources.source(before: group.start)
      guard subject?.kind != .never, subject != nil || verb.tier == .ask else { return }
      let start = clauseStart(before: group.start)
      add(.passiveAsk, nil, start..<segment.upperBound, cue: cue.tokens, score: 5)
    } else if verb.tier == .ask, !verb.complements.isDisjoint(with: [.np, .npTo]),
      view.id(min(after, segment.upperBound - 1)) != view.ids.to, isPresent(group),
      isNounPhrase(before)
    {
      // "A minimum age is recommended", "two bodies are advised for it, and …".
      let content = segment.upperBound - after <= 3 ? before : segment
      add(.passiveAsk, nil, content, cue: cue.tokens, score: 8)
    } else if cue.tokens.count > 1, verb.tier == .ask {
      add(.passiveAsk, nil, before, cue: cue.tokens, score: 5)
    }
  }

  /// "is", "are": what is asked for today.
  private func isPresent(_ group: VerbGroup) -> Bool {
    view.id(group.start) == view.ids.isWord || view.id(group.start) == view.ids.are
  }

  /// No clause: nothing in it is a verb that the tables know.
  private func isNounPhrase(_ range: Range<Int>) -> Bool {
    range.count > 2 && view.isWord(range.lowerBound, view.bits.article)
      && !range.contains {
        view.isWord(
          $0,
          view.bits.be | view.bits.have | view.bits.modal | view.bits.softModal | view.bits.pronoun
            | view.bits.relative)
      }
  }

  /// "X warns, and |the ministry is urged to": where the clause of a verb begins.
  private func clauseStart(before verb: Int) -> Int {
    (segment.lowerBound + 1 ..<~ verb - 1).last {
      view.kind($0 - 1) == .comma && view.id($0) == view.ids.and
    }.map { $0 + 1 } ?? segment.lowerBound
  }
}
