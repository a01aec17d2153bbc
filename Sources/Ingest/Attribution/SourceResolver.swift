/// Settles who a source is.
struct SourceResolver {
  let view: BlockView
  let phrases: NounPhraseFinder

  init(view: BlockView) {
    self.view = view
    phrases = NounPhraseFinder(view: view)
  }

  /// The speaker of a source, nil when nobody is known.
  func speaker(
    of source: Source, _ context: inout SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> ResolvedSpeaker? {
    guard let found = settled(source, context, &registry) else { return nil }
    context.note(found.speaker, registry.speakers[found.speaker].kind)
    registry.touch(found.speaker)
    registry.ledger.noteSpoke(found.speaker)
    return found
  }

  /// The speaker of a source that only brought something in: nothing is noted of it.
  func bringer(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> Int? { settled(source, context, &registry)?.speaker }

  /// Whom a pronoun or a role means, when somebody who was named is; nobody is noted.
  func referent(of source: Source, _ context: SpeakerContext, _ registry: SpeakerRegistry) -> Int? {
    switch source.kind {
    case .pronoun(let word):
      return pronoun(word, before: source.extent.lowerBound, context, registry)?.speaker
    case .role(definite: true):
      let head = phrases.head(of: source.phrase)
      return choose(
        .role, noun: view.id(head), before: source.phrase.lowerBound, context, registry)?.speaker
    default: return nil
    }
  }

  private func settled(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> ResolvedSpeaker? {
    switch source.kind {
    case .people(let people):
      if people.count == 1 { return ResolvedSpeaker(people[0], "named in the sentence") }
      let name = registry.names(of: people)
      return ResolvedSpeaker(
        registry.add(name, .group, evidence: "named together"), "named in the sentence")
    case .pronoun(let word):
      return pronoun(word, before: source.extent.lowerBound, context, registry)
    case .firstPerson:
      if let section = context.section {
        return ResolvedSpeaker(section, "first person under the speaker's name")
      }
      if let paragraph = context.paragraph {
        return ResolvedSpeaker(paragraph, "first person of the speaker of the paragraph")
      }
      return registry.ledger.owner.map { ResolvedSpeaker($0, "first person in the document") }
    case .role(let definite): return role(source, definite: definite, context, &registry)
    case .group: return group(source, context, &registry)
    case .body, .document: return body(source, context, &registry)
    case .unknownName:
      let name = name(capitals(source.phrase))
      return ResolvedSpeaker(
        registry.add(name, .person, evidence: "named beside a reporting verb"),
        "named in the sentence")
    case .never: return nil
    }
  }

  /// The best candidate for a reference that stands at `place`, and why.
  private func choose(
    _ reference: SpeakerReference, noun: WordID = 0, before place: Int, _ context: SpeakerContext,
    _ registry: SpeakerRegistry
  ) -> ResolvedSpeaker? {
    let segment = view.block.sentences.first { $0.tokens.contains(place) }?.tokens ?? 0..<place
    let candidates = SpeakerCandidates(
      view: view, context: context, registry: registry, segment: segment, place: place
    ).candidates(for: reference, noun: noun)
    guard let best = SpeakerEvidence.embedded.best(of: candidates, for: reference) else {
      return nil
    }
    return ResolvedSpeaker(
      best.speaker, best.evidence,
      choice: SpeakerChoice(reference: reference, candidates: candidates))
  }

  private func pronoun(
    _ word: WordID, before place: Int, _ context: SpeakerContext, _ registry: SpeakerRegistry
  ) -> ResolvedSpeaker? {
    let printed = Vocabulary.embedded.word(word)
    let reference: SpeakerReference =
      switch printed {
      case "he", "she", "his", "her": .heShe
      case "they", "their": .they
      default: .it
      }
    return choose(reference, noun: word, before: place, context, registry)?.called(printed)
  }

  private func role(
    _ source: Source, definite: Bool, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> ResolvedSpeaker? {
    let printed = view.string(source.phrase)
    if definite,
      let found = choose(
        .role, noun: view.id(phrases.head(of: source.phrase)), before: source.phrase.lowerBound,
        context, registry)
    {
      return found.called(printed)
    }
    if let next = view.mentions.first(where: { $0.name.lowerBound >= source.phrase.upperBound }),
      definite || isApposed(next, to: source.phrase) || isPresented(next, by: source.phrase)
    {
      return ResolvedSpeaker(next.speaker, "named after \"\(printed)\"")
    }
    let nameless = registry.add(name(source.phrase), .person, evidence: "named by a role")
    if let gender = view.lexicon.gender(of: view.id(phrases.head(of: source.phrase))) {
      registry.noteGender(gender, of: nameless)
    }
    return ResolvedSpeaker(nameless, "named by a role")
  }

  /// "a deputy, |Ines Prado", "a deputy from Sorra, |Ines Prado": the name comes at once.
  private func isApposed(_ mention: Mention, to phrase: Range<Int>) -> Bool {
    let between = phrase.upperBound ..<~ mention.extent.lowerBound
    return between.count <= 6
      && between.allSatisfy {
        view.token($0).isWord || view.kind($0) == .comma || view.kind($0) == .possessive
      }
      && !between.contains {
        view.isWord($0, view.bits.be | view.bits.have | view.bits.modal)
          || view.lexicon.reporting.begins(with: view.id($0))
      }
  }

  /// "A harbour councillor says …, according to |Cllr Ines Prado": the name of somebody elected comes later.
  private func isPresented(_ mention: Mention, by phrase: Range<Int>) -> Bool {
    let elected = view.bits.representative
    return view.isRole(phrases.head(of: phrase), elected)
      && (mention.extent.lowerBound..<mention.name.lowerBound).contains { view.isRole($0, elected) }
  }

  private func group(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> ResolvedSpeaker? {
    let head = phrases.head(of: source.phrase)
    let first = source.phrase.lowerBound
    if view.id(first) == view.ids.its {
      return pronoun(view.ids.it, before: first, context, registry)
    }
    if let group = context.lastGroup, source.phrase.count <= 2,
      view.isRole(head, view.bits.together)
    {
      return ResolvedSpeaker(
        group, "\"\(view.string(source.phrase))\" for those named before")
    }
    if view.id(first) == view.ids.the, view.isRole(head, view.bits.signer),
      let owner = choose(.document, before: first, context, registry), owner.isOwner
    {
      return owner.called(view.string(source.phrase))
    }
    if let body = bodyOfMembers(source.phrase, head, context, registry) {
      return ResolvedSpeaker(body, "\"\(view.string(source.phrase))\": its members")
    }
    return ResolvedSpeaker(
      registry.add(name(source.phrase), .group, evidence: "a group named in the sentence"),
      "named in the sentence")
  }

  private func body(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> ResolvedSpeaker? {
    let first = source.phrase.lowerBound
    if view.isWord(first, view.bits.possessive), source.kind == .body,
      let own = ownBody(source.phrase, context, registry)
    {
      return own
    }
    if view.isWord(first, view.bits.possessive),
      let owner = pronoun(view.id(first), before: first, context, registry)
    {
      return owner
    }
    if let mark = source.phrase.first(where: { view.kind($0) == .possessive }),
      source.kind == .document
    {
      if let mention = view.mentions.first(where: { $0.name.upperBound == mark }) {
        return ResolvedSpeaker(mention.speaker, "named in the sentence")
      }
      if let kind = phrases.kind(of: first..<mark) {
        let owner = Source(kind: kind, extent: first..<mark, phrase: first..<mark)
        return settled(owner, context, &registry)
      }
    }
    if source.kind == .document, let author = author(source, context, registry) { return author }
    if let mover = context.mover, context.mover == context.section || source.phrase.count <= 2,
      view.isRole(phrases.head(of: source.phrase), view.bits.chamber)
    {
      return ResolvedSpeaker(mover, "mover of the motion")
    }
    let name = name(source.phrase)
    if let known = shortName(name, context, registry) {
      return ResolvedSpeaker(known, "\"\(name)\" for the body named before")
    }
    let head = phrases.head(of: source.phrase)
    if source.phrase.count == 2, view.id(source.phrase.lowerBound) == view.ids.the,
      !view.isRole(head, view.bits.government),
      let found = choose(
        .body, noun: view.id(head), before: source.phrase.lowerBound, context, registry)
    {
      return found.called(name)
    }
    // "the committee" again, after "a committee of MPs": the same without a name.
    let parts = SpeakerRegistry.parts(of: name)
    if parts.count == 1,
      let same = registry.speakers.indices.last(where: {
        registry.speakers[$0].kind == .body && registry.speakers[$0].parts.count > 1
          && registry.speakers[$0].head(view.lexicon) == parts[0]
      })
    {
      return ResolvedSpeaker(same, "\"\(name)\" for the body named before")
    }
    return ResolvedSpeaker(
      registry.add(name, .body, evidence: "a body named in the sentence"), "named in the sentence")
  }

  /// "Its |Committee on Harbours", "her |committee": the body itself, when it has a name.
  private func ownBody(
    _ phrase: Range<Int>, _ context: SpeakerContext, _ registry: SpeakerRegistry
  ) -> ResolvedSpeaker? {
    if let named = view.bodies.first(where: {
      $0.name.lowerBound == phrase.lowerBound + 1 && $0.name.count > 1
    }) {
      return ResolvedSpeaker(named.speaker, "named in the sentence")
    }
    guard phrase.count == 2 else { return nil }
    return body(called: phrase.lowerBound + 1, context, registry).map {
      ResolvedSpeaker($0, "\"\(view.string(phrase))\" for the body named before")
    }
  }

  /// A document speaks for whoever is named right after it ("the plan of which Li told") or was spoken of last.
  private func author(_ source: Source, _ context: SpeakerContext, _ registry: SpeakerRegistry)
    -> ResolvedSpeaker?
  {
    let printed = view.string(source.phrase)
    let end = source.phrase.upperBound
    if end < view.tokens.count,
      view.isWord(end, view.bits.relative) || view.id(end) == view.ids.of
        || view.id(end) == view.ids.by,
      let next = (view.mentions + view.bodies).first(where: {
        $0.name.lowerBound >= end && $0.name.lowerBound < end + 6
      })
    {
      return ResolvedSpeaker(next.speaker, "named after \"\(printed)\"")
    }
    // "a paper of the Harbour Council": whose it is stands behind it.
    if let owner = (view.mentions + view.bodies).first(where: {
      $0.name.lowerBound > source.phrase.lowerBound && source.phrase.contains($0.name.lowerBound)
    }) {
      return ResolvedSpeaker(
        owner.speaker, "named after \"\(view.string(source.phrase.prefix(2)))\"")
    }
    return choose(
      .document, noun: view.id(phrases.head(of: source.phrase)), before: source.phrase.lowerBound,
      context, registry)?.called(printed)
  }

  /// The body that is called by its noun alone here.
  func body(called place: Int, _ context: SpeakerContext, _ registry: SpeakerRegistry) -> Int? {
    shortName(view.string(place..<place + 1), context, registry).flatMap {
      registry.speakers[$0].isCrowd ? nil : $0
    }
  }

  /// "the Committee", "Parliament": the last word of the body named before.
  private func shortName(_ name: String, _ context: SpeakerContext, _ registry: SpeakerRegistry)
    -> Int?
  {
    if let known = registry.find(name, .body), !isBareChamber(known, registry) { return known }
    let parts = SpeakerRegistry.parts(of: name)
    guard parts.count == 1 else { return nil }
    func fits(_ speaker: Int) -> Bool {
      let speaker = registry.speakers[speaker]
      return speaker.kind == .body && speaker.parts.count > 1
        && speaker.head(view.lexicon) == parts[0]
    }
    let proper = registry.speakers.indices.filter { fits($0) && isProper(registry.speakers[$0]) }
    if let last = context.lastBody, fits(last), proper.isEmpty || proper.contains(last) {
      return last
    }
    return proper.filter { registry.ledger[$0].mentions > 0 }
      .max { registry.ledger[$0].sentence < registry.ledger[$1].sentence }
      ?? proper.last ?? chamber(parts[0], registry)
  }

  /// "The MPs", "the members": those of the committee or chamber named last; "Members" of the one chamber named.
  private func bodyOfMembers(
    _ phrase: Range<Int>, _ head: Int, _ context: SpeakerContext, _ registry: SpeakerRegistry
  ) -> Int? {
    let isDefinite = view.id(phrase.lowerBound) == view.ids.the
    guard phrase.count == 1 || phrase.count == 2 && isDefinite,
      view.isRole(head, view.bits.memberNoun | view.bits.memberRole)
    else { return nil }
    let chamber =
      view.isRole(head, view.bits.memberNoun)
      ? self.chamber(Vocabulary.embedded.word(view.ids.house), registry) : nil
    if isDefinite || phrase.count == 1 && chamber == nil && view.isRole(head, view.bits.memberNoun)
    {
      let assemblies = registry.speakers.indices.filter {
        let speaker = registry.speakers[$0]
        let noun = Vocabulary.embedded.number(of: speaker.head(view.lexicon))
        return speaker.kind == .body && !speaker.isCrowd
          && view.lexicon.roles.has(noun, view.bits.chamber | view.bits.assembly)
          && registry.ledger[$0].section >= registry.ledger.section - 1
      }
      let last = assemblies.max { lastSpoken($0, registry) < lastSpoken($1, registry) }
      if let last { return last }
    }
    return chamber
  }

  /// A name, not a description such as "committee of MPs".
  private func isProper(_ speaker: Speaker) -> Bool {
    guard !speaker.isCrowd else { return false }
    let last = Vocabulary.embedded.number(of: speaker.parts.last ?? "")
    return !view.lexicon.roles.has(last, view.bits.memberRole)
  }

  /// For whom comes last: one that spoke in the section before one that was only named.
  private func lastSpoken(_ speaker: Int, _ registry: SpeakerRegistry) -> (Int, Int) {
    let entry = registry.ledger[speaker]
    return (entry.spokeSection == registry.ledger.section ? 1 : 0, entry.sentence)
  }

  /// "House" that was once taken for a body of its own.
  private func isBareChamber(_ speaker: Int, _ registry: SpeakerRegistry) -> Bool {
    let parts = registry.speakers[speaker].parts
    return parts.count == 1
      && view.lexicon.roles.has(Vocabulary.embedded.number(of: parts[0]), view.bits.chamber)
  }

  /// "the House": the one parliament that the document names in full.
  private func chamber(_ word: String, _ registry: SpeakerRegistry) -> Int? {
    let roles = view.lexicon.roles
    func isChamber(_ part: String) -> Bool {
      roles.has(Vocabulary.embedded.number(of: part), view.bits.chamber)
    }
    guard isChamber(word) else { return nil }
    // A senate, a council or a congress is called so; "the House" and "the chamber" may be any of them.
    let own = ["council", "congress", "senate"]
    let chambers = registry.speakers.indices.filter {
      let speaker = registry.speakers[$0]
      let head = speaker.head(view.lexicon)
      guard speaker.kind == .body, isChamber(head) else { return false }
      if own.contains(head) || own.contains(word) { return word == head || word == "chamber" }
      return speaker.parts.count > 1
    }
    return chambers.max {
      (registry.ledger[$0].asks, registry.ledger[$0].mentions, $1)
        < (registry.ledger[$1].asks, registry.ledger[$1].mentions, $0)
    }
  }

  /// "Nurhadi of Commission IX": the capitals before the first small word.
  private func capitals(_ phrase: Range<Int>) -> Range<Int> {
    guard
      let first = phrase.first(where: { view.isCapital($0) && !view.isWord($0, view.bits.article) })
    else { return phrase }
    let end =
      (first..<phrase.upperBound).first { !view.isCapital($0) && view.token($0).isWord }
      ?? phrase.upperBound
    return first..<end
  }

  /// The phrase as printed, without article and what stands in brackets.
  private func name(_ phrase: Range<Int>) -> String {
    var phrase = phrase
    while let first = phrase.first, phrase.count > 1, view.id(first + 1) != view.ids.than,
      view.isWord(first, view.bits.article | view.bits.demonstrative | view.bits.adverb)
    { phrase = phrase.dropFirst() }
    // "on 28 March |the union", which the phrase ran into.
    if let month = phrase.prefix(2).last(where: { view.isWord($0, view.bits.month) }),
      month + 1 < phrase.upperBound, view.kind(phrase.lowerBound) == .number
    {
      phrase = month + 1..<phrase.upperBound
    }
    if let bracket = phrase.first(where: { view.kind($0) == .openBracket }),
      bracket > phrase.lowerBound
    {
      phrase = phrase.lowerBound..<bracket
    }
    return view.string(phrase)
  }
}
