/// Asks without a frame of their own: further objects of an ask behind semicolons, orders, and what somebody "would" do.
extension ReportRules {
  /// An ask whose content is a noun phrase that runs to the end of its segment: behind a semicolon the next may follow.
  func listed(_ frame: Frame, _ segment: Range<Int>, _ view: BlockView)
    -> (end: Int, speaker: StatementSpeaker?, cue: Range<Int>)?
  {
    guard frame.rule == .sourceVerbContent || frame.rule == .nounOfAsking, !frame.isReported,
      frame.kind == .proposal, frame.content.upperBound >= segment.upperBound - 1,
      segment.upperBound < view.tokens.count, view.kind(segment.upperBound) == .semicolon
    else { return nil }
    return (segment.upperBound, statements.last?.speaker, frame.cue)
  }

  /// "They want a programme of dredging; |building codes that are kept; |and work to start".
  mutating func readContinued(
    _ segment: Range<Int>, _ reading: inout ParagraphReading, _ index: Int
  ) -> Bool {
    let view = views[index]
    guard let listed = reading.listed, listed.end == segment.lowerBound - 1 else { return false }
    var start = segment.lowerBound
    while start < segment.upperBound,
      view.isWord(start, view.bits.conjunction) || view.id(start) == view.ids.forWord
        || view.id(start) == view.ids.that
    { start += 1 }
    let content = start..<max(start, segment.upperBound)
    guard content.count > 2, isBareObject(content, view) else { return false }
    emit(
      .listUnderAsk, content, cue: listed.cue, listed.speaker, index, isClause: false)
    reading.listed?.end = segment.upperBound
    return true
  }

  /// No finite verb but in a relative clause, no pronoun at the head.
  private func isBareObject(_ content: Range<Int>, _ view: BlockView) -> Bool {
    let bits = view.bits
    let complements = ComplementFinder(view: view, segment: content)
    // "failing that, …".
    let opensClause =
      complements.isGerund(content.lowerBound)
      && view.isWord(content.lowerBound + 1, bits.demonstrative | bits.pronoun)
    guard !opensClause,
      !view.isWord(
        content.lowerBound,
        bits.pronoun | bits.preposition | bits.subordinator | bits.connective | bits.adverb
          | bits.demonstrative)
    else { return false }
    let head = content.prefix {
      view.kind($0) != .comma && !view.isWord($0, bits.relative | bits.subordinator)
    }
    return !head.contains {
      isAuxiliary($0, view)
        || view.token($0).isWord && complements.endsLikeParticiple($0)
          && $0 + 1 < content.upperBound
          && view.isWord($0 + 1, bits.article | bits.possessive)
        || view.lexicon.reporting.begins(with: view.id($0)) && $0 > content.lowerBound
          && view.lexicon.reporting.longest(in: view.tokens, at: $0, before: content.upperBound)
            .map { $0.form == .past || $0.form == .third } ?? false
    }
  }

  /// "Open a legal way for them.": an order of the one who speaks here.
  mutating func readOrder(_ segment: Range<Int>, _ sentence: Sentence, _ index: Int) -> Bool {
    let view = views[index]
    guard !sentence.isQuestion, segment.lowerBound == sentence.tokens.lowerBound,
      let verb = ImperativeFinder(view: view).verb(opening: segment),
      score(sentence, view) >= decision.unframedFair,
      let owner = owner(of: segment, cue: verb..<verb + 1, view)
    else { return false }
    emit(.speakerNecessity, segment, cue: verb..<verb + 1, owner, index, isClause: false)
    return true
  }

  /// "Senator X would lower the fee": what somebody who holds no office of government would do.
  mutating func readWould(_ segment: Range<Int>, _ sentence: Sentence, _ index: Int) -> Bool {
    let view = views[index]
    guard !sentence.isQuestion,
      let would = segment.first(where: { view.id($0) == view.ids.would && !view.isQuoted($0) }),
      would + 3 < segment.upperBound,
      PlanFinder(view: view).opensAction(would + 1..<segment.upperBound),
      !view.isRole(would + 1, view.bits.consequence),
      score(sentence, view) >= decision.unframedFair,
      !segment.contains(where: { view.isRole($0, view.bits.conditional) }),
      let source = SourceFinder(view: view, segment: segment).source(before: would),
      source.extent.upperBound == would,
      let found = SourceResolver(view: view).speaker(of: source, &context, &registry),
      !isExecutive(found.speaker)
    else { return false }
    switch source.kind {
    case .people, .pronoun(view.ids.he), .pronoun(view.ids.she), .role(definite: true): break
    default: return false
    }
    emit(
      .speakerNecessity, would + 1..<segment.upperBound, cue: would..<would + 1, found.statement,
      index,
      isClause: false)
    return true
  }
}
