extension ReportRules {
  /// Who says a segment that names no source: the candidates of the context, weighed by the table of evidence.
  func owner(of segment: Range<Int>, cue: Range<Int>, _ view: BlockView) -> StatementSpeaker? {
    let actors = self.actors(before: cue.lowerBound, in: segment, view)
    var candidates: [(speaker: Int, kinds: [SpeakerEvidence.Kind])] = []
    func add(_ speaker: Int?, _ kind: SpeakerEvidence.Kind) {
      guard let speaker else { return }
      if let place = candidates.firstIndex(where: { $0.speaker == speaker }) {
        candidates[place].kinds.append(kind)
      } else {
        candidates.append((speaker, [kind]))
      }
    }
    add(context.paragraph, .spokenOfInParagraph)
    add(context.asker, .askedInParagraph)
    add(context.section, .speaksInSection)
    for place in candidates.indices {
      let speaker = candidates[place].speaker
      if context.addressed.contains(speaker) { candidates[place].kinds.append(.wasAsked) }
      if context.answering == speaker { candidates[place].kinds.append(.answered) }
      if actors.contains(speaker) { candidates[place].kinds.append(.actsHere) }
    }
    return SpeakerEvidence.embedded.best(of: candidates).map {
      StatementSpeaker(index: $0.speaker, evidence: $0.evidence)
    }
  }

  /// Who says what nobody in the paragraph is known to say.
  func ownerOutsideParagraph() -> StatementSpeaker? {
    var candidates: [(speaker: Int, kinds: [SpeakerEvidence.Kind])] = []
    if let asker = context.sectionAsker { candidates.append((asker, [.askedInSection])) }
    if let last = context.lastPerson {
      if let place = candidates.firstIndex(where: { $0.speaker == last }) {
        candidates[place].kinds.append(.namedLast)
      } else {
        candidates.append((last, [.namedLast]))
      }
    }
    if let documentSpeaker { candidates.append((documentSpeaker, [.speaksInDocument])) }
    return SpeakerEvidence.embedded.best(of: candidates).map {
      StatementSpeaker(index: $0.speaker, evidence: $0.evidence)
    }
  }

  /// The people and bodies that are the subject of a necessity: "Minister Reid should …".
  func actors(before cue: Int, in segment: Range<Int>, _ view: BlockView) -> [Int] {
    (view.mentions + view.bodies).filter {
      $0.name.lowerBound >= segment.lowerBound && $0.name.upperBound <= cue
        && isActor($0, before: cue, view)
    }.map(\.speaker)
  }

  /// Nothing but an apposition, adverbs or an aside stands between a name and the cue.
  private func isActor(_ mention: Mention, before cue: Int, _ view: BlockView) -> Bool {
    let between = mention.name.upperBound..<cue
    guard between.count < 16 else { return false }
    return !between.contains { index in
      view.kind(index) == .colon || view.kind(index) == .semicolon
        || view.isWord(index, view.bits.be | view.bits.have)
        || view.isWord(index, view.bits.article) && index > mention.extent.upperBound
    }
  }

  /// Remembers whom a content asks: the people in it before its verb are no speakers of what follows.
  mutating func noteAddressed(_ content: Range<Int>, _ view: BlockView) {
    for mention in view.mentions + view.bodies where content.contains(mention.name.lowerBound) {
      if mention.speaker != context.asker { context.addressed.insert(mention.speaker) }
    }
  }

  /// Whether the verb after a subject answers, refuses or defends instead of asking.
  func answers(after end: Int, in segment: Range<Int>, _ view: BlockView) -> Bool {
    (end ..<~ min(end + 4, segment.upperBound)).contains {
      view.isRole($0, view.bits.answering)
    }
  }
}
