/// What was found in one source.
package struct Extraction: Sendable {
  /// The paragraphs, in order.
  package var passages: [Passage]
  /// The proposals and commitments, in order of place.
  package var proposals: [Proposal]
  /// Who speaks or is reported to speak, one a person or body, whether or not they propose anything.
  package var speakers: [SpeakerMention]

  /// An extraction of these parts.
  package init(passages: [Passage], proposals: [Proposal], speakers: [SpeakerMention]) {
    self.passages = passages
    self.proposals = proposals
    self.speakers = speakers
  }
}
