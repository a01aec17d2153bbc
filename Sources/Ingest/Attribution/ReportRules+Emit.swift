extension ReportRules {
  /// Turns the best frame of a segment into a statement.
  mutating func emit(_ frame: Frame, in index: Int, _ view: BlockView, sentence: Range<Int>) {
    var speaker: StatementSpeaker?
    var rule = frame.rule
    if let source = frame.source {
      if let found = SourceResolver(view: view).speaker(of: source, &context, &registry) {
        speaker = found.statement
        context.paragraph = found.speaker
      }
    } else {
      speaker = impersonalSpeaker(frame, view, &rule)
    }
    if let speaker, frame.kind == .proposal { context.asker = speaker.index }
    noteAddressed(frame.content, view)
    if frame.kind == .commitment {
      emitPlan(frame, speaker, index)
      return
    }
    guard speaker != nil || rule == .impersonal || rule == .passiveAsk || frame.score >= 12 else {
      return
    }
    let isOrder = ImperativeFinder(view: view).verb(opening: frame.content) != nil
    let isClause = !isOrder && (rule != .sourceVerbContent || !startsAtObject(frame, view))
    emit(rule, frame.content, cue: frame.cue, speaker, index, isClause: isClause)
    readFurtherImpersonals(frame, view, speaker, index)
  }

  /// "X urged A and called for B": further frames whose content stands apart.
  mutating func emitOthers(
    _ frames: [Frame], besides best: Frame, in index: Int, _ view: BlockView, _ segment: Range<Int>
  ) {
    var taken = [best.content]
    for frame in frames.sorted(by: { ($1.score, $0.cue.lowerBound) < ($0.score, $1.cue.lowerBound) }
    )
    where frame.rule == .sourceVerbContent && frame.score >= 10 && frame.cue != best.cue {
      guard !taken.contains(where: { $0.overlaps(frame.content) || $0.overlaps(frame.cue) }),
        !frame.content.overlaps(best.cue)
      else { continue }
      taken.append(frame.content)
      emit(frame, in: index, view, sentence: segment)
    }
  }

  /// "C must be done, he wants people to …": a clause with necessity before the frame is the same speaker's.
  mutating func emitBefore(_ frame: Frame, _ segment: Range<Int>, _ index: Int) {
    guard frame.rule == .sourceVerbContent, let source = frame.source,
      source.extent.lowerBound > segment.lowerBound + 5,
      let speaker = context.paragraph, views[index].kind(source.extent.lowerBound - 1) == .comma
    else { return }
    let before = segment.lowerBound..<source.extent.lowerBound - 1
    let view = views[index]
    guard let found = NecessityFinder(view: view).strongest(in: before, masked: true),
      found.strength == .strong,
      !view.isWord(before.lowerBound, view.bits.subordinator | view.bits.preposition)
    else { return }
    emit(
      .speakerNecessity, before, cue: found.cue,
      StatementSpeaker(index: speaker, evidence: "named in the sentence"), index,
      isClause: true)
  }

  /// A content that is an object ("the Government to …", "a law …") is not cut like a clause.
  private func startsAtObject(_ frame: Frame, _ view: BlockView) -> Bool {
    let first = frame.content.lowerBound
    return !(first > 0 && (view.id(first - 1) == view.ids.that || view.kind(first - 1) == .colon))
      && frame.score >= 12
  }

  /// Who an impersonal frame belongs to: the name straight before it, else the paragraph's speaker.
  private mutating func impersonalSpeaker(
    _ frame: Frame, _ view: BlockView, _ rule: inout ReportRule
  ) -> StatementSpeaker? {
    if frame.rule == .impersonal,
      let before = view.mentions.last(where: { $0.name.upperBound <= frame.cue.lowerBound }),
      before.extent.upperBound >= frame.cue.lowerBound - 1
        || !(before.name.upperBound..<frame.cue.lowerBound).contains(where: {
          view.token($0).endsSentence
        })
    {
      rule = .impersonalAfterName
      context.paragraph = before.speaker
      context.lastPerson = before.speaker
      return StatementSpeaker(
        index: before.speaker, evidence: "named before \"\(view.string(frame.cue))\"")
    }
    if frame.rule == .passiveAsk,
      let owner = owner(of: frame.content, cue: frame.cue, view) ?? ownerOutsideParagraph(view)
    {
      return owner
    }
    if let current = context.current ?? context.lastPerson ?? context.personBefore
      ?? documentSpeaker
    {
      return StatementSpeaker(index: current, evidence: "speaker of the paragraph")
    }
    return ownerOutsideParagraph(view)
  }

  /// "It is recommended to A, and it is recommended to B": B is a proposal of its own.
  private mutating func readFurtherImpersonals(
    _ frame: Frame, _ view: BlockView, _ speaker: StatementSpeaker?, _ index: Int
  ) {
    guard let last = statements.last, frame.rule == .impersonal else { return }
    var place = frame.cue.upperBound
    while place < frame.content.upperBound {
      if let cue = view.lexicon.reporting.longest(
        in: view.tokens, at: place, before: frame.content.upperBound),
        view.lexicon.verbs[cue.entry].tier == .impersonal
      {
        let first = SpanTrimmer(view: view).trim(frame.content.lowerBound..<place, isClause: false)
        statements[statements.count - 1].span = view.block.bytes(first)
        let rest = Frame(
          rule: .impersonal, source: nil, content: cue.tokens.upperBound..<frame.content.upperBound,
          cue: cue.tokens, score: 0)
        emit(
          ReportRule(rawValue: last.rule) ?? .impersonal, rest.content, cue: rest.cue, speaker,
          index, isClause: false)
        return
      }
      place += 1
    }
  }

  mutating func emit(
    _ rule: ReportRule, _ content: Range<Int>, cue: Range<Int>, _ speaker: StatementSpeaker?,
    _ index: Int, isClause: Bool, kind: Proposal.Kind = .proposal
  ) {
    let view = views[index]
    let trimmer = SpanTrimmer(view: view)
    let span = trimmer.trim(content, isClause: isClause)
    guard span.filter({ view.token($0).isWord || view.kind($0) == .number }).count >= 2 else {
      return
    }
    append(rule, span, cue, speaker, index, kind: kind)
  }

  /// A finding of the speech rules without "X told us that" before it and what leaves the ask behind it.
  func trimmed(_ statement: Statement, _ sentence: Sentence, _ view: BlockView) -> Statement {
    let inside = sentence.tokens.filter { statement.span.contains(Int(view.token($0).start)) }
    guard statement.kind == .proposal, let first = inside.first, let last = inside.last,
      Int(view.token(last).end) == statement.span.upperBound
    else { return statement }
    let cue = inside.first { Int(view.token($0).start) >= statement.cue.lowerBound } ?? first
    let trimmer = SpanTrimmer(view: view)
    let start = trimmer.afterFrame(first..<last + 1, before: cue) ?? first
    let span = trimmer.ends(trimmer.tail(start..<last + 1, isClause: true))
    guard span.count > 2 else { return statement }
    var statement = statement
    statement.span = view.block.bytes(span)
    return statement
  }

  private mutating func append(
    _ rule: ReportRule, _ span: Range<Int>, _ cue: Range<Int>, _ speaker: StatementSpeaker?,
    _ index: Int, kind: Proposal.Kind = .proposal
  ) {
    let view = views[index]
    let bytes = view.block.bytes(span)
    if span.count < 2 || statements.contains(where: { $0.span.overlaps(bytes) }) { return }
    if let speaker { registry.ledger.noteAsked(speaker.index) }
    if joins(span, rule, speaker, index) {
      statements[statements.count - 1].span =
        statements[statements.count - 1].span.lowerBound..<bytes.upperBound
      return
    }
    statements.append(
      Statement(
        kind: kind, form: form(of: span, rule, view), block: index, span: bytes,
        cue: view.block.bytes(cue),
        rule: rule.rawValue, confidence: 0, speaker: speaker))
  }

  /// "A should go; B should come": two clauses of one sentence that nobody is said to say are one ask of one speaker.
  private func joins(
    _ span: Range<Int>, _ rule: ReportRule, _ speaker: StatementSpeaker?, _ index: Int
  ) -> Bool {
    let view = views[index]
    guard rule == .speakerNecessity, let last = statements.last, last.rule == rule.rawValue,
      last.kind == .proposal, last.block == index, last.speaker?.index == speaker?.index,
      span.lowerBound >= 2,
      !view.isWord(span.lowerBound, view.bits.pronoun | view.bits.subordinator)
    else { return false }
    let semicolon = span.lowerBound - 1
    guard view.kind(semicolon) == .semicolon,
      Int(view.token(semicolon - 1).end) == last.span.upperBound,
      let start = (0..<semicolon).first(where: {
        Int(view.token($0).start) == last.span.lowerBound
      })
    else { return false }
    return NecessityFinder(view: view).strongest(in: start..<semicolon, masked: false)?.strength
      == .strong
  }

  private func form(of span: Range<Int>, _ rule: ReportRule, _ view: BlockView) -> Proposal.Form {
    if rule == .impersonal || rule == .impersonalAfterName { return .impersonal }
    let words = span.filter { view.token($0).isWord }
    let quoted = words.filter { view.isQuoted($0) }
    if quoted.count == words.count { return .direct }
    if !quoted.isEmpty { return .mixed }
    if context.section != nil, context.section == statements.last?.speaker?.index,
      rule == .speakerNecessity
    {
      return .own
    }
    return .indirect
  }
}
