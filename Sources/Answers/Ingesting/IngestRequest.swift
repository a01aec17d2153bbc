package import Ingest

/// What is to be read into a base, and how.
package struct IngestRequest: Sendable, Hashable {
  /// Files, folders and `-` for standard input, in order.
  package var inputs: [String]
  /// Whether links out of the given folders are followed.
  package var followsLinks = false
  /// Whether everything is read and counted, and nothing kept.
  package var isDryRun = false
  /// How many seconds to wait for another writer before failing.
  package var waits = 0.0
  /// How many threads read and extract; nil for one a core.
  package var workers: Int?
  /// How much of an input is read before it is refused.
  package var limits = ReadingLimits()

  /// A request to read these inputs.
  package init(inputs: [String]) {
    self.inputs = inputs
  }
}

/// How far an ingest is; counts grow.
package struct IngestProgress: Sendable, Hashable {
  /// Files and records read.
  package var sources = 0
  /// Bytes read.
  package var bytes = 0
  /// Proposals and commitments found.
  package var proposals = 0
  /// Seconds since the start.
  package var seconds = 0.0
  /// The source that was read last.
  package var name = ""
  /// Megabytes (10⁶ bytes) a second.
  package var speed: Double { seconds > 0 ? Double(bytes) / 1e6 / seconds : 0 }
}

/// What an ingest did.
package struct IngestSummary: Sendable, Hashable {
  /// A source that was left out.
  package struct Skipped: Sendable, Hashable {
    /// Its path or name.
    package var name: String
    /// Why, one sentence.
    package var reason: String
    /// Whether it failed, rather than being left out by rule (hidden, binary, a link).
    package var isFailure: Bool
  }

  /// Sources that were not in the base.
  package var added = 0
  /// Sources that were there, byte for byte.
  package var unchanged = 0
  /// Sources whose older version was replaced.
  package var replaced = 0
  /// Sources that hold the same bytes as another one, which stands for them.
  package var duplicates = 0
  /// Paragraphs of what was added and replaced.
  package var passages = 0
  /// Proposals of what was added and replaced.
  package var proposals = 0
  /// Commitments of what was added and replaced.
  package var commitments = 0
  /// The first thousand sources that were left out, in order.
  package var skipped: [Skipped] = []
  /// How many were left out.
  package var skippedCount = 0
  /// How many of these failed.
  package var failures = 0
  /// Bytes read.
  package var bytes = 0
  /// Seconds from start to the last commit.
  package var seconds = 0.0
  /// Whether the base was made by this ingest.
  package var createdBase = false
  /// Megabytes (10⁶ bytes) a second.
  package var speed: Double { seconds > 0 ? Double(bytes) / 1e6 / seconds : 0 }
}
