/// Registers the bodies that a block names in full: "European Committee of the Regions (CoR)", "the Internal Market Committee".
struct BodyFinder {
  let view: BlockView

  /// Registers the bodies and says where they stand.
  func register(in registry: inout SpeakerRegistry) -> [Mention] {
    let named = registerNamed(&registry)
    registerAbbreviated(&registry, besides: named)
    let others =
      registerApposed(&registry, besides: named) + registerSubjects(&registry, besides: named)
    guard !others.isEmpty else { return named }
    return (named + others).sorted { $0.name.lowerBound < $1.name.lowerBound }
  }

  private func registerAbbreviated(_ registry: inout SpeakerRegistry, besides named: [Mention]) {
    let phrases = NounPhraseFinder(view: view)
    for index in view.tokens.indices
    where view.kind(index) == .openBracket && index + 2 < view.tokens.count {
      guard view.kind(index + 2) == .closeBracket, isAcronym(index + 1), index > 0,
        !named.contains(where: { $0.name.upperBound == index }),
        let phrase = phrases.phrase(before: index, from: 0),
        phrase.contains(where: { view.isCapital($0) })
      else { continue }
      let name = bodyName(in: phrase)
      guard name.count > 1, matches(name, index + 1) else { continue }
      let body = registry.add(view.string(name), .body, evidence: "named with its abbreviation")
      registry.setAcronym(view.string(index + 1..<index + 2), of: body)
    }
  }

  /// "the confederation |Corvex": one unknown capital behind the noun of a body.
  private func registerApposed(
    _ registry: inout SpeakerRegistry, besides named: [Mention]
  ) -> [Mention] {
    var found: [Mention] = []
    for index in view.tokens.indices where isApposed(index) {
      guard !named.contains(where: { $0.name.contains(index) }) else { continue }
      let name = index..<index + 1
      let speaker = registry.add(view.string(name), .body, evidence: "a name behind its noun")
      found.append(Mention(name: name, extent: max(0, index - 1)..<index + 1, speaker: speaker))
    }
    return found
  }

  /// "Corvex, |which speaks for bakers": no person.
  private func isWhich(_ index: Int) -> Bool {
    index + 2 < view.tokens.count && view.kind(index + 1) == .comma
      && view.id(index + 2) == view.ids.which
      && (index == 0 || view.token(index - 1).endsSentence)
  }

  private func isApposed(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.isWord, token.isCapitalised, token.word == 0, !view.isQuoted(index),
      index > 0 && view.isRole(index - 1, view.bits.membership) && !view.isCapital(index - 1)
        || isWhich(index),
      token.end - token.start > 2,
      !GivenNames.embedded.contains(view.string(index..<index + 1))
    else { return false }
    let next = index + 1
    return next == view.tokens.count || !view.isCapital(next) && view.kind(next) != .possessive
  }

  /// From the first capital on; "Ines Prado of the |Harbour Party (HP)": from the body on.
  private func bodyName(in phrase: Range<Int>) -> Range<Int> {
    let capital = { view.isCapital($0) && !view.isWord($0, view.bits.article) }
    let start = phrase.first(where: capital) ?? phrase.lowerBound
    let end = phrase.upperBound
    guard let of = (start..<end).first(where: { view.id($0) == view.ids.of }),
      (start..<of).allSatisfy({ view.token($0).word == 0 }), end < view.tokens.count - 1,
      let next = (of..<end).first(where: capital), end - next > 1,
      view.text[Int(view.token(end + 1).start)] == view.text[Int(view.token(next).start)]
    else { return start..<end }
    return next..<end
  }

  /// Runs of capitals, small words between them, that hold the noun of a body.
  private func registerNamed(_ registry: inout SpeakerRegistry) -> [Mention] {
    var found: [Mention] = []
    var index = 0
    while index < view.tokens.count {
      guard isNamePart(index) else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      let run = index..<end
      let capitals = run.filter { isNamePart($0) }
      if capitals.count > 1, let head = head(of: run), view.isRole(head, view.bits.body),
        !view.isRole(index, view.bits.role | view.bits.title)
      {
        let speaker = registry.add(view.string(run), .body, evidence: "a body named in full")
        found.append(Mention(name: run, extent: run, speaker: speaker))
        if end + 2 < view.tokens.count, view.kind(end) == .openBracket, isAcronym(end + 1),
          view.kind(end + 2) == .closeBracket
        {
          registry.setAcronym(view.string(end + 1..<end + 2), of: speaker)
        }
      }
      index = end
    }
    return found
  }

