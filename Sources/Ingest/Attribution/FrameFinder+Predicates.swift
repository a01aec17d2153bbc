/// Asks that stand before "is": "C is what X wants", "C was his plea", "C: these were the remedies".
extension FrameFinder {
  /// "C -- that is what X called for", "C: that was the message of X".
  mutating func readThatIsWhat() {
    for index in segment
    where view.isWord(index, view.bits.demonstrative) && index > segment.lowerBound + 2 {
      guard index + 3 < segment.upperBound,
        view.isWord(index + 1, view.bits.be)
      else { continue }
      let content = segment.lowerBound..<index - 1
      guard
        view.kind(index - 1) == .dash || view.kind(index - 1) == .colon
          || view.kind(index - 1) == .comma && isImperative(content)
      else { continue }
      if view.id(index + 2) == view.ids.what, let source = askedWhat(from: index + 3) {
        note(source)
        add(.thatIsWhat, source, content, cue: index..<index + 3, score: 16)
      } else if let noun = (index + 2..<min(index + 5, segment.upperBound)).first(where: {
        isAskNoun($0)
      }),
        noun + 2 < segment.upperBound, view.id(noun + 1) == view.ids.of,
        let source = owner(after: noun + 1)
      {
        note(source)
        add(.thatIsWhat, source, content, cue: index..<noun + 1, score: 16)
      } else if let noun = namesAsk(after: index + 1),
        isImperative(content) || carriesNecessity(content, .fair)
      {
        // ": these were the remedies that speakers agreed upon", ", this is her prescription", ": such was his list".
        let source = possessor(of: noun, after: index + 1) ?? owner(behind: noun)
        note(source)
        add(.thatIsWhat, source, content, cue: index..<noun + 1, score: 16)
      }
    }
  }

  /// "Sell the tugs, was the party's line", "Prevention was the advice of X", "C is a demand that the union shares".
  mutating func readIsHisPlea() {
    for be in segment.dropFirst(2) where view.isWord(be, view.bits.be) && !view.isQuoted(be) {
      guard let noun = namesAsk(after: be),
        let source = possessor(of: noun, after: be) ?? owner(behind: noun), source.kind != .never
      else { continue }
      let content = segment.lowerBound..<(view.kind(be - 1) == .comma ? be - 1 : be)
      let isOrder = isImperative(content)
      let isClause = view.kind(be - 1) == .comma && carriesNecessity(content, .fair)
      guard isOrder || isClause || isNounPhrase(content),
        segment.upperBound - noun < 8 || view.kind(be - 1) == .comma || view.kind(be - 1) == .quote
      else { continue }
      note(source)
      add(
        .thatIsWhat, source, content, cue: be..<noun + 1, score: isOrder || isClause ? 15 : 13)
    }
  }

  /// A noun that names an ask within a few words behind "is".
  private func namesAsk(after be: Int) -> Int? {
    (be + 1 ..<~ min(be + 7, segment.upperBound)).first {
      (isAskNoun($0) || view.isWord($0, view.bits.summary)) && !view.isCapital($0)
        && view.kind(be + 1) == .word
    }.flatMap { noun in
      let isApart = (be + 1..<noun).contains {
        view.kind($0) == .word && view.isWord($0, view.bits.be | view.bits.preposition)
      }
      return isApart ? nil : noun
    }
  }

  /// "his plea", "the party's line": whose noun it is, by what stands before it.
  private func possessor(of noun: Int, after be: Int) -> Source? {
    for place in be + 1 ..<~ noun {
      if view.isWord(place, view.bits.possessive) {
        return Source(
          kind: .pronoun(view.id(place)), extent: place..<place + 1, phrase: place..<place + 1)
      }
      if view.kind(place) == .possessive {
        return SourceFinder(view: view, segment: be + 1..<noun).source(before: place)
      }
    }
    return nil
  }

