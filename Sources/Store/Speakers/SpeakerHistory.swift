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
}
