/// Sentences without a finite verb that state what is to be done: "The term to be four years", "A hundred more seats".
extension ReportRules {
  /// "All card holders to be let in.", "The deputy to come from the opposition.": an item, or what follows a colon or semicolon.
  mutating func readInfinitive(_ segment: Range<Int>, _ index: Int) -> Bool {
    let view = views[index]
    guard
      document.blocks[index].kind == .listItem
        || segment.lowerBound > 0
          && view.kind(segment.lowerBound - 1) == .semicolon
        || segment.upperBound < view.tokens.count
          && view.kind(segment.upperBound) == .semicolon,
      let to = infinitive(of: segment, view) ?? subjunctive(of: segment, view),
      let speaker = owner(of: segment, cue: to..<to + 1, view) ?? ownerOutsideParagraph(view)
    else { return false }
    context.asker = speaker.index
    emit(.listUnderSpeaker, segment, cue: to..<to + 1, speaker, index, isClause: false)
    return true
  }

  /// The "to" between a subject and its verb; no finite verb stands before it but in a relative clause, none behind it in its clause.
  private func infinitive(of segment: Range<Int>, _ view: BlockView) -> Int? {
    var isRelative = false
    for place in segment.dropLast(2) {
      if view.isWord(place, view.bits.relative) { isRelative = true }
      if opensInfinitive(place, in: segment, view) {
        let rest = (place + 2..<segment.upperBound).prefix {
          view.kind($0) != .comma && !view.isWord($0, view.bits.relative | view.bits.subordinator)
        }
        return rest.contains { isAuxiliary($0, view) } ? nil : place
      }
      if isFinite(place, view), !isRelative || place < segment.lowerBound + 2 { return nil }
    }
    return nil
  }

  /// "Those stranded |be brought home": a "be" that no auxiliary governs, and no other finite verb before it.
  private func subjunctive(of segment: Range<Int>, _ view: BlockView) -> Int? {
    guard let be = NecessityFinder(view: view).bareBe(in: segment)?.lowerBound,
      !(segment.lowerBound..<be).contains(where: {
        isFinite($0, view) || view.kind($0) == .comma
          || view.isWord($0, view.bits.subordinator)
      })
    else { return nil }
    return be
  }

  /// "to be", or "to" and a verb straight behind a noun phrase that names somebody.
  private func opensInfinitive(_ to: Int, in segment: Range<Int>, _ view: BlockView) -> Bool {
    guard view.id(to) == view.ids.to, to > segment.lowerBound + 1 else { return false }
    if view.id(to + 1) == view.ids.be { return true }
    let bits = view.bits
    guard view.isCapital(to - 1) || view.isRole(to - 1, bits.role | bits.body | bits.group),
      ComplementFinder(view: view, segment: segment).isVerbLike(to + 1),
      let phrase = NounPhraseFinder(view: view).phrase(
        after: segment.lowerBound, before: segment.upperBound)
    else { return false }
    return phrase.upperBound == to
  }

  private func isFinite(_ place: Int, _ view: BlockView) -> Bool {
    isAuxiliary(place, view) || view.isWord(place, view.bits.firstPerson) || reports(place, view)
  }

  /// A lower-case verb of asking or saying that no article or preposition makes a noun.
  private func reports(_ place: Int, _ view: BlockView) -> Bool {
    let bits = view.bits
    guard place > 0, !view.isCapital(place),
      !view.isWord(place - 1, bits.article | bits.preposition | bits.possessive),
      let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: place, before: view.tokens.count)
    else { return false }
    return view.lexicon.verbs[cue.entry].tier.rawValue <= ReportingTier.say.rawValue
  }

  func isAuxiliary(_ place: Int, _ view: BlockView) -> Bool {
    let bits = view.bits
    return view.isWord(place, bits.be | bits.have | bits.modal | bits.softModal | bits.doWord)
      && !view.isWord(place, bits.nonFinite)
  }

  /// "First, pay more attention to …", "Suggest that houses be turned into …": an imperative of the one who asks here.
  mutating func readNumbered(_ segment: Range<Int>, _ sentence: Sentence, _ index: Int) -> Bool {
    let view = views[index]
    let first = segment.lowerBound
    guard segment.count > 4, !sentence.isQuestion,
      let content = numbered(segment, view) ?? suggested(segment, view),
      let owner = owner(of: segment, cue: first..<first + 1, view) ?? ownerOutsideParagraph(view)
    else { return false }
    emit(.listUnderSpeaker, content, cue: first..<first + 1, owner, index, isClause: false)
    return true
  }

  /// "First, |pay more attention to …".
  private func numbered(_ segment: Range<Int>, _ view: BlockView) -> Range<Int>? {
    let first = segment.lowerBound
    guard view.isWord(first, view.bits.ordinal), view.kind(first + 1) == .comma,
      isImperative(first + 2, view)
    else { return nil }
    return first + 2..<segment.upperBound
  }

  /// "Suggest that |houses be turned into …".
  private func suggested(_ segment: Range<Int>, _ view: BlockView) -> Range<Int>? {
    guard view.isCapital(segment.lowerBound),
      let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: segment.lowerBound, before: segment.upperBound), cue.form == .base,
      view.lexicon.verbs[cue.entry].tier == .ask,
      cue.tokens.upperBound + 2 < segment.upperBound,
      view.id(cue.tokens.upperBound) == view.ids.that
    else { return nil }
    return cue.tokens.upperBound + 1..<segment.upperBound
  }

  /// Items that only name something, in a list most of whose items ask for it: the same speaker asks for them.
  mutating func readSiblings() {
    var start = 0
    while start < views.count {
      var end = start
      while end < views.count, document.blocks[end].kind == .listItem { end += 1 }
      if end - start >= 3 { readSiblings(start..<end) }
      start = max(end, start + 1)
    }
  }

  private mutating func readSiblings(_ list: Range<Int>) {
    let found = statements.filter { list.contains($0.block) && $0.kind == .proposal }
    let asking = Set(found.map(\.block))
    guard asking.count >= 2, asking.count * 2 >= list.count,
      let speaker = found.first?.speaker,
      found.count(where: { $0.speaker?.index == speaker.index }) * 2 > found.count
    else { return }
    for index in list where !asking.contains(index) {
      let view = views[index]
      guard let sentence = view.block.sentences.first, !sentence.isQuestion,
        isBareName(sentence.tokens, view)
      else { continue }
      emit(
        .listUnderSpeaker, sentence.tokens, cue: sentence.tokens.prefix(1),
        StatementSpeaker(index: speaker.index, evidence: "speaker of the list"), index,
        isClause: false)
    }
  }

  /// "A national council, to make the appointments": no verb before the first comma.
  private func isBareName(_ sentence: Range<Int>, _ view: BlockView) -> Bool {
    let head = sentence.prefix { view.kind($0) != .comma }
    guard let first = head.first, !view.isWord(first, view.bits.preposition),
      !saysThird(first, view)
    else { return false }
    return head.count >= 3 && !head.contains { isFinite($0, view) }
      && !sentence.contains { view.kind($0) == .colon }
  }

  /// "recognises the work of …": an item of a motion that asks for nothing.
  private func saysThird(_ first: Int, _ view: BlockView) -> Bool {
    view.lexicon.reporting.longest(in: view.tokens, at: first, before: view.tokens.count).map {
      $0.form == .third && view.lexicon.verbs[$0.entry].tier == .say
    } ?? false
  }
}