  /// "the advice of X", "a demand that the union shares", "the gist of what X told the paper".
  private func owner(behind noun: Int) -> Source? {
    guard noun + 2 < segment.upperBound else { return nil }
    if view.id(noun + 1) == view.ids.that { return sources.source(after: noun + 2) }
    guard view.id(noun + 1) == view.ids.of else { return nil }
    if view.id(noun + 2) == view.ids.what { return sources.source(after: noun + 3) }
    return owner(after: noun + 1)
  }

  /// Nothing in it is a finite verb, and nothing leads up to it.
  private func isNounPhrase(_ content: Range<Int>) -> Bool {
    guard let first = content.first(where: { view.token($0).isWord }) else { return false }
    let bits = view.bits
    return content.count > 2
      && !view.isWord(
        first, bits.pronoun | bits.demonstrative | bits.preposition | bits.subordinator)
      && !content.contains {
        view.isWord($0, bits.have | bits.modal | bits.softModal | bits.heShe | bits.firstPerson)
          || view.isWord($0, bits.be) && !view.isWord($0, bits.nonFinite)

          || view.kind($0) == .colon
      }
  }

  /// "C, is the call of X", and "This was the message of X" for what stands before.
  mutating func readIsTheCall() {
    for index in segment where view.isWord(index, view.bits.be) {
      guard
        let noun = (index + 1 ..<~ min(index + 4, segment.upperBound - 2)).first(where: {
          isAskNoun($0)
        }),
        view.id(noun + 1) == view.ids.of, view.id(noun + 2) != view.ids.what,
        opensAskNoun(index + 1),
        let source = owner(after: noun + 1)
      else { continue }
      note(source)
      guard index > segment.lowerBound + 3,
        noun + 6 >= segment.upperBound || view.kind(index - 1) == .comma
      else { continue }
      let end = view.kind(index - 1) == .comma ? index - 1 : index
      add(.thatIsWhat, source, segment.lowerBound..<end, cue: index..<noun + 1, score: 15)
    }
  }

  /// "the call of", "another proposal of", "one of the demands of".
  private func opensAskNoun(_ index: Int) -> Bool {
    if view.isWord(index, view.bits.article) { return true }
    return view.isRole(index, view.bits.askDeterminer)
  }

  /// "of X", "of his", "of theirs": who owns the ask.
  func owner(after of: Int) -> Source? {
    let next = of + 1
    guard next < segment.upperBound else { return nil }
    switch Vocabulary.embedded.word(view.id(next)) {
    case "his", "hers":
      let who = view.id(next) == view.ids.his ? view.ids.he : view.ids.she
      return Source(kind: .pronoun(who), extent: next..<next + 1, phrase: next..<next + 1)
    case "theirs":
      return Source(kind: .pronoun(view.ids.they), extent: next..<next + 1, phrase: next..<next + 1)
    default: return sources.source(after: next)
    }
  }

  /// "C is what X is asking for", "What is needed, according to X, is C".
  mutating func readIsWhat() {
    guard
      let be = segment.dropFirst(2).first(where: {
        view.isWord($0, view.bits.be) && $0 + 2 < segment.upperBound
          && view.id($0 + 1) == view.ids.what
      }), !view.isQuoted(be), let source = askedWhat(from: be + 2)
    else { return }
    note(source)
    add(.thatIsWhat, source, segment.lowerBound..<be, cue: be..<be + 2, score: 15)
  }

  /// Who asks; of a passive ("what the minister is asked to do") nobody, since its subject is only asked.
  private func askedWhat(from start: Int) -> Source?? {
    for index in start..<segment.upperBound {
      guard
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: index, before: segment.upperBound),
        view.lexicon.verbs[cue.entry].tier == .ask || view.lexicon.verbs[cue.entry].tier == .want,
        let group = VerbGroup(view: view, cue: cue, segment: segment)
      else { continue }
      return group.isPassive ? .some(nil) : sources.source(before: group.start).map { .some($0) }
    }
    return nil
  }

  private func isAskNoun(_ index: Int) -> Bool { view.isRole(index, view.bits.askNoun) }
}
