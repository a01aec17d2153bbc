/// Decides which capitalised runs are people and finds every mention of them.
///
/// First all blocks are searched for full names with evidence (a title or role before, an apposition or brackets after, a
/// reporting verb beside, a family name that stands first); then every mention, full or by surname, is resolved.
struct PersonFinder {
  let view: BlockView
  private let names: NameFinder
  let appositions: AppositionFinder

  init(view: BlockView) {
    self.view = view
    names = NameFinder(view: view)
    appositions = AppositionFinder(view: view)
  }

  /// Adds the people whom the block names in full.
  ///
  /// `opensOwnWords` says that somebody speaks in the first person below, so that a line of nothing but a name is that
  /// speaker's; `surnames` are the words that stand alone beside a reporting verb somewhere in the document.
  func register(
    in registry: inout SpeakerRegistry, opensOwnWords: Bool = false, surnames: Set<String> = []
  ) {
    if opensOwnWords, let name = loneName() {
      _ = registry.add(view.string(name), .person, evidence: "name on a line of its own")
    }
    let candidates = names.candidates()
    for (place, candidate) in candidates.enumerated() where !isPlaceOfPerson(candidate) {
      let later = candidates[(place + 1)...]
      if isPerson(candidate, registry)
        || isTakenUp(candidate.name, before: next(of: later, after: candidate.name))
      {
        _ = registry.add(view.string(candidate.name), .person, evidence: evidence(candidate))
      } else if isFullForm(candidate, of: surnames) {
        _ = registry.add(
          view.string(candidate.name), .person, evidence: "surname beside a reporting verb later")
      }
    }
    for candidate in pairs(candidates, in: registry).reversed() {
      _ = registry.add(view.string(candidate.name), .person, evidence: "named beside a person")
    }
  }

  /// Where the next name begins that may be another person's.
  private func next(of later: ArraySlice<NameCandidate>, after name: Range<Int>) -> Int {
    later.first { ($0.name.count > 1 || $0.hasTitle) && !isPlace($0.name, of: name) }?
      .name.lowerBound ?? Int.max
  }

  /// The lone capitals before a reporting verb: "Okello |said".
  func surnames() -> [String] {
    names.candidates().compactMap { candidate in
      guard candidate.name.count == 1, view.token(candidate.name.lowerBound).word == 0,
        isReporting(candidate.name.upperBound, before: view.tokens.count)
      else { return nil }
      return view.string(candidate.name)
    }
  }

  /// Two or three capitals of which the last stands alone before a reporting verb elsewhere.
  private func isFullForm(_ candidate: NameCandidate, of surnames: Set<String>) -> Bool {
    let name = candidate.name
    guard (2...3).contains(name.count), !isInitialism(name),
      surnames.contains(view.string(name.upperBound - 1..<name.upperBound))
    else { return false }
    let start = name.lowerBound
    return start == 0 || !view.isWord(start - 1, view.bits.article)
  }

  /// The name that makes up the whole block, with a title before it or a role or seat after it.
  private func loneName() -> Range<Int>? {
    guard view.tokens.count <= 12, let last = view.tokens.last, !last.endsSentence,
      let candidate = names.candidates().first, candidate.start <= 1,
      (2...5).contains(candidate.name.count)
    else { return nil }
    let end = candidate.name.upperBound
    let isAlone =
      end == view.tokens.count || view.kind(end) == .comma || view.kind(end) == .openBracket
      || view.kind(end) == .dash
    return isAlone
      && candidate.name.allSatisfy { view.token($0).word == 0 || names.isNameWord($0) }
      ? candidate.name : nil
  }

  /// The mentions of known people in the block, by place.
  func mentions(in registry: inout SpeakerRegistry) -> [Mention] {
    var found: [Mention] = []
    for candidate in names.candidates() {
      guard let speaker = resolve(candidate, &registry) else { continue }
      let sentence = sentenceRange(candidate.name.lowerBound)
      let floor = max(sentence.lowerBound, found.last?.name.upperBound ?? 0)
      let start = appositions.phraseStart(before: candidate.name.lowerBound, from: floor)
      let end = appositions.extentEnd(after: candidate.name.upperBound, before: sentence.upperBound)
      let mention = Mention(
        name: candidate.name, extent: min(start, candidate.start)..<end, speaker: speaker)
      registry.touch(speaker)
      if let gender = gender(of: mention) { registry.noteGender(gender, of: speaker) }
      for role in RoleReader(view: view).roles(of: mention) { registry.addRole(role, to: speaker) }
      found.append(mention)
    }
    return found
  }

