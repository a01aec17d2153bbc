package import Ingest

/// What a person decided of one proposal at one time; parts that are nil say nothing.
package struct Review: Sendable, Hashable {
  /// Whether it is a proposal at all.
  package enum Verdict: String, Sendable, CaseIterable {
    case accepted, rejected
  }

  /// Whether it is a proposal.
  package var verdict: Verdict?
  /// Whose it is, by name; empty for nobody's.
  package var speaker: String?
  /// Its theme as `scheme:code`; empty for none.
  package var theme: String?
  /// A remark.
  package var note: String?
  /// Who decided.
  package var reviewer: String
  /// When, UTC, ISO 8601 to the second.
  package var time: String

  /// A decision of these parts.
  package init(
    verdict: Verdict? = nil, speaker: String? = nil, theme: String? = nil, note: String? = nil,
    reviewer: String, time: String
  ) {
    self.verdict = verdict
    self.speaker = speaker
    self.theme = theme
    self.note = note
    self.reviewer = reviewer
    self.time = time
  }

  /// What holds after this decision and a later one: each part as it was said last.
  func followed(by later: Review) -> Review {
    Review(
      verdict: later.verdict ?? verdict, speaker: later.speaker ?? speaker,
      theme: later.theme ?? theme, note: later.note ?? note, reviewer: later.reviewer,
      time: later.time)
  }
}

/// The words that reviews speak of, known again by what they are and where they stand, whatever row they have.
package struct ReviewPlace: Sendable, Hashable {
  /// The id of the proposal.
  package var id: String
  /// The id of its source.
  package var source: String
  /// The name of its source.
  package var doc: String
  /// Asked for or promised.
  package var kind: Proposal.Kind
  /// Where it stands, in Unicode scalars of the source's text.
  package var scalars: Range<Int>
  /// The words, white space collapsed.
  package var text: String
  /// The words before it.
  package var prefix: String
  /// The words after it.
  package var suffix: String
  /// The rule that found it.
  package var rule: String
  /// The confidence that it was found with, 0 to 1.
  package var confidence: Double

  /// A place of these parts.
  package init(
    id: String, source: String, doc: String, kind: Proposal.Kind, scalars: Range<Int>,
    text: String, prefix: String, suffix: String, rule: String, confidence: Double
  ) {
    self.id = id
    self.source = source
    self.doc = doc
    self.kind = kind
    self.scalars = scalars
    self.text = text
    self.prefix = prefix
    self.suffix = suffix
    self.rule = rule
    self.confidence = confidence
  }
}

/// A decision with the words that it speaks of: what is written for another base.
package struct PlacedReview: Sendable, Hashable {
  /// The words.
  package var place: ReviewPlace
  /// The decision.
  package var review: Review

  /// A decision about these words.
  package init(place: ReviewPlace, review: Review) {
    self.place = place
    self.review = review
  }
}

/// What holds of a reviewed proposal of the base.
package struct StoredReview: Sendable, Hashable {
  /// Each part as it was said last, with who and when spoke last.
  package var review: Review
  /// Whom the program had taken for the speaker, where that was changed; nil also where it had found nobody.
  package var foundSpeaker: String?
}
