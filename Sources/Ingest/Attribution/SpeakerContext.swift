/// Who has been named so far, for pronouns and for sentences that name nobody; forgotten at headings.
struct SpeakerContext: Sendable {
  /// Who speaks in the whole section: a speaker line, a signed piece, the owner of a list.
  var section: Int?
  /// Who speaks in the paragraph: the last source of a frame, else the first person named as a subject.
  var paragraph: Int?
  /// Who asked for something last in the paragraph.
  var asker: Int?
  /// Who asked for something last in the section, in an earlier paragraph.
  var sectionAsker: Int?
  /// Who has been asked to do something in the paragraph.
  var addressed: Set<Int> = []
  /// Who answered, refused or defended last in the paragraph.
  var answering: Int?
  /// The section is the text of a motion or petition of ``section``: what the chamber does in it, its mover asks for.
  var isMotion = false
  /// The body whose motion is being read.
  var motion: Int?
  var lastPerson: Int?
  /// The last person before the heading above, for a pronoun that nobody in the section can be meant by.
  var personBefore: Int?
  var lastBody: Int?
  var lastGroup: Int?

  /// Remembers a speaker as the one spoken of last.
  mutating func note(_ speaker: Int, _ kind: Speaker.Kind) {
    switch kind {
    case .person: lastPerson = speaker
    case .body: lastBody = speaker
    case .group: lastGroup = speaker
    }
  }

  /// A paragraph begins: what was settled for the one before is over.
  mutating func startParagraph() {
    sectionAsker = asker ?? sectionAsker
    paragraph = nil
    asker = nil
    addressed = []
    answering = nil
  }

