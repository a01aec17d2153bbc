/// Frames that stand behind what is asked for and point back at it: "C: so says X", "C: that had been X's proposal", "C, is their point".
extension FrameFinder {
  mutating func readPointing() {
    for index in segment.dropFirst(4) where !view.isQuoted(index) {
      if index + 2 < segment.upperBound, followsMark(index),
        readSoSays(index) || readThatWas(index)
      {
        return
      }
      if view.isWord(index, view.bits.be), readIsTheirs(index) { return }
    }
  }

  private func followsMark(_ index: Int) -> Bool {
    view.kind(index - 1) == .colon || view.kind(index - 1) == .dash
      || view.kind(index - 1) == .comma && view.id(index) == view.ids.so
  }

  /// "C: so |says the bill which X put in".
  private mutating func readSoSays(_ so: Int) -> Bool {
    guard view.id(so) == view.ids.so,
      let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: so + 1, before: segment.upperBound),
      cue.form == .third || cue.form == .past,
      let source = sources.source(after: cue.tokens.upperBound), source.kind != .never
    else { return false }
    note(source)
    add(
      .thatIsWhat, source, segment.lowerBound..<so - 1, cue: so..<cue.tokens.upperBound, score: 15)
    return true
  }

  /// "C: that had been |X's recommendation", "C: this was |the motion that X brought".
  private mutating func readThatWas(_ that: Int) -> Bool {
    guard view.isWord(that, view.bits.demonstrative),
      view.isWord(that + 1, view.bits.be | view.bits.have),
      let noun = (that + 2 ..<~ min(that + 9, segment.upperBound)).first(where: { isAskOrPaper($0) }
      )
    else { return false }
    let source: Source?
    if let mark = (that + 2..<noun).last(where: { view.kind($0) == .possessive }) {
      source = sources.source(before: mark)
    } else if let pronoun = (that + 2..<noun).last(where: {
      view.isWord($0, view.bits.possessive)
    }) {
      source = Source(
        kind: .pronoun(view.id(pronoun)), extent: pronoun..<noun, phrase: pronoun..<pronoun + 1)
    } else if noun + 3 < segment.upperBound {
      let next = view.id(noun + 1)
      let joins =
        next == view.ids.that || next == view.ids.which || next == view.ids.by
        || next == view.ids.from
      source = joins ? beforeIntroducing(sources.source(after: noun + 2)) : nil
    } else {
      source = nil
    }
    guard let source, source.kind != .never, source.kind != .unknownName else { return false }
    note(source)
    add(.thatIsWhat, source, segment.lowerBound..<that - 1, cue: that..<noun + 1, score: 16)
    return true
  }

  /// "C, is |their point", "C was |her message".
  private mutating func readIsTheirs(_ be: Int) -> Bool {
    let pronoun = be + 1
    guard pronoun + 1 < segment.upperBound, view.isWord(pronoun, view.bits.possessive),
      !["my", "our"].contains(Vocabulary.embedded.word(view.id(pronoun))),
      let noun = (pronoun + 1 ..<~ min(pronoun + 3, segment.upperBound)).first(where: {
        view.isRole($0, view.bits.askNoun)
      }), noun + 2 >= segment.upperBound || view.token(noun + 1).endsSentence
    else { return false }
    let end = view.kind(be - 1) == .comma ? be - 1 : be
    guard carriesNecessity(segment.lowerBound..<end, .fair) else { return false }
    let source = Source(
      kind: .pronoun(view.id(pronoun)), extent: pronoun..<noun, phrase: pronoun..<pronoun + 1)
    note(source)
    add(.thatIsWhat, source, segment.lowerBound..<end, cue: be..<noun + 1, score: 15)
    return true
  }

  private func isAskOrPaper(_ index: Int) -> Bool {
    view.isRole(index, view.bits.askNoun | view.bits.document | view.bits.bill)
  }
}
