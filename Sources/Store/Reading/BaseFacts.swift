import Foundation
import GRDB

/// How much a base holds.
package struct StoredFacts: Sendable, Hashable {
  /// Sources.
  package var sources = 0
  /// Paragraphs.
  package var passages = 0
  /// Proposals.
  package var proposals = 0
  /// Commitments.
  package var commitments = 0
  /// Proposals and commitments that people accepted.
  package var accepted = 0
  /// Proposals and commitments that people rejected; they count among the others.
  package var rejected = 0
  /// Speakers, merged ones as one.
  package var speakers = 0
  /// Bytes of the sources' texts.
  package var textBytes = 0
  /// Bytes of the catalogue.
  package var catalogueBytes = 0
  /// Bytes of the segments.
  package var segmentBytes = 0
  /// Segment files.
  package var segments = 0
  /// The number of sources of each language, most first.
  package var languages: [Language] = []

  /// How many sources are in one language.
  package struct Language: Sendable, Hashable {
    /// The tag; empty where it is not known.
    package var tag: String
    /// How many sources.
    package var sources: Int
  }
}

/// One commit of a base.
package struct StoredCommit: Sendable, Hashable {
  /// Its number, from 1.
  package var number: Int
  /// When, UTC, ISO 8601.
  package var time: String
  /// What was done.
  package var action: String
  /// Sources that came.
  package var added: Int
  /// Sources that went.
  package var removed: Int
}

extension BaseSnapshot {
  /// How much the base holds; nothing is counted row by row.
  package func facts() throws(StoreError) -> StoredFacts {
    try read { db in
      let totals = try Totals.fetch(in: db)
      var facts = StoredFacts()
      facts.sources = totals.sources
      facts.passages = totals.passages
      facts.proposals = totals.proposals
      facts.commitments = totals.commitments
      facts.textBytes = totals.textBytes
      for verdict in Review.Verdict.allCases {
        let number = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM reviewed WHERE verdict = ?",
          arguments: [verdict.rawValue])
        switch verdict {
        case .accepted: facts.accepted = number ?? 0
        case .rejected: facts.rejected = number ?? 0
        }
      }
      facts.speakers =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM speakers WHERE merged_into IS NULL AND sources > 0") ?? 0
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      facts.catalogueBytes = pages * (try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
      facts.segments = try Int.fetchOne(db, sql: "SELECT count(*) FROM segments") ?? 0
      facts.segmentBytes =
        try Int.fetchOne(db, sql: "SELECT coalesce(sum(bytes), 0) FROM segments") ?? 0
      facts.languages = try Row.fetchAll(
        db, sql: "SELECT lang, sources FROM languages ORDER BY sources DESC, lang"
      ).map { StoredFacts.Language(tag: $0["lang"], sources: $0["sources"]) }
      return facts
    }
  }

  /// The commits, newest first.
  package func commits(limit: Int?) throws(StoreError) -> [StoredCommit] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM commits ORDER BY number DESC LIMIT ?", arguments: [limit ?? -1]
      ).map {
        StoredCommit(
          number: $0["number"], time: $0["time"], action: $0["action"], added: $0["added"],
          removed: $0["removed"])
      }
    }
  }
}