  /// What the title before a name or the noun beside it says: "Lady Prado", "Prado, the spokeswoman".
  private func gender(of mention: Mention) -> Gender? {
    let before = mention.extent.lowerBound..<mention.name.lowerBound
    let after = mention.name.upperBound..<mention.extent.upperBound
    for place in before.reversed()
    where !view.isWord(place, view.bits.pronoun | view.bits.possessive) {
      if let gender = view.lexicon.gender(of: view.id(place)) { return gender }
    }
    for place in after where !view.isWord(place, view.bits.pronoun | view.bits.possessive) {
      if let gender = view.lexicon.gender(of: view.id(place)) { return gender }
    }
    return nil
  }

  func sentenceRange(_ token: Int) -> Range<Int> {
    view.block.sentences.first { $0.tokens.contains(token) }?.tokens ?? view.tokens.indices
  }

  private func resolve(_ candidate: NameCandidate, _ registry: inout SpeakerRegistry) -> Int? {
    let name = view.string(candidate.name)
    if isPlaceOfPerson(candidate) { return nil }
    if candidate.name.count > 1,
      isPerson(candidate, registry) || registry.find(name, .person) != nil
    {
      return registry.add(name, .person, evidence: evidence(candidate))
    }
    if let known = registry.find(name, .person) {
      // A word that opens a sentence or stands with others is no surname by itself.
      return view.token(candidate.name.lowerBound).word == 0 || candidate.hasTitle
        || candidate.hasRole
        || view.lexicon.names.has(view.id(candidate.name.lowerBound), view.bits.familyFirst)
        ? known : nil
    }
    guard candidate.name.count == 1, isLoneName(candidate) else { return nil }
    return registry.add(name, .person, evidence: evidence(candidate))
  }

  /// A single word that nothing but its place shows to be a name: after a title, after "said" and before a comma or "of".
  private func isLoneName(_ candidate: NameCandidate) -> Bool {
    if candidate.hasTitle || isPresentedLone(candidate.name) { return true }
    let start = candidate.name.lowerBound
    if candidate.hasRole, start > 0, !view.isRole(start - 1, view.bits.body) {
      return
        (view.token(candidate.name.lowerBound).word == 0
        || names.followsCapitalRole(candidate.name.lowerBound))
        && !followedByName(candidate.name.upperBound)
    }
    return false
  }

  private func followedByName(_ index: Int) -> Bool {
    index < view.tokens.count && view.isCapital(index)
  }

  // MARK: Evidence

  /// Whether a run of two or more capitalised words names a person.
  private func isPerson(_ candidate: NameCandidate, _ registry: SpeakerRegistry) -> Bool {
    guard (2...6).contains(candidate.name.count) else { return false }
    return !isInitialism(candidate.name) && score(candidate, registry) >= 2
  }

  /// "Galway Bay FM": the last word is an abbreviation.
  private func isInitialism(_ name: Range<Int>) -> Bool {
    let last = view.token(name.upperBound - 1)
    return last.flags.contains(.allCaps) && last.end - last.start <= 4
      && !view.token(name.lowerBound).flags.contains(.allCaps)
  }

