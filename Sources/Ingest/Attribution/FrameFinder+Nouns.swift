/// Asks that a noun carries: "a call for C came from X", "X made a plea for C", "among X's demands is C".
extension FrameFinder {
  mutating func readAskNouns() {
    for noun in segment
    where view.isRole(noun, view.bits.askNoun | view.bits.motionNoun) && !view.isQuoted(noun)
      && isNoun(noun)
    {
      let isAsk = view.isRole(noun, view.bits.askNoun)
      if isAsk, readAmong(noun) || readCameFrom(noun) || readFrom(noun) || readIncludes(noun) {
        return
      }
      if readMade(noun) { return }
    }
  }

  /// "The union's demands include C", "the list of their wishes is long: C", "Her demand is plain: C".
  private mutating func readIncludes(_ noun: Int) -> Bool {
    let be = noun + 1
    guard be + 2 < segment.upperBound else { return false }
    var after = be
    let source = owner(of: noun)
    if view.id(be) == view.ids.of {
      guard let whose = source else { return false }
      after = whose.extent.upperBound
    }
    guard after + 2 < segment.upperBound, let source, source.kind != .never else { return false }
    if Vocabulary.embedded.word(view.id(after)).hasPrefix("include") {
      note(source)
      add(
        .nounOfAsking, source, after + 1..<segment.upperBound, cue: noun..<after + 1, score: 16)
      return true
    }
    guard view.isWord(after, view.bits.be),
      let colon = (after + 1 ..<~ min(after + 5, segment.upperBound - 2)).first(where: {
        view.kind($0) == .colon
      })
    else { return false }
    note(source)
    add(.nounOfAsking, source, colon + 1..<segment.upperBound, cue: noun..<after + 1, score: 15)
    return true
  }

  /// An article, a possessive, an adjective or nothing stands before it: not "they call for".
  private func isNoun(_ index: Int) -> Bool {
    guard index > segment.lowerBound else { return false }
    let before = index - 1
    let bits = view.bits
    return view.isWord(before, bits.article | bits.possessive | bits.be | bits.adverb)
      || view.isRole(before, bits.askDeterminer) || view.kind(before) == .possessive
      || view.token(before).word == 0
  }

  /// "Among the demands of X is C", "One of X's demands is that C".
  private mutating func readAmong(_ noun: Int) -> Bool {
    guard noun <= segment.lowerBound + 7,
      view.isRole(segment.lowerBound, view.bits.askDeterminer),
      let be = (noun + 1 ..<~ min(noun + 10, segment.upperBound - 2)).first(where: {
        view.isWord($0, view.bits.be)
      }),
      let source = owner(of: noun)
    else { return false }
    let marked = view.id(be + 1) == view.ids.that || view.id(be + 1) == view.ids.to
    add(
      .nounOfAsking, source, (marked ? be + 2 : be + 1)..<segment.upperBound,
      cue: noun..<noun + 1, score: 15)
    return true
  }

  /// "X's", "his" within three words before the noun, or "of X" after it.
  private func owner(of noun: Int) -> Source? {
    if view.id(noun + 1) == view.ids.of { return sources.source(after: noun + 2) }
    for place in (max(segment.lowerBound, noun - 3)..<noun).reversed() {
      if view.kind(place) == .possessive {
        // "the list of |the union's wishes".
        let floor = (segment.lowerBound ..<~ place).last {
          view.isWord($0, view.bits.preposition)
        }
        return sources.source(before: place)
          ?? floor.flatMap {
            SourceFinder(view: view, segment: $0 + 1..<segment.upperBound).source(before: place)
          }
      }
      if view.isWord(place, view.bits.possessive) {
        return Source(
          kind: .pronoun(view.id(place)), extent: place..<place + 1, phrase: place..<place + 1)
      }
    }
    return nil
  }

  /// "A call for C came from X": the source at the end.
  private mutating func readCameFrom(_ noun: Int) -> Bool {
    guard noun + 4 < segment.upperBound, view.id(noun + 1) == view.ids.forWord,
      let from = (noun + 4 ..<~ segment.upperBound - 1).first(where: {
        view.id($0) == view.ids.from && view.isRole($0 - 1, view.bits.coming)
      }),
      let source = sources.source(after: from + 1), source.kind != .never
    else { return false }
    note(source)
    add(.nounOfAsking, source, noun + 2..<from - 1, cue: noun..<noun + 2, score: 15)
    return true
  }

  /// "There were calls from X for C".
  private mutating func readFrom(_ noun: Int) -> Bool {
    guard noun + 4 < segment.upperBound,
      view.id(noun + 1) == view.ids.from || view.id(noun + 1) == view.ids.by,
      let source = sources.source(after: noun + 2), source.kind != .never
    else { return false }
    let end = source.extent.upperBound
    guard end + 2 < segment.upperBound,
      view.id(end) == view.ids.forWord || view.id(end) == view.ids.to
        || view.id(end) == view.ids.that
    else { return false }
    note(source)
    add(.nounOfAsking, source, end + 1..<segment.upperBound, cue: noun..<noun + 1, score: 14)
    return true
  }

  /// "a demand that goes further: …": "that" with its verb at once, or a colon soon after.
  private func opensRelative(_ that: Int) -> Bool {
    guard view.id(that) == view.ids.that else { return false }
    return view.isWord(
      that + 1, view.bits.be | view.bits.have | view.bits.modal | view.bits.softModal)
      || (that + 1 ..<~ min(that + 10, segment.upperBound)).contains { view.kind($0) == .colon }
  }

  /// What somebody collects names for in public.
  private func isPublic(_ noun: Int) -> Bool {
    view.isRole(noun, view.bits.askNoun)
      && ["petition", "petitions", "signatures"].contains(
        Vocabulary.embedded.word(view.id(noun)))
  }

  /// "a petition |on the internet to": past a place between a noun and what it asks for.
  private func afterPlace(_ noun: Int) -> Int {
    let next = noun + 1
    guard next + 4 < segment.upperBound,
      view.id(next) == view.ids.on || view.id(next) == view.ids.inWord
    else { return next }
    return (next + 1 ..<~ min(next + 5, segment.upperBound - 1)).first {
      view.id($0) == view.ids.to || view.id($0) == view.ids.forWord
    } ?? next
  }

  /// "X made a plea for C", "X renewed her demand that C", "X expressed the hope that C".
  private mutating func readMade(_ noun: Int) -> Bool {
    let isMotion = !view.isRole(noun, view.bits.askNoun)
    let next = isMotion ? noun + 1 : afterPlace(noun)
    guard next + 2 < segment.upperBound, !opensRelative(next),
      view.id(next) == view.ids.forWord || view.id(next) == view.ids.that && !isMotion
        || view.id(next) == view.ids.to && promises.opensAction(next + 1..<segment.upperBound)
          && !isMotion,
      let verb = (max(segment.lowerBound, noun - 4)..<noun).last(where: {
        view.isRole($0, view.bits.introducing | view.bits.voicing)
      }),
      verb > segment.lowerBound
    else { return false }
    var start = verb
    while start > segment.lowerBound, view.isWord(start - 1, view.bits.have | view.bits.adverb) {
      start -= 1
    }
    let source = sources.source(before: start)
    // "A diver has started a petition to …": nobody who is known.
    guard source.map({ $0.kind != .never && $0.kind != .unknownName }) ?? isPublic(noun) else {
      return false
    }
    note(source)
    add(.nounOfAsking, source, next + 1..<segment.upperBound, cue: verb..<next + 1, score: 12)
    return true
  }
}
