/// Where the words of a finding begin and end: the rules cut them out, the span model has the last word.
extension ReportRules {
  /// Cuts out what the span model takes, in each sentence that holds one finding of these rules.
  mutating func refineSpans(by model: SpanModel = .embedded) {
    guard decision.isJudged else { return }
    let sentences = statements.map { sentence(of: $0)?.tokens }
    let places = zip(statements, sentences).map { [$0.block, $1?.lowerBound ?? -1] }
    let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
    for place in statements.indices {
      guard let sentence = sentences[place], counts[places[place]] == 1,
        RuleConfidence.embedded.cases(of: statements[place].rule) != nil
      else { continue }
      let block = statements[place].block
      let view = views[block]
      let input = spanInput(statements[place], sentence, view)
      guard let span = model.span(of: input), span.count > 1 else { continue }
      let tokens = sentence.lowerBound + span.lowerBound..<sentence.lowerBound + span.upperBound
      statements[place].span = view.block.bytes(tokens)
    }
  }

  /// What the span model reads of the sentence of a finding.
  func spanInput(_ statement: Statement, _ sentence: Range<Int>, _ view: BlockView) -> SpanInput {
    let isLikely =
      statement.rule == ReportRule.likelySentence.rawValue
      || statement.rule == ReportRule.likelyPlan.rawValue
    return SpanInput(
      document.text, sentence, in: view.block, found: statement.span, isLikely: isLikely,
      of: SentenceModel.reports.vocabulary)
  }
}
