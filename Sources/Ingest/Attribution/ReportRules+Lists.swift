extension ReportRules {
  /// The frame that a lead-in before a list gives to its items: its last sentence ends in an ask, a colon or nothing.
  mutating func leadIn(_ index: Int) -> ListFrame? {
    let view = views[index]
    guard let sentence = view.block.sentences.last, let last = view.tokens.last else { return nil }
    let isOpen = last.kind == .colon || !last.endsSentence
    guard isOpen else { return nil }
    if let modal = modalLeadIn(sentence, view) { return modal }
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
    // "His alternative strategies:".
    let namesAsks =
      view.tokens.count > 1
      && (view.isWord(view.tokens.count - 2, view.bits.summary)
        || view.isRole(view.tokens.count - 2, view.bits.askNoun))
    if found == nil, last.kind == .colon,
      let current = context.current ?? context.lastPerson ?? context.personBefore
    {
      found = ListFrame(
        rule: .listUnderSpeaker,
        speaker: StatementSpeaker(index: current, evidence: "speaker of the lead-in"),
        cue: view.block.bytes(view.tokens.count - 1..<view.tokens.count), isAsk: namesAsks)
    }
    return found
  }

  /// An item that is a lead-in itself: it ends in a colon, or the next goes on in lower case.
  func opensItems(_ index: Int) -> Bool {
    if views[index].tokens.last?.kind == .colon { return true }
    guard let next = views[index + 1].tokens.first(where: { $0.isWord }) else { return false }
    return !next.isCapitalised && views[index].tokens.last?.endsSentence == false
  }

  /// "The Government should", and the items go on.
  private func modalLeadIn(_ sentence: Sentence, _ view: BlockView) -> ListFrame? {
    var last = sentence.tokens.upperBound - 1
    if view.kind(last) == .colon { last -= 1 }
    guard last > sentence.tokens.lowerBound,
      view.isWord(last, view.bits.modal)
        || view.id(last) == view.ids.to
          && NecessityFinder(view: view).strongest(in: sentence.tokens, masked: true)?.cue
            .upperBound == last + 1
    else { return nil }
    let speaker =
      context.asker ?? context.current ?? context.sectionAsker ?? context.lastBody
      ?? documentSpeaker
    return ListFrame(
      rule: .listUnderAsk,
      speaker: speaker.map { StatementSpeaker(index: $0, evidence: "speaker of the lead-in") },
      cue: view.block.bytes(last..<last + 1), isAsk: true)
  }

  /// What a lead-in says itself is no proposal where it merely opens the list: "the ministry to see to it that".
  mutating func dropOpening(_ index: Int) {
    guard let last = statements.last, last.block == index, let end = views[index].tokens.last,
      Int(end.end) - last.span.upperBound <= 2
    else { return }
    let view = views[index]
    let words = view.tokens.indices.filter {
      last.span.contains(Int(view.token($0).start)) && view.token($0).isWord
    }
    if words.count <= 8 { statements.removeLast() }
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
    // "Among its recommendations:".
    if speaker == nil, verb.tier == .noun || view.isRole(cue.tokens.lowerBound, view.bits.askNoun),
      let body = context.lastBody ?? context.asker ?? documentSpeaker
    {
      speaker = StatementSpeaker(index: body, evidence: "body named before")
    }
    if speaker == nil, let current = context.current ?? context.lastPerson {
      speaker = StatementSpeaker(index: current, evidence: "speaker of the lead-in")
    }
    let isNamelessList =
      view.tokens.last?.kind == .colon && view.isRole(cue.tokens.lowerBound, view.bits.askNoun)
    guard speaker != nil || isNamelessList else { return nil }
    return ListFrame(
      rule: .listUnderAsk, speaker: speaker, cue: view.block.bytes(cue.tokens), isAsk: true)
  }

  /// An item under an ask is a proposal; under a speaker it must be an imperative or carry necessity.
  mutating func readListItem(_ index: Int) {
    let view = views[index]
    guard !view.tokens.isEmpty else { return }
    if readsAsNameColon(index) || readsAsMover(index) { return }
    guard let list = list ?? imperativeList(index) else {
      readParagraph(index)
      return
    }
    let sentence = view.block.sentences[0].tokens
    let statesMeasure =
      list.isAsk || isImperative(sentence.lowerBound, view)
      || NecessityFinder(view: view).bareBe(in: sentence) != nil
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

  /// Two neighbours and more that state measures are a list of the one who speaks here, without a lead-in.
  private func imperativeList(_ index: Int) -> ListFrame? {
    let speaker =
      context.asker ?? context.sectionAsker ?? context.section ?? context.lastBody
      ?? documentSpeaker
    let followsAsk = statements.last.map { $0.block >= index - 4 } ?? false
    guard !views[index].tokens.isEmpty, isImperative(0, views[index]), speaker != nil || followsAsk
    else { return nil }
    let neighbours = [index - 1, index + 1].filter {
      views.indices.contains($0) && document.blocks[$0].kind == .listItem
        && !views[$0].tokens.isEmpty && isImperative(0, views[$0])
    }
    guard !neighbours.isEmpty else { return nil }
    return ListFrame(
      rule: .listUnderSpeaker,
      speaker: speaker.map { StatementSpeaker(index: $0, evidence: "speaker of the section") },
      cue: views[index].block.bytes(0..<1), isAsk: false)
  }

  private mutating func emitItem(_ sentence: Range<Int>, _ list: ListFrame, _ index: Int) {
    let view = views[index]
    var sentence = sentence
    // "notes that …", "calls on the state to …": items of a motion that have verbs of their own.
    if let cue = view.lexicon.reporting.longest(
      in: view.tokens, at: sentence.lowerBound, before: sentence.upperBound), cue.form == .third
    {
      guard view.lexicon.verbs[cue.entry].tier == .ask else { return }
      sentence = cue.tokens.upperBound..<sentence.upperBound
    }
    let span = withoutBracket(SpanTrimmer(view: view).trim(sentence, isClause: false), view)
    guard span.count >= 2 else { return }
    statements.append(
      Statement(
        kind: .proposal, form: .indirect, block: index, span: view.block.bytes(span), cue: list.cue,
        rule: list.rule.rawValue, confidence: 0, speaker: list.speaker))
  }

  /// "a wage of 15 (it is 12 now)": a remark in brackets at the end.
  private func withoutBracket(_ span: Range<Int>, _ view: BlockView) -> Range<Int> {
    guard let last = span.last, view.kind(last) == .closeBracket,
      let open = span.last(where: { view.kind($0) == .openBracket }), open > span.lowerBound + 2,
      (open..<last).contains(where: { view.isWord($0, view.bits.be | view.bits.have) })
    else { return span }
    return span.lowerBound..<open
  }

  /// A cell of a table that says what should be done, under somebody who asks.
  mutating func readRow(_ index: Int) {
    let view = views[index]
    guard let speaker = context.sectionAsker ?? context.asker ?? context.lastBody ?? documentSpeaker
    else { return }
    for sentence in view.block.sentences where sentence.tokens.count > 4 && !sentence.isQuestion {
      let bar = sentence.tokens.last { view.kind($0) == .symbol || view.string($0..<$0 + 1) == "|" }
      var span = (bar.map { $0 + 1 } ?? sentence.tokens.lowerBound)..<sentence.tokens.upperBound
      guard span.count > 4 else { continue }
      let finder = NecessityFinder(view: view)
      var cue = finder.strongest(in: span, masked: true).flatMap {
        $0.strength == .strong ? $0.cue : nil
      }
      if view.id(span.lowerBound) == view.ids.that, let be = finder.bareBe(in: span) {
        cue = be
        span = span.lowerBound + 1..<span.upperBound
      }
      guard let cue, score(sentence, view) >= decision.unframedWeak else { continue }
      emit(
        .listUnderSpeaker, span, cue: cue,
        StatementSpeaker(index: speaker, evidence: "speaker of the section"), index, isClause: true)
    }
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
