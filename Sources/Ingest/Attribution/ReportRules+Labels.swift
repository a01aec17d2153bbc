extension ReportRules {
  /// "That the Parliament … ; believes that the Government must …": a motion's text, its subject left out after the first clause.
  mutating func readMotion(_ segment: Range<Int>, _ index: Int) -> Bool {
    let view = views[index]
    var start = segment.lowerBound
    while start < segment.upperBound, view.isWord(start, view.bits.connective) { start += 1 }
    guard let motion = context.motion, start + 2 < segment.upperBound,
      let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: start, before: segment.upperBound), cue.form == .third
    else { return false }
    let verb = view.lexicon.verbs[cue.entry]
    let finder = ComplementFinder(view: view, segment: segment)
    guard let content = finder.content(after: cue.tokens, verb, source: nil) else { return true }
    let necessity =
      NecessityFinder(view: view).strongest(in: content.content, masked: false)?.strength ?? .none
    guard verb.tier == .ask || necessity >= .fair else { return true }
    emit(
      .motionText, content.content, cue: cue.tokens,
      StatementSpeaker(index: motion, evidence: "subject of the motion"), index,
      isClause: verb.tier == .say)
    return true
  }

  /// "Suggestion: …", "Recommendation: …".
  mutating func readLabel(_ segment: Range<Int>, _ index: Int) -> Bool {
    let view = views[index]
    for start in segment.prefix(3) where start + 2 < segment.upperBound {
      guard
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: start, before: segment.upperBound),
        view.lexicon.verbs[cue.entry].tier == .noun,
        view.kind(cue.tokens.upperBound) == .colon
          || view.kind(min(cue.tokens.upperBound + 1, segment.upperBound - 1)) == .colon
      else { continue }
      let colon =
        view.kind(cue.tokens.upperBound) == .colon
        ? cue.tokens.upperBound : cue.tokens.upperBound + 1
      let speaker =
        documentSpeaker ?? context.current ?? context.lastPerson ?? context.personBefore
      emit(
        .labelledSuggestion, colon + 1..<segment.upperBound, cue: cue.tokens,
        speaker.map { StatementSpeaker(index: $0, evidence: "speaker of the section") }, index,
        isClause: false)
      return true
    }
    return false
  }

  /// "One such measure comes from |X: …", "then a plan by |X: …": whoever stands between "from" and the colon.
  private mutating func bringer(before colon: Int, in before: Range<Int>, _ view: BlockView) -> Int?
  {
    let bits = view.bits
    guard
      let from = before.last(where: {
        view.id($0) == view.ids.from || view.id($0) == view.ids.by || view.id($0) == view.ids.of
      }), from > before.lowerBound,
      view.isRole(from - 1, bits.coming | bits.askNoun | bits.document | bits.bill | bits.moving),
      let source = SourceFinder(view: view, segment: before).source(after: from + 1),
      source.extent.upperBound == colon
    else { return nil }
    switch source.kind {
    case .people, .body, .group:
      return SourceResolver(view: view).speaker(of: source, &context, &registry)?.speaker
    default: return nil
    }
  }

  /// "X, a member from Y, before the debate: the Government must …": a source, a colon, a clause with necessity.
  mutating func readColon(_ segment: Range<Int>, _ index: Int) -> Bool {
    let view = views[index]
    guard let colon = segment.first(where: { view.kind($0) == .colon }), colon > segment.lowerBound,
      colon + 3 < segment.upperBound
    else { return false }
    let content = colon + 1..<segment.upperBound
    if let mention = view.mentions.first(where: {
      $0.extent.lowerBound <= segment.lowerBound + 1 && segment.contains($0.name.lowerBound)
    }), colon < mention.name.upperBound + 8 {
      context.paragraph = mention.speaker
      context.lastPerson = mention.speaker
    }
    let strength =
      NecessityFinder(view: view).strongest(in: content, masked: false)?.strength ?? .none
    let isPlan = strength < .fair && PlanFinder(view: view).plan(in: content) != nil
    guard strength >= .fair || isPlan || isImperative(colon + 1, view) else { return false }
    let before = segment.lowerBound..<colon
    var speaker: Int?
    if let mention = view.mentions.first(where: {
      before.contains($0.name.lowerBound) && $0.extent.lowerBound <= segment.lowerBound + 1
    }) {
      speaker = mention.speaker
    } else if let source = SourceFinder(view: view, segment: before).source(
      after: segment.lowerBound), source.kind != .never, source.kind != .firstPerson,
      source.kind != .unknownName
    {
      speaker = SourceResolver(view: view).speaker(of: source, &context, &registry)?.speaker
    }
    speaker = speaker ?? bringer(before: colon, in: before, view)
    guard let speaker else { return false }
    context.paragraph = speaker
    if isPlan {
      guard isExecutive(speaker) else { return false }
      emit(
        .reportedPlan, content, cue: colon..<colon + 1,
        StatementSpeaker(index: speaker, evidence: "named before a colon"), index, isClause: false,
        kind: .commitment)
      return true
    }
    emit(
      .nameColon, content, cue: colon..<colon + 1,
      StatementSpeaker(index: speaker, evidence: "named before a colon"), index, isClause: true)
    return true
  }
}
