import GRDB
import Ingest

/// A name that is kept under another speaker by hand.
package struct StoredAlias: Sendable, Hashable {
  /// The name.
  package var name: String
  /// Whom it means.
  package var speaker: StoredSpeaker
}

/// Names that are kept under another speaker by hand; they outlive the sources that print them.
enum SpeakerAliases {
  /// All aliases, by speaker and name.
  static func all(in db: Database) throws -> [StoredAlias] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT aliases.name AS alias, speakers.key AS speaker_key, speakers.id AS speaker_id,
          speakers.name AS speaker_name, speakers.class AS speaker_class
        FROM aliases JOIN speakers ON speakers.key = aliases.speaker
        ORDER BY speakers.name, speakers.key, aliases.name
        """)
    return rows.compactMap { row in
      SpeakerRows.speaker(row).map { StoredAlias(name: row["alias"], speaker: $0) }
    }
  }

  /// The names under which a speaker is also known: aliases by hand and the names of merged records, sorted.
  static func names(of speaker: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM aliases WHERE speaker = ?1
        UNION SELECT name FROM speakers WHERE merged_into = ?1 ORDER BY name
        """, arguments: [speaker])
  }

  /// Keeps a name under a speaker: its record, if there is one, and what is kept under that, join the speaker.
  static func add(_ name: String, to speaker: StoredSpeaker, in db: Database) throws {
    let folded = SpeakerName(name).folded
    try db.execute(
      sql: "INSERT OR REPLACE INTO aliases (folded, name, speaker) VALUES (?, ?, ?)",
      arguments: [folded, name.collapsed, speaker.key])
    let record = try Int64.fetchOne(
      db, sql: "SELECT key FROM speakers WHERE folded = ?", arguments: [folded])
    guard let record, record != speaker.key else { return }
    try db.execute(
      sql: "UPDATE speakers SET merged_into = ?1 WHERE key = ?2 OR merged_into = ?2",
      arguments: [speaker.key, record])
    try db.execute(
      sql: "UPDATE aliases SET speaker = ? WHERE speaker = ?", arguments: [speaker.key, record])
  }

  /// Ends an alias, so that the name's record stands alone again; false when there is no such alias.
  static func remove(_ name: String, in db: Database) throws -> Bool {
    let folded = SpeakerName(name).folded
    try db.execute(sql: "DELETE FROM aliases WHERE folded = ?", arguments: [folded])
    let wasAlias = db.changesCount > 0
    try db.execute(
      sql: "UPDATE speakers SET merged_into = NULL WHERE folded = ? AND merged_into IS NOT NULL",
      arguments: [folded])
    return wasAlias || db.changesCount > 0
  }
}
