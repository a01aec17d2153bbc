/// Reads sentences in the mouth of a known speaker: the speech rules find the span, the sentence model says how sure it is.
///
/// A class, like all that holds tables and is handed to every document: a copy would count references for each table,
/// and threads would wait for each other's counts.
final class SpeechStatements: Sendable {
  private let rules = SpeechRules()
  private let model = SentenceModel.embedded

  /// What a sentence of a block proposes or promises, nil when nothing.
  func statement(
    in sentence: Sentence, of block: borrowing TokenizedBlock, index: Int, text: [UInt8],
    speaker: StatementSpeaker?,
    registry: inout SpeakerRegistry
  ) -> Statement? {
    guard !sentence.tokens.isEmpty else { return nil }
    let hints = rules.hints(of: sentence, in: block)
    guard !hints.isDisjoint(with: [.proposes, .promises]) else { return nil }
    let scores = model.scores(text, of: sentence.tokens, in: block)
    guard
      let finding = rules.finding(
        in: sentence, of: block, text: text, scores: scores, hints: hints),
      !finding.span.isEmpty
    else { return nil }
    var speaker = speaker
    var form = Proposal.Form.own
    if let reporter = finding.reporter, !reporter.isEmpty {
      let name = BlockView.collapsed(text, reporter)
      let evidence = "named in the sentence"
      speaker = StatementSpeaker(
        index: registry.add(name, .body, evidence: evidence), evidence: evidence)
      form = .indirect
    }
    return Statement(
      kind: finding.kind, form: form, block: index, span: finding.span, cue: finding.cue,
      rule: finding.rule,
      confidence: finding.confidence, speaker: speaker)
  }
}
