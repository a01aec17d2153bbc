import Foundation
import GRDB
import Ingest

/// Reads sources.
enum SourceRows {
  /// The columns that ``source(_:)`` reads, of the table `sources`.
  static let columns = """
    sources.key AS source_key, sources.id AS source_id, sources.name AS source_name,
    sources.format, sources.title, sources.date, sources.publisher, sources.url, sources.lang,
    sources.author, sources.speaker AS source_speaker, sources.role AS source_role
    """

  /// The source of a row with ``columns``.
  static func source(_ row: Row) -> StoredSource {
    var metadata = SourceMetadata()
    metadata.title = row["title"]
    metadata.date = row["date"]
    metadata.publisher = row["publisher"]
    metadata.url = row["url"]
    metadata.language = row["lang"]
    metadata.author = row["author"]
    metadata.speaker = row["source_speaker"]
    metadata.role = row["source_role"]
    return StoredSource(
      key: row["source_key"], id: row["source_id"], name: row["source_name"],
      format: SourceFormat(rawValue: row["format"]) ?? .text, metadata: metadata)
  }

  /// Sources by key, in the order of the keys; those that are not there are left out.
  static func fetch(_ keys: [Int64], in db: Database) throws -> [StoredSource] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT \(columns) FROM sources WHERE key IN (SELECT value FROM json_each(?))",
      arguments: [KeyList.encoded(keys)])
    let byKey = Dictionary(uniqueKeysWithValues: rows.map { ($0["source_key"] as Int64, $0) })
    return keys.compactMap { byKey[$0].map(source) }
  }

  /// Sources by id; those that are not there are left out.
  static func fetch(ids: [String], in db: Database) throws -> [String: StoredSource] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT \(columns) FROM sources WHERE id IN (SELECT value FROM json_each(?))",
      arguments: [TextList.encoded(ids)])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["source_id"], source($0)) })
  }

  /// The keys of the sources that an id, the beginning of one, or a whole name means; at most `limit`.
  static func keys(matching text: String, limit: Int, in db: Database) throws -> [Int64] {
    let named = try Int64.fetchAll(
      db,
      sql: """
        SELECT key FROM sources WHERE name = ?1 OR id = ?1
        UNION SELECT source FROM source_names WHERE name = ?1
        """, arguments: [text])
    guard named.isEmpty, text.hasPrefix("d-") else { return named }
    return try Int64.fetchAll(
      db, sql: "SELECT key FROM sources WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT ?2",
      arguments: [text, limit])
  }

  /// The names of those documents that are there byte for byte.
  static func known(_ documents: [SourceDocument], in db: Database) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT digest FROM sources WHERE name = ?1
        UNION ALL SELECT digest FROM source_names
          JOIN sources ON sources.key = source_names.source WHERE source_names.name = ?1
        """)
    var known: Set<String> = []
    for document in documents {
      let digest = try Data.fetchOne(statement, arguments: [document.name])
      let expected = PreparedSource.bytes(ofHexadecimal: document.digest)
      if digest.map({ Array($0) }) == expected { known.insert(document.name) }
    }
    return known
  }

  /// The whole text of a source.
  static func text(of key: Int64, in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT text FROM sources WHERE key = ?", arguments: [key])
  }
}

/// Keys as one argument of a statement.
enum KeyList {
  static func encoded(_ keys: [Int64]) -> String {
    "[" + keys.map { "\($0)" }.joined(separator: ",") + "]"
  }
}
