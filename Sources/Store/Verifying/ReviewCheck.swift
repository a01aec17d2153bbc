import GRDB
import Index

/// Checks that the index and the counts agree with what people decided.
enum ReviewCheck {
  /// The ids of speakers whose number of proposals and commitments is not that of the rows, without rejected ones.
  static func wronglyCountedSpeakers(_ db: Database, limit: Int) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT speakers.id FROM speakers LEFT JOIN (
          SELECT mentions.speaker, count(*) AS number FROM proposals
          JOIN mentions ON mentions.key = proposals.mention
          LEFT JOIN reviewed ON reviewed.proposal = proposals.key
          WHERE reviewed.verdict IS NOT 'rejected' GROUP BY mentions.speaker
        ) AS asked ON asked.speaker = speakers.key
        WHERE speakers.proposals + speakers.commitments <> coalesce(asked.number, 0) LIMIT ?
        """, arguments: [limit])
  }

  /// What the column of reviews says otherwise than the catalogue, a sentence each.
  static func differences(_ db: Database, folder: BaseFolder) throws -> [String] {
    guard let column = Collection.proposals.column("review") else { return [] }
    let snapshot = BaseSnapshot(db, segments: OpenSegments(folder: folder))
    let index = try snapshot.index(of: .proposals)
    return try Review.Verdict.allCases.compactMap { verdict in
      let indexed = try index.count(of: .keywords(column: column, anyOf: [verdict.rawValue]))
      let kept = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM reviewed WHERE verdict = ?", arguments: [verdict.rawValue])
      guard let kept, kept != indexed else { return nil }
      return "\(verdict.rawValue) proposals: \(kept) in the catalogue, \(indexed) indexed"
    }
  }
}
