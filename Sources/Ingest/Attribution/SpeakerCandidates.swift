/// Collects who may be meant by a reference, with all that is known of each.
struct SpeakerCandidates {
  let view: BlockView
  let context: SpeakerContext
  let registry: SpeakerRegistry
  /// The candidates are to be named before this token, in this segment or earlier.
  let segment: Range<Int>
  let place: Int
  /// The words are between quotation marks, all of them.
  var isQuoted = false
  /// Who is named in the sentence outside the clause that asks for something.
  var around = Around()

  /// Who is named before and behind a clause.
  struct Around: Sendable {
    var before: [Int] = []
    var behind: [Int] = []
  }

  /// The candidates for a reference; `noun` is the word by which it is called, 0 for none.
  func candidates(
    for reference: SpeakerReference, noun: WordID = 0, actors: [Int] = []
  ) -> [SpeakerEvidence.Candidate] {
    var speakers = registry.ledger.known.filter { isNear($0) || isOwner($0) }
    let mentions =
      reference == .unnamed || reference == .unnamedParagraph
      ? []
      : (view.mentions + view.bodies).filter {
        $0.name.lowerBound >= segment.lowerBound && $0.name.upperBound <= place
      }
    let here = mentions.map(\.speaker)
    let objects = mentions.filter(isObject).map(\.speaker)
    for speaker in here + owners + around.before + around.behind where !speakers.contains(speaker) {
      speakers.append(speaker)
    }
    speakers = speakers.sorted().filter { fits($0, reference) }
    let other = reference == .heShe ? lastOfGender(noun, among: speakers) : nil
    return speakers.map {
      SpeakerEvidence.Candidate(
        speaker: $0,
        kinds: kinds(of: $0, here: here.contains($0), noun: noun, actors: actors)
          + (objects.contains($0) ? [.objectHere] : []) + ($0 == other ? [.namedLast] : []))
    }
  }

  /// Whom "she" can mean where the person named last is a man: the last one who may be a woman; nil where there is no conflict.
  private func lastOfGender(_ pronoun: WordID, among speakers: [Int]) -> Int? {
    guard let gender = view.lexicon.gender(of: pronoun), let last = context.lastPerson,
      let own = registry.speakers[last].gender, own != gender
    else { return nil }
    let others = speakers.filter {
      let speaker = registry.speakers[$0]
      return speaker.kind == .person && (speaker.gender ?? gender) == gender
    }
    return others.max { (registry.ledger[$0].sentence, $1) < (registry.ledger[$1].sentence, $0) }
  }

  /// "met |Prado", "with |Prado": a word in lower case that no clause begins with stands before the name.
  private func isObject(_ mention: Mention) -> Bool {
    let before = mention.extent.lowerBound - 1
    guard before >= segment.lowerBound, view.token(before).isWord, !view.isCapital(before) else {
      return false
    }
    let bits = view.bits
    return !view.isWord(
      before, bits.subordinator | bits.conjunction | bits.relative | bits.connective | bits.adverb)
  }

  private var owners: [Int] {
    [
      context.paragraph, context.asker, context.section, context.sectionAsker, context.lastPerson,
      context.personBefore, context.lastBody, context.lastGroup, documentOwner,
      registry.ledger.owner,
    ].compactMap { $0 }
  }

  /// Whose motion, letter or report was spoken of just before.
  private var documentOwner: Int? {
    context.document.flatMap { $0.sentence >= registry.ledger.sentence - 2 ? $0.owner : nil }
  }

  private func isOwner(_ speaker: Int) -> Bool { owners.contains(speaker) }

  /// Named in this section or the one before, or in the title.
  private func isNear(_ speaker: Int) -> Bool {
    let entry = registry.ledger[speaker]
    return entry.section >= registry.ledger.section - 1 || entry.isInTitle
      || entry.asks > 0 && entry.mentions > 2
  }

  private func fits(_ speaker: Int, _ reference: SpeakerReference) -> Bool {
    switch (reference, registry.speakers[speaker].kind) {
    case (.unnamed, _), (.unnamedParagraph, _), (.document, _): true
    case (.heShe, let kind), (.role, let kind): kind == .person
    case (.they, let kind):
      kind != .person || speaker == context.lastPerson || speaker == documentOwner
    case (.it, let kind): kind != .person || speaker == documentOwner
    case (.body, let kind): kind == .body
    }
  }

