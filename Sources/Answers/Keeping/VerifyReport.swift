/// What checking a base found.
package struct VerifyReport: Sendable, Hashable {
  /// One thing that is not as it should be.
  package struct Problem: Sendable, Hashable {
    /// The file, source or proposal.
    package var place: String
    /// What is wrong, one sentence.
    package var message: String
  }

  /// Sources whose text was read.
  package var sources = 0
  /// Proposals read back from their sources.
  package var proposals = 0
  /// Segment files whose every checksum was computed.
  package var segments = 0
  /// Bytes of catalogue and segments.
  package var bytes = 0
  /// What is wrong, in order; empty for a sound base.
  package var problems: [Problem] = []

  /// Whether nothing is wrong.
  package var isSound: Bool { problems.isEmpty }
}

/// How much a base holds.
package struct BaseStatistics: Sendable, Hashable {
  /// Sources.
  package var sources = 0
  /// Paragraphs.
  package var passages = 0
  /// Proposals.
  package var proposals = 0
  /// Commitments.
  package var commitments = 0
  /// Of both: what people accepted.
  package var accepted = 0
  /// Of both: what people rejected.
  package var rejected = 0
  /// Speakers.
  package var speakers = 0
  /// Bytes of the sources' texts, UTF-8.
  package var textBytes = 0
  /// Bytes of the catalogue.
  package var catalogueBytes = 0
  /// Bytes of the segments.
  package var segmentBytes = 0
  /// Segment files.
  package var segments = 0
  /// The languages of the sources with their number, most frequent first; nil where it is not known.
  package var languages: [LanguageCount] = []
  /// The date of the oldest source that has one.
  package var firstDate: String?
  /// The date of the newest source that has one.
  package var lastDate: String?

  /// How many sources are in one language.
  package struct LanguageCount: Sendable, Hashable {
    /// The BCP 47 tag; nil where it is not known.
    package var language: String?
    /// How many sources.
    package var sources: Int
  }
}

/// One commit of a base.
package struct CommitRecord: Sendable, Hashable {
  /// Its number, from 1.
  package var number: Int
  /// When, UTC, ISO 8601.
  package var time: String
  /// What was done: `ingest`, `remove`, `alias`, `merge`, `review`, `undo review`, `set source`, `reset source`, `repair`.
  package var action: String
  /// Sources that came, or decisions (values of sources) that were kept or taken back.
  package var added: Int
  /// Sources that went (replaced ones count on both sides).
  package var removed: Int
}
