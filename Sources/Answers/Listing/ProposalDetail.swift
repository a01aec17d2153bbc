package import Ingest

/// A proposal in its context, with all that is known of it.
package struct ProposalDetail: Sendable {
  /// Its words, place, cue, rule, themes and source.
  package var proposal: ListedProposal
  /// How its speaker was found; nil where there is none.
  package var evidence: String?
  /// The paragraph it stands in.
  package var passage: PassageRecord
  /// Where it stands in the passage's ``PassageRecord/text``, in Unicode scalars.
  package var scalarsInPassage: Range<Int>
  /// The paragraph before.
  package var before: PassageRecord?
  /// The paragraph after.
  package var after: PassageRecord?
  /// Ids of the other proposals of the same paragraph.
  package var neighbours: [String]
  /// Why it was found and sorted so; nil when that was not asked for.
  package var reasons: ProposalReasons?
}
