import GRDB
import Ingest

/// Reads speakers; those that were merged count as the one they were merged into.
enum SpeakerRows {
  /// The speaker of a row with `speaker_key`, `speaker_id`, `speaker_name` and `speaker_class`.
  static func speaker(_ row: Row) -> StoredSpeaker? {
    guard let key: Int64 = row["speaker_key"] else { return nil }
    return StoredSpeaker(
      key: key, id: row["speaker_id"], name: row["speaker_name"],
      classification: SpeakerMention.Class(rawValue: row["speaker_class"]) ?? .unknown)
  }

  /// Speakers by key, in the order of the keys; those that are not there are left out.
  static func fetch(_ keys: [Int64], in db: Database) throws -> [StoredSpeaker] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT key AS speaker_key, id AS speaker_id, name AS speaker_name, class AS speaker_class
        FROM speakers WHERE key IN (SELECT value FROM json_each(?))
        """, arguments: [KeyList.encoded(keys)])
    let speakers = rows.compactMap(speaker)
    let byKey = Dictionary(uniqueKeysWithValues: speakers.map { ($0.key, $0) })
    return keys.compactMap { byKey[$0] }
  }

  /// Whom these ids are kept under, by id.
  static func canonical(
    ofIDs ids: [String], in db: Database
  ) throws -> [String: StoredSpeaker] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT printed.id AS printed_id, speakers.key AS speaker_key, speakers.id AS speaker_id,
          speakers.name AS speaker_name, speakers.class AS speaker_class
        FROM speakers AS printed
        JOIN speakers ON speakers.key = coalesce(printed.merged_into, printed.key)
        WHERE printed.id IN (SELECT value FROM json_each(?))
        """, arguments: [TextList.encoded(ids)])
    let pairs = rows.compactMap { row in speaker(row).map { (row["printed_id"] as String, $0) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The keys of all that are kept under this speaker, itself first.
  static func group(of key: Int64, in db: Database) throws -> [Int64] {
    try [key]
      + Int64.fetchAll(
        db, sql: "SELECT key FROM speakers WHERE merged_into = ? ORDER BY key", arguments: [key])
  }
}
