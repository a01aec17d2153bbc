/// Commitments: what a speaker says that the speaker's own side will do.
extension ReportRules {
  /// A promise, or a plan that somebody tells who can keep it; what others would have done stays a proposal.
  mutating func emitPlan(_ frame: Frame, _ speaker: StatementSpeaker?, _ index: Int) {
    let view = views[index]
    guard let speaker else { return }
    if frame.rule == .promise
      ? !frame.isIntention || isExecutive(speaker.index, frame.source, view)
      : isOwnPlan(frame, of: speaker.index, view)
    {
      emit(
        frame.rule, frame.content, cue: frame.cue, speaker, index, isClause: false,
        kind: .commitment)
      return
    }
    guard
      let found = NecessityFinder(view: view).strongest(in: frame.content, masked: false),
      found.strength >= .fair
    else { return }
    emit(
      frame.verbRule, frame.content, cue: frame.cue, speaker, index, isClause: true)
  }

  /// The subject is the speaker ("he would", "we will"), or the speaker holds an office that acts.
  private func isOwnPlan(_ frame: Frame, of speaker: Int, _ view: BlockView) -> Bool {
    let content = frame.content
    let finder = PlanFinder(view: view)
    if frame.isAnnounced || finder.ownPlan(in: content, isPromise: false) != nil { return true }
    guard let plan = finder.plan(in: content) else { return false }
    let bits = view.bits
    let subject = content.lowerBound..<plan.cue.lowerBound
    let isPronoun =
      subject.count <= 2
      && subject.contains {
        view.isWord($0, bits.heShe | bits.firstPerson | bits.they | bits.it)
      }
    if isPronoun, !plan.isPassive { return true }
    return isExecutive(speaker, frame.source, view)
  }

  /// The words at a source name an office of the table, or the speaker's name or roles do.
  private func isExecutive(_ speaker: Int, _ source: Source?, _ view: BlockView) -> Bool {
    if isExecutive(speaker) { return true }
    guard let source else { return false }
    let start = max(0, source.extent.lowerBound - 8)
    return (start..<source.extent.upperBound).contains {
      view.isRole($0, view.bits.executive) && !view.token($0).endsSentence
    }
  }

  /// An office or body of the table, by name or role.
  func isExecutive(_ speaker: Int) -> Bool {
    let who = registry.speakers[speaker]
    let words = (who.roles + [who.name]).flatMap {
      $0.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" })
    }
    let roles = ReportLexicon.shared.roles
    return words.contains {
      roles.has(Vocabulary.embedded.number(of: String($0)), ReportLexicon.shared.bits.executive)
    }
  }

  /// "The ministry will write to …" with no frame: a plan of the one who speaks here, or of the body that acts.
  mutating func readUnframedPlan(_ segment: Range<Int>, _ sentence: Sentence, _ index: Int) -> Bool
  {
    let view = views[index]
    guard !sentence.isQuestion, let plan = PlanFinder(view: view).plan(in: segment),
      let speaker = planner(segment, plan, view)
    else { return false }
    emit(.speakerPlan, segment, cue: plan.cue, speaker, index, isClause: false, kind: .commitment)
    return true
  }

  private mutating func planner(
    _ segment: Range<Int>, _ plan: PlanFinder.Match, _ view: BlockView
  ) -> StatementSpeaker? {
    if let speaker = context.paragraph ?? context.section, isExecutive(speaker),
      actsItself(segment, plan, view)
    {
      return StatementSpeaker(index: speaker, evidence: "speaker of the paragraph")
    }
    guard view.id(plan.cue.lowerBound) != view.ids.would, !plan.isPassive,
      let source = SourceFinder(view: view, segment: segment).source(before: plan.cue.lowerBound),
      source.extent.lowerBound <= segment.lowerBound + 2
    else { return nil }
    switch source.kind {
    case .body, .role(definite: true): break
    default: return nil
    }
    guard
      source.phrase.contains(where: {
        view.isRole($0, view.bits.executive) || view.token($0).flags.contains(.allCaps)
      }),
      let found = SourceResolver(view: view).speaker(of: source, &context, &registry)
    else { return nil }
    return StatementSpeaker(index: found.speaker, evidence: found.evidence)
  }

  /// The subject is a body, "we" or the speaker, at the head of the sentence.
  private func actsItself(_ segment: Range<Int>, _ plan: PlanFinder.Match, _ view: BlockView)
    -> Bool
  {
    let subject = segment.lowerBound..<plan.cue.lowerBound
    guard subject.count <= 12 else { return false }
    return plan.isPassive
      || subject.contains {
        view.isRole($0, view.bits.body | view.bits.executive)
          || view.isWord($0, view.bits.firstPerson | view.bits.it | view.bits.heShe)
      }
  }
}
