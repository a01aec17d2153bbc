import Ingest
import Store

extension KnowledgeBase {
  /// Keeps `name` (and its proposals) under the speaker `speaker` from now on, also after sources are read again.
  package static func addAlias(
    _ name: String, to speaker: String, at path: String, waits: Double = 0
  ) throws(AnswerError) -> SpeakerReference {
    try change(path, waits: waits) { writer in
      let kept = try writer.read { snapshot in
        Result { try FilterPlan.speaker(speaker, in: snapshot) }
      }.get()
      try writer.addAlias(name, to: kept)
      return SpeakerReference(kept)
    }
  }

  /// Ends an alias: `name` is a speaker of its own again; tells who it was kept under.
  package static func removeAlias(
    _ name: String, at path: String, waits: Double = 0
  ) throws(AnswerError) -> SpeakerReference {
    try change(path, waits: waits) { writer in
      let kept = try writer.read { snapshot in
        Result { try FilterPlan.speaker(name, in: snapshot) }
      }.get()
      guard try writer.removeAlias(name) else {
        throw AnswerError.unknownSpeaker(name, suggestions: [])
      }
      return SpeakerReference(kept)
    }
  }

  /// The aliases given by hand, by speaker and name.
  package func aliases() throws(AnswerError) -> [SpeakerAlias] {
    try answer { snapshot in
      try snapshot.aliases().map {
        SpeakerAlias(name: $0.name, speaker: SpeakerReference($0.speaker))
      }
    }
  }

  /// Checks everything: each proposal against its source, keys, pages, checksums and counts.
  ///
  /// `progress` gets the share done, 0 to 1.
  package func verify(
    progress: @escaping (Double) -> Void = { _ in }
  ) throws(AnswerError) -> VerifyReport {
    do throws(StoreError) {
      return VerifyReport(try base.verification(progress: progress))
    } catch {
      throw AnswerError(error)
    }
  }

  /// How much the base holds.
  package func statistics() throws(AnswerError) -> BaseStatistics {
    try answer { snapshot in
      var statistics = BaseStatistics(try snapshot.facts())
      (statistics.firstDate, statistics.lastDate) = try DateSpan(snapshot).ends()
      return statistics
    }
  }

  /// The commits, newest first.
  package func commits(limit: Int? = nil) throws(AnswerError) -> [CommitRecord] {
    try answer { snapshot in
      try snapshot.commits(limit: limit).map {
        CommitRecord(
          number: $0.number, time: $0.time, action: $0.action, added: $0.added,
          removed: $0.removed)
      }
    }
  }

  /// Lets `body` write to the base in a folder.
  static func change<Value>(
    _ path: String, waits: Double, _ body: (BaseWriter) throws -> Value
  ) throws(AnswerError) -> Value {
    do {
      return try body(try BaseWriter(BaseFolder(path), creates: false, waits: waits))
    } catch {
      throw AnswerError(error)
    }
  }
}

/// A name that is kept under another speaker by hand.
package struct SpeakerAlias: Sendable, Hashable {
  /// The name.
  package var name: String
  /// Whom it means.
  package var speaker: SpeakerReference
}
