/// A reference that was settled by evidence: who might have been meant, with all that was known of each.
struct SpeakerChoice: Sendable, Equatable {
  var reference: SpeakerReference
  var candidates: [SpeakerEvidence.Candidate]
}

/// Whom a source turned out to be.
struct ResolvedSpeaker: Sendable {
  /// The entry in the document's registry.
  var speaker: Int
  /// How it was found, in a few words.
  var evidence: String
  /// The choice among candidates, nil for a name.
  var choice: SpeakerChoice?

  init(_ speaker: Int, _ evidence: String, choice: SpeakerChoice? = nil) {
    self.speaker = speaker
    self.evidence = evidence
    self.choice = choice
  }

  /// It was chosen because a document is its own or it speaks here, not only because it was named.
  var isOwner: Bool {
    let kinds = choice?.candidates.first { $0.speaker == speaker }?.kinds ?? []
    return !Set(kinds).isDisjoint(with: [
      .ownsDocument, .speaksInSection, .speaksInDocument, .askedInParagraph,
    ])
  }

  /// The same, with the words that referred to it in the evidence.
  func called(_ words: String) -> ResolvedSpeaker {
    ResolvedSpeaker(speaker, "\"\(words)\": \(evidence)", choice: choice)
  }

  /// The same as what a statement carries.
  var statement: StatementSpeaker {
    StatementSpeaker(index: speaker, evidence: evidence, choice: choice)
  }
}
