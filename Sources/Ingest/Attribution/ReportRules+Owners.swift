extension ReportRules {
  /// Who says a segment that names no source, when somebody spoke in the paragraph or speaks in the section.
  func owner(of segment: Range<Int>, cue: Range<Int>, _ view: BlockView) -> StatementSpeaker? {
    let around = aroundClause(of: cue, in: segment, view)
    guard
      context.paragraph != nil || context.asker != nil || context.section != nil
        || !around.behind.isEmpty
    else { return nil }
    let actors = self.actors(before: cue.lowerBound, in: segment, view)
    return choose(.unnamed, in: segment, view, actors, around)
  }

  /// Who is named in the sentence outside the clause that asks: "By order of X, lamps are to be lit", "lamps must be lit: X's words".
  private func aroundClause(of cue: Range<Int>, in segment: Range<Int>, _ view: BlockView)
    -> SpeakerCandidates.Around
  {
    func isEdge(_ place: Int) -> Bool {
      view.kind(place) == .colon || view.kind(place) == .dash || view.kind(place) == .comma
    }
    var around = SpeakerCandidates.Around()
    guard cue.lowerBound > segment.lowerBound, !view.isQuoted(cue.lowerBound) else { return around }
    let start = (segment.lowerBound..<cue.lowerBound).last(where: isEdge)
    let end = (cue.upperBound ..<~ segment.upperBound).last(where: isEdge)
    for mention in view.mentions + view.bodies {
      if let start, segment.lowerBound <= mention.name.lowerBound, mention.name.upperBound <= start
      {
        around.before.append(mention.speaker)
      }
      if let end, end < mention.name.lowerBound, mention.name.upperBound <= segment.upperBound {
        around.behind.append(mention.speaker)
      }
    }
    if let end,
      let pronoun = (end + 1 ..<~ segment.upperBound).first(where: { isPersonal($0, view) }),
      let who = SourceResolver(view: view).referent(
        of: Source(
          kind: .pronoun(view.id(pronoun)), extent: pronoun..<pronoun + 1,
          phrase: pronoun..<pronoun + 1), context, registry)
    {
      around.behind.append(who)
    }
    return around
  }

  private func isPersonal(_ index: Int, _ view: BlockView) -> Bool {
    view.lexicon.gender(of: view.id(index)) != nil
      && view.isWord(index, view.bits.heShe | view.bits.possessive)
  }

  /// Who says what nobody in the paragraph is known to say.
  func ownerOutsideParagraph(_ view: BlockView) -> StatementSpeaker? {
    choose(.unnamedParagraph, in: 0..<0, view, [])
  }

  private func choose(
    _ reference: SpeakerReference, in segment: Range<Int>, _ view: BlockView, _ actors: [Int],
    _ around: SpeakerCandidates.Around = SpeakerCandidates.Around()
  ) -> StatementSpeaker? {
    let candidates = SpeakerCandidates(
      view: view, context: context, registry: registry, segment: segment,
      place: segment.lowerBound,
      isQuoted: !segment.isEmpty
        && segment.allSatisfy { view.isQuoted($0) || !view.token($0).isWord }, around: around
    ).candidates(for: reference, actors: actors)
    return SpeakerEvidence.embedded.best(of: candidates, for: reference).map {
      StatementSpeaker(
        index: $0.speaker, evidence: $0.evidence,
        choice: SpeakerChoice(reference: reference, candidates: candidates))
    }
  }

  // MARK: The ledger

  /// Notes whom a segment names, as subjects or otherwise.
  mutating func noteMentions(in segment: Range<Int>, _ view: BlockView) {
    for mention in view.mentions + view.bodies where segment.contains(mention.name.lowerBound) {
      registry.ledger.note(mention.speaker, isSubject: isSubject(mention, segment, view))
    }
    noteDocument(in: segment, view)
    registry.ledger.beginSentence()
  }

  /// "a motion by X", "X's letter": whose document is spoken of; "moved by X": whose motion the section is about.
  private mutating func noteDocument(in segment: Range<Int>, _ view: BlockView) {
    for place in segment.dropFirst().dropLast() where !view.isQuoted(place) {
      // "X introduced it last year": what was spoken of before.
      if view.id(place) == view.ids.it, view.isRole(place - 1, view.bits.introducing),
        let owner = bringer(of: place, in: segment, view)
      {
        context.document = (owner, registry.ledger.sentence)
      }
      // "It comes from X", "filed hers in May".
      if view.id(place - 1) == view.ids.it, view.isRole(place, view.bits.coming),
        view.id(place + 1) == view.ids.from, let owner = named(from: place + 2, view)
      {
        context.document = (owner, registry.ledger.sentence)
      }
      if view.isRole(place, view.bits.owner), view.isRole(place - 1, view.bits.introducing),
        !view.token(place + 1).isWord || view.isWord(place + 1, view.bits.preposition),
        let owner = bringer(of: place, in: segment, view)
      {
        context.document = (owner, registry.ledger.sentence)
      }
      let isMove = view.isRole(place, view.bits.moving)
      guard isMove || view.isRole(place, view.bits.document | view.bits.bill) else { continue }
      let by = afterParticiple(place, in: segment, view)
      let next = view.id(by)
      if next == view.ids.by || next == view.ids.from || (next == view.ids.of && !isMove),
        let owner = named(from: by + 1, view)
      {
        context.document = (owner, registry.ledger.sentence)
        if isMove { context.mover = owner }
      } else if let owner = possessor(before: place, view) ?? ownOwner(before: place, view)
        ?? bringer(of: place, in: segment, view)
      {
        context.document = (owner, registry.ledger.sentence)
      }
    }
  }

  /// "plan |by", "plan put forward |by", "letter signed |by".
  private func afterParticiple(_ place: Int, in segment: Range<Int>, _ view: BlockView) -> Int {
    let by = (place + 1 ..<~ min(place + 4, segment.upperBound - 1)).first {
      view.id($0) == view.ids.by
    }
    guard let by, by > place + 1 else { return place + 1 }
    let isParticiple =
      view.isRole(place + 1, view.bits.participle | view.bits.moving | view.bits.introducing)
      || view.text[view.token(place + 1).bytes].suffix(2).elementsEqual("ed".utf8)
    return isParticiple ? by : place + 1
  }

  /// "X has sent the minister a |letter", "X, of Y, tabled a |motion": who brought, wrote or has it.
  private func bringer(of place: Int, in segment: Range<Int>, _ view: BlockView) -> Int? {
    let bits = view.bits
    guard
      let verb = (segment.lowerBound + 1 ..<~ place).last(where: {
        !view.isCapital($0)
          && (view.isRole($0, bits.introducing | bits.voicing) || view.isWord($0, bits.have))
      }),
      !(verb..<place).contains(where: {
        view.kind($0) == .comma || view.isWord($0, bits.be | bits.relative | bits.preposition)
      })
    else { return nil }
    let subjects = (view.mentions + view.bodies).filter {
      segment.contains($0.name.lowerBound) && $0.name.upperBound <= verb
        && isSubject($0, segment, view)
    }
    if let subject = subjects.min(by: { $0.name.lowerBound < $1.name.lowerBound }) {
      return subject.speaker
    }
    if (segment.lowerBound..<verb).contains(where: { view.isWord($0, bits.heShe) }) {
      return context.lastPerson
    }
    return context.lastBody.flatMap {
      registry.ledger[$0].sentence == registry.ledger.sentence ? $0 : nil
    }
  }

  /// The person or body whose name or title begins here, an article apart.
  private func named(from start: Int, _ view: BlockView) -> Int? {
    (view.mentions + view.bodies).first {
      $0.name.lowerBound == start || $0.extent.lowerBound == start
        || ($0.name.lowerBound == start + 1 && view.isWord(start, view.bits.article))
    }?.speaker
  }

  /// "X's |letter", "X's second |motion".
  private func possessor(before place: Int, _ view: BlockView) -> Int? {
    (view.mentions + view.bodies).last {
      $0.name.upperBound < place && place - $0.name.upperBound <= 3
        && view.kind($0.name.upperBound) == .possessive
    }?.speaker
  }

  /// "his own |text", "its last |report": whoever the pronoun means.
  private func ownOwner(before place: Int, _ view: BlockView) -> Int? {
    guard
      let pronoun = (max(0, place - 2)..<place).last(where: {
        view.isWord($0, view.bits.possessive) && !view.isWord($0, view.bits.firstPerson)
      }), !["my", "our"].contains(Vocabulary.embedded.word(view.id(pronoun)))
    else { return nil }
    let source = Source(
      kind: .pronoun(view.id(pronoun)), extent: pronoun..<place, phrase: pronoun..<place)
    return SourceResolver(view: view).referent(of: source, context, registry)
  }

  /// Notes whom a title or heading names.
  mutating func noteHeading(_ view: BlockView, isTitle: Bool) {
    for mention in view.mentions + view.bodies {
      registry.ledger.noteHeading(mention.speaker, isTitle: isTitle)
    }
  }

  /// The people and bodies that are the subject of a necessity: "Minister Reid should …".
  func actors(before cue: Int, in segment: Range<Int>, _ view: BlockView) -> [Int] {
    (view.mentions + view.bodies).filter {
      $0.name.lowerBound >= segment.lowerBound && $0.name.upperBound <= cue
        && isActor($0, before: cue, view)
    }.map(\.speaker)
  }

  /// Nothing but an apposition, adverbs or an aside stands between a name and the cue.
  private func isActor(_ mention: Mention, before cue: Int, _ view: BlockView) -> Bool {
    let between = mention.name.upperBound..<cue
    guard between.count < 16 else { return false }
    return !between.contains { index in
      view.kind(index) == .colon || view.kind(index) == .semicolon
        || view.isWord(index, view.bits.be | view.bits.have)
        || view.isWord(index, view.bits.article) && index > mention.extent.upperBound
    }
  }

  /// Remembers whom a content asks: the people in it before its verb are no speakers of what follows.
  mutating func noteAddressed(_ content: Range<Int>, _ view: BlockView) {
    for mention in view.mentions + view.bodies where content.contains(mention.name.lowerBound) {
      if mention.speaker != context.asker { context.addressed.insert(mention.speaker) }
    }
  }

  /// Whether the verb after a subject answers, refuses or defends instead of asking.
  func answers(after end: Int, in segment: Range<Int>, _ view: BlockView) -> Bool {
    (end ..<~ min(end + 4, segment.upperBound)).contains {
      view.isRole($0, view.bits.answering)
    }
  }
}
