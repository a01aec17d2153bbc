import Store

extension SourceReference {
  init(_ source: StoredSource) {
    self.init(
      id: source.id, name: source.name, format: source.format, metadata: source.metadata)
  }
}

extension SpeakerReference {
  init(_ speaker: StoredSpeaker) {
    self.init(id: speaker.id, name: speaker.name, classification: speaker.classification)
  }
}

extension ListedProposal {
  init(_ stored: StoredProposal) {
    self.init(
      record: ProposalRecord(
        proposal: stored.proposal, source: SourceReference(stored.source)),
      speaker: stored.speaker.map(SpeakerReference.init),
      review: stored.review.map(ReviewRecord.init),
      thread: stored.thread.map(ThreadReference.init))
  }
}

extension ReviewRecord {
  init(_ stored: StoredReview) {
    self.init(stored.review)
    foundSpeaker = stored.foundSpeaker
  }
}

extension PassageRecord {
  init(_ stored: StoredPassage) {
    self.init(
      text: stored.text, scalars: stored.scalars, section: stored.section,
      speaker: stored.speaker, source: SourceReference(stored.source))
  }
}

extension SpeakerSummary {
  init(_ stored: StoredSpeakerSummary) {
    self.init(
      speaker: SpeakerReference(stored.speaker), roles: stored.roles, proposals: stored.proposals,
      commitments: stored.commitments, sources: stored.sources, firstDate: stored.firstDate,
      lastDate: stored.lastDate)
  }
}
