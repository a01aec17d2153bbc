/// Why a proposal was taken for one and sorted as it is, worked out anew from the words of its source.
package struct ProposalReasons: Sendable {
  /// Where a confidence comes from.
  package enum Basis: Sendable, Hashable {
    /// The rule and the report model's score together, fitted to so many findings of the rule in annotated reports; 0 for
    /// an estimate.
    case rule(cases: Int)
    /// The sentence model's score and the cue together, calibrated on annotated speeches.
    case sentence
  }

  /// A word of the sentence and what it added to the model's logit.
  package struct Word: Sendable, Hashable {
    /// The word as printed.
    package let text: String
    /// Below 0 where it spoke against a proposal.
    package let weight: Double
  }

  /// Where the cue stands, in Unicode scalars of the source's text: its place nearest to the span; nil without cue words.
  package let cue: Range<Int>?
  /// The sentence that the span begins in, white space collapsed.
  package let sentence: String
  /// How surely that sentence proposes something, 0 to 1, by the model of speeches or of reports.
  package let score: Double
  /// The words that weighed most in the score, largest first.
  package let words: [Word]
  /// Where the confidence comes from.
  package let basis: Basis
  /// What speaks for its themes.
  package let themes: ThemeExplanation
}

/// Works out why the proposals of one source were found.
package struct ProposalExplainer: Sendable {
  private let text: [UInt8]
  private let title: String?
  private let offsets: ScalarOffsets
  private let classifier: ThemeClassifier

  /// An explainer for a source's text, valid UTF-8, and its title.
  package init(text: [UInt8], title: String?, classifier: ThemeClassifier = ThemeClassifier()) {
    self.text = text
    self.title = title
    self.classifier = classifier
    offsets = ScalarOffsets(text: text)
  }

  /// Why a proposal was found that stands in a passage; both places are Unicode scalars of the text.
  package func reasons(
    for proposal: Proposal, in passage: Range<Int>, words limit: Int = 6
  ) -> ProposalReasons {
    let span = bytes(proposal.scalars)
    let block = bytes(passage)
    let sentence = sentence(at: span.lowerBound, in: block)
    let basis = basis(of: proposal.rule)
    let model = basis == .sentence ? SentenceModel.embedded : SentenceModel.reports
    let piece = text.span.extracting(sentence)
    let words = model.weightiestWords(piece, limit: limit).map { word in
      let start = sentence.lowerBound
      let place = start + word.range.lowerBound..<start + word.range.upperBound
      return ProposalReasons.Word(
        text: String(decoding: text[place], as: UTF8.self), weight: word.weight)
    }
    let cue = CuePlace(words: Array(proposal.cue.utf8), text: text).nearest(to: span, in: block)
    return ProposalReasons(
      cue: cue.map(offsets.scalars(ofBytes:)), sentence: BlockView.collapsed(text, sentence),
      score: model.score(piece), words: words, basis: basis,
      themes: themes(of: proposal, span: span, block: block))
  }

  private func bytes(_ scalars: Range<Int>) -> Range<Int> {
    offsets.byte(atScalar: scalars.lowerBound)..<offsets.byte(atScalar: scalars.upperBound)
  }

  private func sentence(at byte: Int, in block: Range<Int>) -> Range<Int> {
    var tokens = TokenizedBlock()
    tokens.fill(text, block)
    let ranges = tokens.sentences.map { tokens.bytes($0.tokens) }
    return ranges.last { $0.lowerBound <= byte && !$0.isEmpty } ?? block
  }

  private func basis(of rule: String) -> ProposalReasons.Basis {
    RuleConfidence.embedded.cases(of: rule).map { .rule(cases: $0) } ?? .sentence
  }

  private func themes(
    of proposal: Proposal, span: Range<Int>, block: Range<Int>
  ) -> ThemeExplanation {
    let around = ThemeSurroundings.range(of: span, in: block, text: text)
    let source = ThemeSurroundings.source(around: block, text: text)
    return classifier.explanation(
      proposal: Array(text[span]), passage: Array(text[around]),
      section: Array((proposal.section ?? "").utf8), title: Array((title ?? "").utf8),
      source: source.map { Array(text[$0]) } ?? [])
  }
}
