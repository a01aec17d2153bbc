import GRDB

/// What the sources say of one speaker over time.
enum SpeakerHistory {
  /// Each role that a source prints for these speakers, with the first source that does, by date.
  static func roles(
    of speakers: [Int64], in db: Database
  ) throws -> [(role: String, source: StoredSource)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT roles.role AS mentioned_role, min(coalesce(sources.date, '~')) AS first,
          \(SourceRows.columns)
        FROM mentions JOIN roles ON roles.mention = mentions.key
          JOIN sources ON sources.key = mentions.source
        WHERE mentions.speaker IN (SELECT value FROM json_each(?))
        GROUP BY roles.role ORDER BY first, sources.key, roles.role
        """, arguments: [KeyList.encoded(speakers)])
    return rows.map { ($0["mentioned_role"], SourceRows.source($0)) }
  }

  /// The newest sources that name these speakers; those without a date last.
  static func sources(
    of speakers: [Int64], limit: Int, in db: Database
  ) throws -> [StoredSource] {
    let keys = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sources.key FROM mentions JOIN sources ON sources.key = mentions.source
        WHERE mentions.speaker IN (SELECT value FROM json_each(?))
        ORDER BY sources.date DESC NULLS LAST, sources.key LIMIT ?
        """, arguments: [KeyList.encoded(speakers), limit])
    return try SourceRows.fetch(keys, in: db)
  }

  /// How many proposals and commitments of these speakers fall into each month, or year where no month is known; in order of time.
  static func periods(
    of speakers: [Int64], in db: Database
  ) throws -> [(period: String, count: Int)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT substr(sources.date, 1, 7) AS period, count(*) AS number
        FROM mentions JOIN proposals ON proposals.mention = mentions.key
          JOIN sources ON sources.key = mentions.source
        WHERE mentions.speaker IN (SELECT value FROM json_each(?)) AND sources.date IS NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM reviewed WHERE proposal = proposals.key AND verdict = 'rejected')
        GROUP BY period ORDER BY period
        """, arguments: [KeyList.encoded(speakers)])
    return rows.map { ($0["period"], $0["number"]) }
  }
}