  private func isNamePart(_ index: Int) -> Bool {
    view.isCapital(index) && !view.isQuoted(index)
      && !view.isWord(
        index,
        view.bits.article | view.bits.preposition | view.bits.pronoun | view.bits.opener
          | view.bits.month | view.bits.weekday)
  }

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < view.tokens.count {
      if isNamePart(end) {
        end += 1
        continue
      }
      if let further = listedEnd(from: start, comma: end) {
        end = further
        continue
      }
      // "Governors' Association": a plural owner inside the name.
      if isPluralOwner(end), end + 1 < view.tokens.count, isNamePart(end + 1) {
        end += 2
        continue
      }
      var next = end
      while next < view.tokens.count, next - end < 3,
        view.isWord(next, view.bits.small) || view.id(next) == view.ids.against,
        !view.isCapital(next)
      { next += 1 }
      guard next > end, next < view.tokens.count, isNamePart(next), view.id(end) != view.ids.by,
        !view.isWord(next, view.bits.month | view.bits.weekday),
        view.id(end) != view.ids.to
      else { break }
      end = next + 1
    }
    return end
  }

  /// "Culture|, Media and Sport Committee": where a list of subjects goes on to the noun of a body; none of them is one before it.
  private func listedEnd(from start: Int, comma: Int) -> Int? {
    guard view.kind(comma) == .comma, comma - start <= 4, !holdsBody(start..<comma) else {
      return nil
    }
    var place = comma + 1
    var and: Int?
    while place < min(comma + 14, view.tokens.count) {
      if isNamePart(place) {
        if and != nil, view.isRole(place, view.bits.body) { return place + 1 }
        if and == nil, view.isRole(place, view.bits.body | view.bits.role) { return nil }
      } else if view.id(place) == view.ids.and, and == nil {
        and = place
      } else if view.kind(place) != .comma || and != nil {
        return nil
      }
      place += 1
    }
    return nil
  }

  private func holdsBody(_ words: Range<Int>) -> Bool {
    words.contains {
      view.isRole($0, view.bits.body | view.bits.role | view.bits.title)
        || GivenNames.embedded.contains(view.string($0..<$0 + 1))
    }
  }

  /// The mark of "Governors'": a possessive after an s.
  private func isPluralOwner(_ index: Int) -> Bool {
    guard index > 0, !view.token(index).flags.contains(.spaceBefore) else { return false }
    return (view.kind(index) == .possessive || view.kind(index) == .quote)
      && view.token(index - 1).isWord
      && view.text[Int(view.token(index - 1).end) - 1] == UInt8(ascii: "s")
  }

  /// The last capital before the first small word that is followed by others: "Committee" of "Committee of the Regions"; "and"
  /// between two capitals goes on.
  private func head(of run: Range<Int>) -> Int? {
    let first =
      run.first {
        !isNamePart($0) && !isPluralOwner($0) && view.kind($0) != .comma
          && !(view.id($0) == view.ids.and && $0 + 1 < run.upperBound && isNamePart($0 + 1))
      } ?? run.upperBound
    return first > run.lowerBound ? first - 1 : nil
  }

  private func isAcronym(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.isWord, (2...8).contains(token.end - token.start) else { return false }
    return view.text[token.bytes].filter { $0 >= 65 && $0 <= 90 }.count >= 2
  }

  /// Two letters of the abbreviation begin words of the name, or the name is a body's by its nouns.
  private func matches(_ name: Range<Int>, _ acronym: Int) -> Bool {
    let letters = view.text[view.token(acronym).bytes].filter { $0 >= 65 && $0 <= 90 }
    let initials = name.filter { view.isCapital($0) }.map { view.text[Int(view.token($0).start)] }
    let shared = letters.filter { initials.contains($0) }.count
    return shared >= 2
      || name.contains { view.isRole($0, view.bits.body | view.bits.impersonalName) }
  }
}