  private func kinds(of speaker: Int, here: Bool, noun: WordID, actors: [Int])
    -> [SpeakerEvidence.Kind]
  {
    var kinds: [SpeakerEvidence.Kind] = []
    func add(_ kind: SpeakerEvidence.Kind, _ holds: Bool) { if holds { kinds.append(kind) } }
    add(.askedInParagraph, context.asker == speaker)
    add(.spokenOfInParagraph, context.paragraph == speaker)
    add(.speaksHere, context.speakingHere == speaker)
    add(.speaksInSection, context.section == speaker)
    add(.speaksForItself, context.section == speaker && context.isOwnWords)
    add(.askedInSection, context.sectionAsker == speaker)
    add(
      .namedLast,
      [context.lastPerson, context.lastBody, context.lastGroup].contains(speaker))
    add(.namedInSectionBefore, context.personBefore == speaker)
    add(.speaksInDocument, registry.ledger.owner == speaker)
    add(.wasAsked, context.addressed.contains(speaker))
    add(.answered, context.answering == speaker)
    add(.ownsDocument, documentOwner == speaker)
    add(.actsHere, actors.contains(speaker))
    add(.beforeClause, around.before.contains(speaker))
    add(.behindClause, around.behind.contains(speaker))
    addPlaces(of: registry.ledger[speaker], here: here, to: &kinds)
    addDeeds(of: speaker, to: &kinds)
    addNature(of: registry.speakers[speaker], noun: noun, to: &kinds)
    return kinds
  }

  private func addPlaces(
    of entry: SpeakerLedger.Entry, here: Bool, to kinds: inout [SpeakerEvidence.Kind]
  ) {
    let ledger = registry.ledger
    if here {
      kinds.append(.sameSentence)
    } else if entry.sentence >= ledger.sentence - 1, entry.paragraph == ledger.paragraph {
      kinds.append(.lastSentence)
    }
    if here || entry.paragraph == ledger.paragraph {
      kinds.append(.sameParagraph)
    } else if entry.paragraph == ledger.paragraph - 1, entry.section == ledger.section {
      kinds.append(.lastParagraph)
    }
    if here || entry.section == ledger.section { kinds.append(.sameSection) }
    if entry.isSubject, !here { kinds.append(.asSubject) }
    if entry.heading == ledger.section { kinds.append(.headsSection) }
    if entry.isInTitle { kinds.append(.inTitle) }
    if entry.mentions > 2 { kinds.append(.namedOften) }
  }

  private func addDeeds(of speaker: Int, to kinds: inout [SpeakerEvidence.Kind]) {
    let ledger = registry.ledger
    let entry = ledger[speaker]
    if isQuoted, ledger.spokeLast == speaker, entry.spokeParagraph == ledger.paragraph {
      kinds.append(.spokeBeforeQuotation)
    }
    if ledger.spokeLast == speaker, entry.spokeSection == ledger.section {
      kinds.append(.spokeLast)
    }
    if entry.spokeParagraph == ledger.paragraph { kinds.append(.spokeInParagraph) }
    if entry.spokeSection == ledger.section { kinds.append(.spokeInSection) }
    if ledger.askedLast == speaker { kinds.append(.askedLast) }
    if entry.asks > 0 { kinds.append(.askedBefore) }
  }

  /// A body of another sort; an alliance or the like may be called a party, a group or an organisation.
  private func differs(_ head: String, from noun: WordID) -> Bool {
    let roles = view.lexicon.roles
    let number = Vocabulary.embedded.number(of: head)
    guard roles.has(number, view.bits.body) else { return false }
    return !(roles.has(number, view.bits.membership) && roles.has(noun, view.bits.membership))
  }

  private func addNature(
    of speaker: Speaker, noun: WordID, to kinds: inout [SpeakerEvidence.Kind]
  ) {
    switch speaker.kind {
    case .person: kinds.append(.person)
    case .body: kinds.append(.body)
    case .group: kinds.append(.group)
    }
    if speaker.isCrowd { kinds.append(.crowd) }
    if speaker.isGovernment(view.lexicon) { kinds.append(.government) }
    guard noun != 0 else { return }
    if let gender = view.lexicon.gender(of: noun), let own = speaker.gender, gender != own {
      kinds.append(.genderDiffers)
    }
    if view.isPronoun(noun) { return }
    let word = Vocabulary.embedded.word(noun)
    let head = speaker.head(view.lexicon)
    if head == word {
      kinds.append(.nameMatches)
    } else if speaker.kind == .body, differs(head, from: noun) {
      kinds.append(.nameDiffers)
    }
    let roles = speaker.roles.flatMap { SpeakerRegistry.parts(of: $0) }
    if roles.contains(word) {
      kinds.append(.roleMatches)
    } else if !roles.isEmpty {
      kinds.append(.roleDiffers)
    }
  }
}