  private func score(_ candidate: NameCandidate, _ registry: SpeakerRegistry) -> Int {
    let name = candidate.name
    let bits = view.bits
    var score = 0
    if candidate.hasTitle { score += 3 }
    if candidate.hasRole { score += 3 }
    let words = name.filter { view.token($0).isWord }.count
    if words <= 3, view.lexicon.names.has(view.id(name.lowerBound), bits.familyFirst) { score += 2 }
    if words >= 2, words <= 4, isGivenName(name.lowerBound) { score += 2 }
    let start = name.lowerBound
    let end = name.upperBound
    let limit = sentenceRange(start).upperBound
    if end < limit {
      if view.id(end) == view.ids.who { score += 2 }
      if view.kind(end) == .openBracket { score += 2 }
      if view.id(end) == view.ids.of || view.id(end) == view.ids.from {
        let after = appositions.extentEnd(after: end, before: limit)
        if after > end, isReporting(after, before: limit) { score += 2 }
      }
      if view.kind(end) == .colon, name.lowerBound <= 2 { score += 2 }
      if view.kind(end) == .comma, appositions.opensApposition(end + 1, before: limit) {
        score += 3
      }
      if isReporting(end, before: limit) || presents(end, before: limit) || isWishing(name) {
        score += 2
      }
      if start > 1, isAside(name, before: limit) { score += 3 }
      if view.kind(end) == .comma, isReporting(end + 1, before: limit) { score += 2 }
      if view.isCapital(end), view.isRole(end, bits.impersonalName | bits.body) { score -= 3 }
      if view.kind(end) == .possessive { score += 0 }
    }
    if start > 0 {
      if isAuthor(start) { score += 2 }
      // "Deputies |Ines Prado and …".
      if view.isRole(start - 1, bits.memberRole) { score += 2 }
      if view.id(start - 1) == view.ids.how { score += 2 }
      if view.id(start - 1) == view.ids.forWord, opensSentence(start - 1) { score += 4 }
      if view.kind(start - 1) == .possessive {
        score += start > 1 && view.isCapital(start - 2) ? 2 : 1
      }
      if view.isCapital(start - 1), view.lexicon.actions.has(view.id(start - 1), bits.action) {
        score -= 2
      }
      if view.isWord(start - 1, bits.article) { score -= 4 }
      if view.isWord(start - 1, bits.preposition), view.id(start - 1) != view.ids.by,
        view.id(start - 1) != view.ids.with, view.id(start - 1) != view.ids.to,
        view.id(start - 1) != view.ids.of
      {
        score -= 2
      }
      if endsReporting(start - 1) { score += 2 }
      if view.kind(start - 1) == .comma, start > 1, view.isRole(start - 2, bits.role | bits.group) {
        score += 2
      }
      if view.id(start - 1) == view.ids.and, start > 1, isKnownBefore(start - 1, registry) {
        score += 2
      }
      if view.isRole(start - 1, bits.impersonalName | bits.body),
        !view.isRole(start - 1, bits.role),
        view.isCapital(start - 1), score < 2
      {
        score -= 1
      }
    }
    if view.token(name.lowerBound).flags.contains(.allCaps), name.lowerBound == 0 { score += 1 }
    return score
  }

  /// "A and |B": the two words before "and" name somebody known.
  private func isKnownBefore(_ and: Int, _ registry: SpeakerRegistry) -> Bool {
    and >= 2 && view.isCapital(and - 1) && view.isCapital(and - 2)
      && registry.find(view.string(and - 2..<and), .person) != nil
  }

  private func isGivenName(_ index: Int) -> Bool {
    GivenNames.embedded.contains(view.string(index..<index + 1))
  }

  private func opensSentence(_ index: Int) -> Bool { sentenceRange(index).lowerBound == index }

  /// "Ines Prado |is 61", "Ines Prado |is a deputy for Sorra".
  private func presents(_ index: Int, before limit: Int) -> Bool {
    guard index + 2 < limit, view.isWord(index, view.bits.be) else { return false }
    if (index + 1..<min(index + 4, limit)).contains(where: { view.isRole($0, view.bits.mind) }) {
      return true
    }
    if view.kind(index + 1) == .number { return view.token(index + 2).endsSentence }
    return view.isWord(index + 1, view.bits.article)
      && (index + 2..<min(index + 5, limit)).contains { view.isRole($0, view.bits.role) }
  }

  func isReporting(_ index: Int, before limit: Int) -> Bool {
    var index = index
    while index < limit, view.isWord(index, view.bits.adverb | view.bits.have) { index += 1 }
    guard index < limit,
      let cue = view.lexicon.reporting.longest(in: view.tokens, at: index, before: limit)
    else { return false }
    return view.lexicon.verbs[cue.entry].tier.rawValue <= ReportingTier.say.rawValue
  }

  private func endsReporting(_ index: Int) -> Bool {
    for start in max(0, index - 2)...index {
      if let cue = view.lexicon.reporting.longest(in: view.tokens, at: start, before: index + 1),
        cue.tokens.upperBound == index + 1, view.lexicon.verbs[cue.entry].tier != .noun,
        view.lexicon.verbs[cue.entry].tier != .impersonal,
        view.lexicon.verbs[cue.entry].complements.isDisjoint(with: [.tell, .toldTo])
      {
        return true
      }
    }
    return false
  }

  private func evidence(_ candidate: NameCandidate) -> String {
    if candidate.hasTitle { return "title before the name" }
    if candidate.hasRole { return "role before the name" }
    let end = candidate.name.upperBound
    if end < view.tokens.count, view.kind(end) == .comma { return "role after the name" }
    return "name beside a reporting verb"
  }
}