extension BodyFinder {
  /// Where the block calls a body by its abbreviation only.
  func abbreviations(in registry: SpeakerRegistry, besides named: [Mention]) -> [Mention] {
    guard registry.hasAbbreviations else { return [] }
    return view.tokens.indices.compactMap { index in
      let token = view.token(index)
      guard token.isWord, token.isCapitalised, (2...8).contains(token.end - token.start),
        !view.isQuoted(index), isAcronym(index),
        let speaker = registry.speaker(abbreviated: view.string(index..<index + 1)),
        !named.contains(where: { $0.name.contains(index) })
      else { return nil }
      return Mention(name: index..<index + 1, extent: index..<index + 1, speaker: speaker)
    }
  }
}

extension BodyFinder {
  /// "Parliament's portfolio |committee on basic education", "the harbour |committee of the House": small letters and a subject.
  func registerSubjects(
    _ registry: inout SpeakerRegistry, besides named: [Mention]
  ) -> [Mention] {
    var found: [Mention] = []
    for head in view.tokens.indices.dropFirst()
    where view.isRole(head, view.bits.assembly) && !view.isCapital(head) && !view.isQuoted(head) {
      let name = subjectStart(of: head)..<subjectEnd(of: head)
      guard name.lowerBound < head || name.upperBound > head + 1, isDetermined(name.lowerBound),
        !named.contains(where: { $0.name.overlaps(name) && $0.name.contains(head) })
      else { continue }
      let speaker = registry.add(view.string(name), .body, evidence: "a body named by its subject")
      registry.noteSubject(of: speaker)
      found.append(Mention(name: name, extent: name, speaker: speaker))
    }
    return found
  }

  /// Up to three words before the noun that are no function words.
  private func subjectStart(of head: Int) -> Int {
    var start = head
    let bits = view.bits
    while start > 0, head - start < 3, view.token(start - 1).isWord, !view.isCapital(start - 1),
      !view.isWord(
        start - 1,
        bits.article | bits.possessive | bits.demonstrative | bits.preposition | bits.conjunction
          | bits.pronoun | bits.be | bits.have | bits.modal | bits.relative | bits.subordinator
          | bits.adverb | bits.negation | bits.opener | bits.time),
      !view.lexicon.reporting.begins(with: view.id(start - 1))
    { start -= 1 }
    return start
  }

  /// "on basic education", "of the House": up to four words, none of them a verb that shows.
  private func subjectEnd(of head: Int) -> Int {
    let on = head + 1
    guard on + 1 < view.tokens.count, view.id(on) == view.ids.on || view.id(on) == view.ids.of
    else {
      return head + 1
    }
    var end = on + 1
    let bits = view.bits
    while end < min(on + 6, view.tokens.count), view.token(end).isWord,
      end == on + 1 && view.isWord(end, bits.article) || view.id(end) == view.ids.and
        || !view.isWord(
          end,
          bits.article | bits.possessive | bits.preposition | bits.conjunction | bits.pronoun
            | bits.be | bits.have | bits.modal | bits.relative | bits.subordinator | bits.adverb
            | bits.negation | bits.time),
      !view.lexicon.reporting.begins(with: view.id(end)),
      !view.isCapital(end - 1) || view.isCapital(end) || view.id(end) == view.ids.and,
      !view.text[view.token(end).bytes].suffix(2).elementsEqual("ed".utf8)
    { end += 1 }
    while end > on,
      !view.token(end - 1).isWord || view.isWord(end - 1, bits.article | bits.conjunction)
    { end -= 1 }
    return end > on + 1 ? end : head + 1
  }

  /// An article or an owner stands before it: this body and no other.
  private func isDetermined(_ start: Int) -> Bool {
    start > 0
      && (view.id(start - 1) == view.ids.the || view.kind(start - 1) == .possessive
        || view.isWord(start - 1, view.bits.possessive))
  }
}
