package import Ingest

/// A source of a base, without its text.
package struct StoredSource: Sendable, Hashable {
  /// The key of its row.
  package var key: Int64
  /// The id, `d-…`.
  package var id: String
  /// The path as given, or a record's `id`.
  package var name: String
  /// How it was read.
  package var format: SourceFormat
  /// What is known of it.
  package var metadata: SourceMetadata
}

/// A speaker of a base.
package struct StoredSpeaker: Sendable, Hashable {
  /// The key of its row.
  package var key: Int64
  /// The id, `s-…`.
  package var id: String
  /// The name that is shown.
  package var name: String
  /// What sort of speaker most sources make of them.
  package var classification: SpeakerMention.Class
}

/// A proposal of a base.
package struct StoredProposal: Sendable, Hashable {
  /// The key of its row and of its index entry.
  package var key: Int64
  /// What it says; `passage` is 0, its speaker is as its source prints it.
  package var proposal: Proposal
  /// Where it stands.
  package var source: StoredSource
  /// The key of its passage.
  package var passage: Int64
  /// Whom the base keeps it under; nil where the source names nobody.
  package var speaker: StoredSpeaker?
  /// What people decided of it; nil where nobody has.
  package var review: StoredReview?
  /// Those that say the same; nil where it is alone.
  package var thread: StoredThread?
}

/// A passage of a base.
package struct StoredPassage: Sendable, Hashable {
  /// The key of its row and of its index entry.
  package var key: Int64
  /// Its words as they stand.
  package var text: String
  /// Where they stand, in Unicode scalars of the source's text.
  package var scalars: Range<Int>
  /// The nearest heading above it.
  package var section: String?
  /// Who speaks, as printed.
  package var speaker: String?
  /// Where it stands.
  package var source: StoredSource
}
