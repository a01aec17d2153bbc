extension FrameFinder {
  /// "according to X", "in the view of X".
  mutating func readView(_ cue: Cue, _ verb: ReportingVerb) {
    if verb.complements.contains(.pronoun) {
      readPronounView(cue)
      return
    }
    guard let source = sources.source(after: cue.tokens.upperBound), source.kind != .never else {
      return
    }
    note(source)
    addView(source, cue: cue.tokens, frame: cue.tokens.lowerBound..<source.extent.upperBound)
  }

  private mutating func readPronounView(_ cue: Cue) {
    guard let pronoun = cue.tokens.first(where: { view.isWord($0, view.bits.possessive) }) else {
      return
    }
    let source = Source(
      kind: .pronoun(view.id(pronoun)), extent: cue.tokens, phrase: pronoun..<pronoun + 1)
    addView(source, cue: cue.tokens, frame: cue.tokens)
  }

  /// The content is the segment without the frame at either end; a frame in the middle stays.
  private mutating func addView(_ source: Source, cue: Range<Int>, frame: Range<Int>) {
    var content = segment
    let opensVerb =
      frame.lowerBound >= segment.lowerBound + 2
      && view.isWord(frame.lowerBound - 2, view.bits.modal | view.bits.be | view.bits.have)
    if opensVerb {
      content = segment
    } else if frame.lowerBound <= segment.lowerBound + 1 {
      content = frame.upperBound..<segment.upperBound
    } else if segment.upperBound - frame.upperBound <= 2
      || !hasContent(after: frame.upperBound) && !goesOn(after: frame.upperBound)
    {
      content = segment.lowerBound..<frame.lowerBound
    }
    guard let found = necessity.strongest(in: content, masked: false), found.strength >= .fair
    else { return }
    add(.accordingTo, source, content, cue: cue, score: 8, isReported: true)
  }

  /// "C, in his opinion, through new rules": what stands behind a frame between commas belongs to the clause before it.
  private func goesOn(after end: Int) -> Bool {
    end + 3 < segment.upperBound && view.kind(end) == .comma && continues(end + 1, isBare: true)
  }

  private func hasContent(after end: Int) -> Bool {
    guard end < segment.upperBound else { return false }
    return necessity.strongest(in: end..<segment.upperBound, masked: false) != nil
  }

  /// "in the lawyer's opinion", "in Lady Walmsley's view", "in her plan", and "For Dr Yii health care should …".
  mutating func readNounViews() {
    for index in segment where view.id(index) == view.ids.inWord && !view.isQuoted(index) {
      let limit = min(segment.upperBound, index + 12)
      guard
        let noun = (index + 1..<max(limit, index + 1)).first(where: {
          view.isWord($0, view.bits.viewNoun)
        })
      else { continue }
      let phrase = index + 1..<noun
      guard !phrase.isEmpty,
        phrase.allSatisfy({
          view.token($0).isWord || view.kind($0) == .possessive || view.kind($0) == .period
        })
      else { continue }
      if view.kind(noun - 1) == .possessive || view.kind(noun - 1) == .quote {
        guard let source = sources.source(after: index + 1) else { continue }
        note(source)
        addView(source, cue: index..<noun + 1, frame: index..<noun + 1)
      } else if phrase.count <= 2, view.isWord(index + 1, view.bits.possessive) {
        let source = Source(kind: .pronoun(view.id(index + 1)), extent: phrase, phrase: phrase)
        addView(source, cue: index..<noun + 1, frame: index..<noun + 1)
      }
    }
    readForName()
  }

  private mutating func readForName() {
    guard view.id(segment.lowerBound) == view.ids.forWord,
      let mention = view.mentions.first(where: {
        $0.extent.lowerBound == segment.lowerBound + 1
          || $0.name.lowerBound == segment.lowerBound + 1
      })
    else { return }
    let source = Source(
      kind: .people([mention.speaker]), extent: mention.extent, phrase: mention.name)
    let content = mention.name.upperBound..<segment.upperBound
    guard let found = necessity.strongest(in: content, masked: false), found.strength >= .fair
    else { return }
    add(.accordingTo, source, content, cue: segment.lowerBound..<segment.lowerBound + 1, score: 9)
  }

  /// "it is recommended that C".
  mutating func readImpersonal(_ cue: Cue, _ verb: ReportingVerb) {
    let content = cue.tokens.upperBound..<segment.upperBound
    let hasSource = frames.contains {
      $0.cue.lowerBound < cue.tokens.lowerBound && $0.rule == .sourceVerbContent
    }
    add(.impersonal, nil, content, cue: cue.tokens, score: hasSource ? 6 : 14)
  }

  /// "came out with a recommendation that goes further: C": the colon after a noun of asking.
  private func colonAfterNoun(_ start: Int) -> Int? {
    (start ..<~ min(start + 14, segment.upperBound - 3)).first {
      view.kind($0) == .colon && !view.isQuoted($0)
    }
  }

  /// The phrase of a source without a verb of bringing something forward that it ran into.
  func beforeIntroducing(_ source: Source?) -> Source? {
    guard var source else { return nil }
    if let verb = source.phrase.first(where: { view.isRole($0, view.bits.introducing) }) {
      guard verb > source.phrase.lowerBound else { return nil }
      source.phrase = source.phrase.lowerBound..<verb
      source.extent = source.extent.lowerBound..<verb
    }
    return source
  }

  /// The subject that opens the segment.
  private func mainSource() -> Source? {
    if let firstSource { return firstSource }
    var start = segment.lowerBound
    while start < segment.upperBound,
      view.isWord(start, view.bits.connective | view.bits.adverb) || view.kind(start) == .comma
    {
      start += 1
    }
    if let comma = (start ..<~ min(start + 5, segment.upperBound - 1)).first(where: {
      view.kind($0) == .comma
    }),
      view.isWord(comma + 1, view.bits.article)
    {
      start = comma + 1
    }
    guard start < segment.upperBound, let source = beforeIntroducing(sources.source(after: start))
    else { return nil }
    switch source.kind {
    case .people, .pronoun, .role, .body, .group: return source
    default: return nil
    }
  }

  /// "his demand is that C", "The message of X: C", "makes a proposal for C".
  mutating func readNoun(_ cue: Cue) {
    let start = cue.tokens.lowerBound
    let end = segment.upperBound
    var index = cue.tokens.upperBound
    guard index < end else { return }
    var source: Source?
    if start > segment.lowerBound {
      if view.isWord(start - 1, view.bits.possessive) {
        source = Source(
          kind: .pronoun(view.id(start - 1)), extent: start - 1..<start, phrase: start - 1..<start)
      } else if view.kind(start - 1) == .possessive {
        source = sources.source(before: start - 1)
      }
    }
    if view.id(index) == view.ids.of, let owner = sources.source(after: index + 1) {
      source = owner
      index = owner.extent.upperBound
    }
    if source == nil, let colon = colonAfterNoun(index), let subject = mainSource() {
      add(.nounOfAsking, subject, colon + 1..<end, cue: cue.tokens, score: 11)
      return
    }
    guard index < end, source != nil else { return }
    if view.isWord(index, view.bits.be) {
      index += 1
      guard index < end else { return }
      guard view.id(index) == view.ids.that || view.id(index) == view.ids.to else { return }
      add(.nounOfAsking, source, index + 1..<end, cue: cue.tokens, score: 11)
    } else if view.kind(index) == .colon {
      add(.nounOfAsking, source, index + 1..<end, cue: cue.tokens, score: 11)
    }
  }

  /// "What people need, |Prado said, is …": who says so.
  func inserted(after comma: Int) -> Source? {
    guard comma + 3 < segment.upperBound, view.kind(comma) == .comma else { return nil }
    for place in comma + 2..<min(comma + 6, segment.upperBound - 1) {
      guard
        let said = view.lexicon.reporting.longest(
          in: view.tokens, at: place, before: segment.upperBound),
        view.lexicon.verbs[said.entry].tier == .say, view.kind(said.tokens.upperBound) == .comma
      else { continue }
      return SourceFinder(view: view, segment: comma + 1..<segment.upperBound).source(before: place)
    }
    return nil
  }
}