  /// Who a sentence without a source belongs to.
  var current: Int? { paragraph ?? section }
}

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
  ) -> (speaker: Int, evidence: String)? {
    guard let found = settled(source, context, &registry) else { return nil }
    context.note(found.speaker, registry.speakers[found.speaker].kind)
    registry.touch(found.speaker)
    return found
  }

  private func settled(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> (speaker: Int, evidence: String)? {
    switch source.kind {
    case .people(let people):
      if people.count == 1 { return (people[0], "named in the sentence") }
      let name = people.map { registry.speakers[$0].name }.joined(separator: " and ")
      return (registry.add(name, .group, evidence: "named together"), "named in the sentence")
    case .pronoun(let word): return pronoun(word, context, registry)
    case .firstPerson:
      if let section = context.section { return (section, "first person under the speaker's name") }
      return context.paragraph.map { ($0, "first person of the speaker of the paragraph") }
    case .role(let definite): return role(source, definite: definite, context, &registry)
    case .group: return group(source, context, &registry)
    case .body, .document: return body(source, context, &registry)
    case .unknownName:
      return (
        registry.add(
          name(capitals(source.phrase)), .person, evidence: "named beside a reporting verb"),
        "named in the sentence"
      )
    case .never: return nil
    }
  }

  private func pronoun(_ word: WordID, _ context: SpeakerContext, _ registry: SpeakerRegistry) -> (
    speaker: Int, evidence: String
  )? {
    let bits = view.bits
    let printed = Vocabulary.embedded.word(word)
    let who: Int?
    if view.lexicon.words.has(word, bits.heShe) || printed == "his" || printed == "her" {
      who = context.lastPerson ?? context.personBefore
    } else if view.lexicon.words.has(word, bits.they) || printed == "their" {
      who =
        context.lastGroup ?? (context.paragraph == context.lastBody ? context.lastBody : nil)
        ?? context.lastPerson
    } else {
      who = context.lastBody ?? context.lastGroup
    }
    return who.map { ($0, "\"\(printed)\" for the one named before") }
  }

  private func role(
    _ source: Source, definite: Bool, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> (speaker: Int, evidence: String)? {
    if definite, let person = context.lastPerson {
      return (person, "\"\(view.string(source.phrase))\" for the one named before")
    }
    if let next = view.mentions.first(where: { $0.name.lowerBound >= source.phrase.upperBound }) {
      return (next.speaker, "named after \"\(view.string(source.phrase))\"")
    }
    return (
      registry.add(name(source.phrase), .person, evidence: "named by a role"), "named by a role"
    )
  }

  private func group(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> (speaker: Int, evidence: String)? {
    let head = phrases.head(of: source.phrase)
    let first = source.phrase.lowerBound
    if view.id(first) == view.ids.its, let body = context.lastBody {
      return (body, "\"\(view.string(source.phrase))\" of the body named before")
    }
    if let group = context.lastGroup, source.phrase.count <= 2,
      view.id(head) == view.ids.two || view.id(head) == view.ids.both
    {
      return (group, "\"\(view.string(source.phrase))\" for those named before")
    }
    return (
      registry.add(name(source.phrase), .group, evidence: "a group named in the sentence"),
      "named in the sentence"
    )
  }

  private func body(
    _ source: Source, _ context: SpeakerContext, _ registry: inout SpeakerRegistry
  ) -> (speaker: Int, evidence: String)? {
    let first = source.phrase.lowerBound
    if view.isWord(first, view.bits.possessive),
      let owner = pronoun(view.id(first), context, registry)
    {
      return owner
    }
    if let mark = source.phrase.first(where: { view.kind($0) == .possessive }),
      source.kind == .document
    {
      if let mention = view.mentions.first(where: { $0.name.upperBound == mark }) {
        return (mention.speaker, "named in the sentence")
      }
      if let kind = phrases.kind(of: first..<mark) {
        let owner = Source(kind: kind, extent: first..<mark, phrase: first..<mark)
        return settled(owner, context, &registry)
      }
    }
    if source.kind == .document, let author = author(source, context) { return author }
    if context.isMotion, let mover = context.section,
      view.isRole(phrases.head(of: source.phrase), view.bits.chamber)
    {
      return (mover, "mover of the motion")
    }
    let name = name(source.phrase)
    if let known = shortName(name, context, registry) {
      return (known, "\"\(name)\" for the body named before")
    }
    return (
      registry.add(name, .body, evidence: "a body named in the sentence"), "named in the sentence"
    )
  }

  /// A document speaks for whoever is named right after it ("the plan of which Li told") or was spoken of last.
  private func author(_ source: Source, _ context: SpeakerContext) -> (
    speaker: Int, evidence: String
  )? {
    let printed = view.string(source.phrase)
    let end = source.phrase.upperBound
    if end < view.tokens.count, view.isWord(end, view.bits.relative) || view.id(end) == view.ids.of,
      let next = view.mentions.first(where: {
        $0.name.lowerBound >= end && $0.name.lowerBound < end + 6
      })
    {
      return (next.speaker, "named after \"\(printed)\"")
    }
    return (context.lastBody ?? context.paragraph).map {
      ($0, "\"\(printed)\" by the one named before")
    }
  }

  /// "the Committee", "Parliament": the last word of the body named before.
  private func shortName(_ name: String, _ context: SpeakerContext, _ registry: SpeakerRegistry)
    -> Int?
  {
    if let known = registry.find(name, .body) { return known }
    let parts = SpeakerRegistry.parts(of: name)
    guard parts.count == 1 else { return nil }
    if let last = context.lastBody, registry.speakers[last].parts.contains(parts[0]) { return last }
    return registry.speakers.lastIndex {
      $0.kind == .body && $0.parts.count > 1 && $0.parts.contains(parts[0])
    } ?? chamber(parts[0], registry)
  }

  /// "the House": the one parliament that the document names in full.
  private func chamber(_ word: String, _ registry: SpeakerRegistry) -> Int? {
    let roles = view.lexicon.roles
    func isChamber(_ part: String) -> Bool {
      roles.has(Vocabulary.embedded.number(of: part), view.bits.chamber)
    }
    guard isChamber(word) else { return nil }
    let chambers = registry.speakers.indices.filter {
      let speaker = registry.speakers[$0]
      return speaker.kind == .body && speaker.parts.count > 1
        && speaker.parts.last.map(isChamber) == true
    }
    return chambers.count == 1 ? chambers[0] : nil
  }

  /// "Nurhadi of Commission IX": the capitals before the first small word.
  private func capitals(_ phrase: Range<Int>) -> Range<Int> {
    guard
      let first = phrase.first(where: { view.isCapital($0) && !view.isWord($0, view.bits.article) })
    else { return phrase }
    let end =
      (first..<phrase.upperBound).first { !view.isCapital($0) && view.tokens[$0].isWord }
      ?? phrase.upperBound
    return first..<end
  }

  /// The phrase as printed, without article and what stands in brackets.
  private func name(_ phrase: Range<Int>) -> String {
    var phrase = phrase
    while let first = phrase.first, phrase.count > 1,
      view.isWord(first, view.bits.article | view.bits.demonstrative | view.bits.adverb)
    { phrase = phrase.dropFirst() }
    if let bracket = phrase.first(where: { view.kind($0) == .openBracket }),
      bracket > phrase.lowerBound
    {
      phrase = phrase.lowerBound..<bracket
    }
    return view.string(phrase)
  }
}
