extension ReportRules {
  /// The frame that a lead-in before a list gives to its items: its last sentence ends in an ask, a colon or nothing.
  mutating func leadIn(_ index: Int) -> ListFrame? {
    let view = views[index]
    guard let sentence = view.block.sentences.last, let last = view.tokens.last else { return nil }
    let isOpen = last.kind == .colon || !last.endsSentence
    guard isOpen else { return nil }
    var place = sentence.tokens.lowerBound
    var found: ListFrame?
    while place < sentence.tokens.upperBound {
      guard
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: place, before: sentence.tokens.upperBound)
      else {
        place += 1
        continue
      }
      let verb = view.lexicon.verbs[cue.entry]
      if verb.tier == .impersonal {
        found = ListFrame(
          rule: .listUnderAsk,
          speaker: context.current.map {
            StatementSpeaker(index: $0, evidence: "speaker of the lead-in")
          }, cue: view.block.bytes(cue.tokens), isAsk: true)
      } else if verb.tier == .ask || verb.tier == .want || verb.tier == .noun,
        let frame = listFrame(cue, verb, sentence, view)
      {
        found = frame
      }
      place = cue.tokens.upperBound
    }
    if found == nil, last.kind == .colon,
      let current = context.current ?? context.lastPerson ?? context.personBefore
    {
      found = ListFrame(
        rule: .listUnderSpeaker,
        speaker: StatementSpeaker(index: current, evidence: "speaker of the lead-in"),
        cue: view.block.bytes(view.tokens.count - 1..<view.tokens.count), isAsk: false)
    }
    return found
  }

  private mutating func listFrame(
    _ cue: Cue, _ verb: ReportingVerb, _ sentence: Sentence, _ view: BlockView
  ) -> ListFrame? {
    var speaker: StatementSpeaker?
    if verb.tier != .noun {
      guard let group = VerbGroup(view: view, cue: cue, segment: sentence.tokens) else {
        return nil
      }
      if let source = SourceFinder(view: view, segment: sentence.tokens).source(
        before: group.start), source.kind != .never, source.kind != .unknownName,
        let found = SourceResolver(view: view).speaker(of: source, &context, &registry)
      {
        speaker = found.statement
      }
    }
    if speaker == nil, let current = context.current ?? context.lastPerson {
      speaker = StatementSpeaker(index: current, evidence: "speaker of the lead-in")
    }
    guard speaker != nil else { return nil }
    return ListFrame(
      rule: .listUnderAsk, speaker: speaker, cue: view.block.bytes(cue.tokens), isAsk: true)
  }

  /// An item under an ask is a proposal; under a speaker it must be an imperative or carry necessity.
  mutating func readListItem(_ index: Int) {
    let view = views[index]
    guard !view.tokens.isEmpty else { return }
    if readsAsNameColon(index) || readsAsMover(index) { return }
    guard let list else {
      readParagraph(index)
      return
    }
    let sentence = view.block.sentences[0].tokens
    let statesMeasure = list.isAsk || isImperative(sentence.lowerBound, view)
    guard statesMeasure else {
      readParagraph(index)
      return
    }
    emitItem(sentence, list, index)
  }

  /// "By Councillor Taylor": who moves what follows.
  private mutating func readsAsMover(_ index: Int) -> Bool {
    let view = views[index]
    guard view.tokens.count <= 8, let mention = view.mentions.first, mention.extent.lowerBound <= 1,
      mention.extent.upperBound >= view.tokens.count - 1
    else { return false }
    list = nil
    context.section = mention.speaker
    context.lastPerson = mention.speaker
    return true
  }

  private mutating func emitItem(_ sentence: Range<Int>, _ list: ListFrame, _ index: Int) {
    let view = views[index]
    let span = SpanTrimmer(view: view).trim(sentence, isClause: false)
    guard span.count >= 2 else { return }
    statements.append(
      Statement(
        kind: .proposal, form: .indirect, block: index, span: view.block.bytes(span), cue: list.cue,
        rule: list.rule.rawValue,
        confidence: confidences[list.rule.rawValue], speaker: list.speaker))
  }

  func isImperative(_ index: Int, _ view: BlockView) -> Bool {
    view.lexicon.actions.has(view.id(index), view.bits.action)
  }

  /// "Raj Bahadur Singh (Sagar): daily running of the train": a name, a colon, what is asked for.
  mutating func readsAsNameColon(_ index: Int) -> Bool {
    let view = views[index]
    guard let mention = view.mentions.first, mention.extent.lowerBound <= 1,
      let colon = (mention.name.upperBound..<min(view.tokens.count, mention.name.upperBound + 14))
        .first(where: { view.kind($0) == .colon }),
      colon + 2 < view.tokens.count, !view.block.sentences.isEmpty
    else { return false }
    let first =
      view.block.sentences.first { $0.tokens.contains(colon + 1) } ?? view.block.sentences[0]
    context.note(mention.speaker, .person)
    emit(
      .nameColon, colon + 1..<first.tokens.upperBound, cue: colon..<colon + 1,
      StatementSpeaker(index: mention.speaker, evidence: "name before a colon"), index,
      isClause: false)
    return true
  }
}
