/// Asks that a deadline carries: "X gave the ministry ten days to publish C".
extension FrameFinder {
  mutating func readDeadlines() {
    for period in segment.dropFirst(4)
    where view.isWord(period, view.bits.period) && !view.isQuoted(period) {
      guard
        let to = (period + 1 ..<~ min(period + 5, segment.upperBound - 1)).first(where: {
          view.id($0) == view.ids.to
        }), promises.opensAction(to + 1..<segment.upperBound),
        let give = (max(segment.lowerBound + 1, period - 12)..<period).last(where: {
          view.isWord($0, view.bits.giving)
        }), view.token(give + 1).isWord, !view.isWord(give + 1, view.bits.preposition)
      else { continue }
      var start = give
      while start > segment.lowerBound, view.isWord(start - 1, view.bits.have | view.bits.adverb) {
        start -= 1
      }
      guard let source = sources.source(before: start), source.kind != .never else { continue }
      note(source)
      add(
        .sourceVerbContent, source, give + 1..<segment.upperBound, cue: give..<give + 1, score: 13)
      return
    }
  }
}

/// Asks in the first person inside quotation marks: "We are calling on the government to …", X said.
extension FrameFinder {
  /// Reads every quoted verb that asks and has "I" or "we" for its subject; the source is who is quoted.
  mutating func readQuotedAsks() {
    var index = segment.lowerBound
    while index < segment.upperBound {
      guard view.isQuoted(index), view.lexicon.reporting.begins(with: view.id(index)),
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: index, before: segment.upperBound)
      else {
        index += 1
        continue
      }
      readQuotedAsk(cue, view.lexicon.verbs[cue.entry])
      index = cue.tokens.upperBound
    }
  }

  private mutating func readQuotedAsk(_ cue: Cue, _ verb: ReportingVerb) {
    guard verb.tier == .ask || verb.tier == .want,
      verb.complements.isDisjoint(with: [.need, .npDocument, .support]),
      let quotation = view.block.quotations.first(where: {
        $0.tokens.contains(cue.tokens.lowerBound)
      }),
      isFirstPerson(before: cue.tokens.lowerBound)
    else { return }
    let end = min(
      segment.upperBound, sentenceEnd(after: cue.tokens.upperBound, quotation.tokens.upperBound))
    let finder = ComplementFinder(view: view, segment: segment.lowerBound..<end)
    guard let content = finder.content(after: cue.tokens, verb, source: nil),
      content.content.count >= 3
    else { return }
    add(.quotedAsk, quoted(outside: quotation.tokens), content.content, cue: cue.tokens, score: 11)
  }

  /// "I", "we", "we're" within a few words before the verb, nothing but auxiliaries and adverbs between.
  private func isFirstPerson(before verb: Int) -> Bool {
    var place = verb - 1
    while place >= segment.lowerBound,
      view.isWord(
        place,
        view.bits.adverb | view.bits.have | view.bits.be | view.bits.softModal | view.bits.modal)
    {
      place -= 1
    }
    return place >= segment.lowerBound && view.isWord(place, view.bits.firstPerson)
  }

  private func sentenceEnd(after start: Int, _ limit: Int) -> Int {
    (start..<max(start, limit)).first { view.token($0).endsSentence || view.kind($0) == .quote }
      ?? limit
  }

  /// The source of the reporting verb outside the quotation, nil when it is not in the sentence.
  private func quoted(outside quotation: Range<Int>) -> Source? {
    if let firstSource { return firstSource }
    for index in segment where !quotation.contains(index) && !view.isQuoted(index) {
      guard
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: index, before: segment.upperBound),
        let group = VerbGroup(view: view, cue: cue, segment: segment)
      else { continue }
      if let source = sources.source(before: group.start)
        ?? sources.source(after: cue.tokens.upperBound),
        source.kind != .never
      {
        return source
      }
    }
    return nil
  }
}
