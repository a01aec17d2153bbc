extension KnowledgeBase {
  /// Keeps `name` (and its proposals) under the speaker `speaker` from now on, also after sources are read again.
  package static func addAlias(
    _ name: String, to speaker: String, at path: String
  ) throws(AnswerError) -> SpeakerReference {
    throw .base("alias is not there yet")
  }

  /// Ends an alias: `name` is a speaker of its own again.
  package static func removeAlias(
    _ name: String, at path: String
  ) throws(AnswerError) -> SpeakerReference {
    throw .base("alias is not there yet")
  }

  /// The aliases given by hand, by speaker and name.
  package func aliases() throws(AnswerError) -> [SpeakerAlias] {
    throw .base("alias is not there yet")
  }

  /// Checks everything: each proposal against its source, keys, pages, checksums and counts.
  ///
  /// `progress` gets the share done, 0 to 1.
  package func verify(progress: (Double) -> Void = { _ in }) throws(AnswerError) -> VerifyReport {
    throw .base("verify is not there yet")
  }

  /// How much the base holds.
  package func statistics() throws(AnswerError) -> BaseStatistics {
    throw .base("stats is not there yet")
  }

  /// The commits, newest first.
  package func commits(limit: Int? = nil) throws(AnswerError) -> [CommitRecord] {
    throw .base("log is not there yet")
  }
}

/// A name that is kept under another speaker by hand.
package struct SpeakerAlias: Sendable, Hashable {
  /// The name.
  package var name: String
  /// Whom it means.
  package var speaker: SpeakerReference
}
