/// Proposals of a base, a page of them.
package struct ProposalPage: Sendable {
  /// Those of the page, in order.
  package var proposals: [ListedProposal]
  /// How many there are in all.
  package var total: Int
}

/// A proposal of a base with the speaker it is kept under.
package struct ListedProposal: Sendable, Hashable {
  /// Its words, place and source.
  package var record: ProposalRecord
  /// The speaker it is kept under; nil where the source names nobody.
  package var speaker: SpeakerReference?
  /// What people decided of it; nil where nobody has.
  package var review: ReviewRecord?
  /// Those that say the same; nil where it is alone.
  package var thread: ThreadReference?
}
