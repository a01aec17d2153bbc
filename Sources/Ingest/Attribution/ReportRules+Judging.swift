/// What the report model makes of the findings of the rules, and of the sentences in which they found nothing.
extension ReportRules {
  /// Gives every finding of these rules its confidence and drops those that are more likely wrong than right.
  mutating func judge() {
    statements = statements.compactMap { statement in
      guard let sentence = sentence(of: statement) else { return statement }
      let logits = logits(sentence, views[statement.block])
      guard
        let confidence = confidence(
          statement.rule, statement.kind == .proposal ? logits.proposes : logits.promises)
      else { return statement }
      guard confidence >= decision.least(statement.kind) else { return nil }
      var statement = statement
      statement.confidence = confidence
      return statement
    }
  }

  /// The sentence that a finding begins in.
  func sentence(of statement: Statement) -> Sentence? {
    let block = views[statement.block].block
    return block.sentences.last {
      !$0.tokens.isEmpty && block.bytes($0.tokens).lowerBound <= statement.span.lowerBound
    }
  }

  private func confidence(_ rule: String, _ logit: Int) -> Double? {
    RuleConfidence.embedded.logit(of: rule, sentence: logit).map {
      SentenceModel.reports.probability(ofLogit: $0)
    }
  }

  /// A sentence in which no rule found anything, but which the report model takes for a proposal or a promise.
  mutating func readLikely(_ sentence: Sentence, _ index: Int) {
    let view = views[index]
    guard decision.isJudged, sentence.tokens.count > 3 else { return }
    let logits = logits(sentence, view)
    if isLikely(.likelySentence, .proposal, logits.proposes) {
      emitLikely(sentence, index, .likelySentence, .proposal)
    } else if isLikely(.likelyPlan, .commitment, logits.promises) {
      emitLikely(sentence, index, .likelyPlan, .commitment)
    }
  }

  private func isLikely(_ rule: ReportRule, _ kind: Proposal.Kind, _ logit: Int) -> Bool {
    confidence(rule.rawValue, logit).map { $0 >= decision.least(kind) } ?? false
  }

  /// The frame that the rules did not trust, else the clause of a necessity or a plan, else all of the sentence.
  private mutating func emitLikely(
    _ sentence: Sentence, _ index: Int, _ rule: ReportRule, _ kind: Proposal.Kind
  ) {
    let view = views[index]
    let segments = Segmenter(view: view).segments(of: sentence)
    for segment in segments {
      var finder = FrameFinder(view: view, segment: segment)
      finder.find()
      guard let frame = finder.best, frame.kind == kind else { continue }
      let speaker = frame.source.flatMap {
        SourceResolver(view: view).speaker(of: $0, &context, &registry)?.statement
      }
      emit(
        rule, frame.content, cue: frame.cue, speaker ?? likelyOwner(segment, frame.cue, view),
        index, isClause: true, kind: kind)
      return
    }
    for segment in segments {
      guard let cue = likelyCue(in: segment, kind, view) else { continue }
      emit(
        rule, segment, cue: cue, likelyOwner(segment, cue, view), index, isClause: true, kind: kind)
      return
    }
    guard let segment = segments.max(by: { $0.count < $1.count }), !segment.isEmpty else { return }
    let none = segment.lowerBound..<segment.lowerBound
    emit(
      rule, segment, cue: none, likelyOwner(segment, none, view), index, isClause: true, kind: kind)
  }

  private func likelyCue(in segment: Range<Int>, _ kind: Proposal.Kind, _ view: BlockView)
    -> Range<Int>?
  {
    kind == .proposal
      ? NecessityFinder(view: view).strongest(in: segment, masked: false)?.cue
      : PlanFinder(view: view).plan(in: segment)?.cue
  }

  private func likelyOwner(_ segment: Range<Int>, _ cue: Range<Int>, _ view: BlockView)
    -> StatementSpeaker?
  {
    if let section = context.section, context.isOwnWords {
      return StatementSpeaker(index: section, evidence: "speaker of the section")
    }
    return owner(of: segment, cue: cue, view) ?? ownerOutsideParagraph(view)
  }
}
