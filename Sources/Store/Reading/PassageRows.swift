import GRDB

/// Reads passages.
enum PassageRows {
  private static let selection = """
    SELECT passages.key, passages.start, passages."end", passages.section,
      passages.speaker AS printed,
      substr(sources.text, passages.start + 1, passages."end" - passages.start) AS words,
      \(SourceRows.columns)
    FROM passages JOIN sources ON sources.key = passages.source
    """

  /// Passages by key, in the order of the keys; those that are not there are left out.
  static func fetch(_ keys: [Int64], in db: Database) throws -> [StoredPassage] {
    let rows = try Row.fetchAll(
      db, sql: selection + " WHERE passages.key IN (SELECT value FROM json_each(?))",
      arguments: [KeyList.encoded(keys)])
    let byKey = Dictionary(uniqueKeysWithValues: rows.map { ($0["key"] as Int64, $0) })
    return keys.compactMap { byKey[$0].map(passage) }
  }

  /// The passage of the same source before this one, if there is one.
  static func before(_ passage: StoredPassage, in db: Database) throws -> StoredPassage? {
    try neighbour("passages.key < ? ORDER BY passages.key DESC", of: passage, in: db)
  }

  /// The passage of the same source after this one, if there is one.
  static func after(_ passage: StoredPassage, in db: Database) throws -> StoredPassage? {
    try neighbour("passages.key > ? ORDER BY passages.key", of: passage, in: db)
  }

  /// The key of the passage of a source that starts at this scalar.
  static func key(source: Int64, start: Int, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT key FROM passages WHERE source = ? AND start = ? ORDER BY key LIMIT 1",
      arguments: [source, start])
  }

  private static func neighbour(
    _ place: String, of passage: StoredPassage, in db: Database
  ) throws -> StoredPassage? {
    try Row.fetchOne(
      db, sql: selection + " WHERE passages.source = ? AND \(place) LIMIT 1",
      arguments: [passage.source.key, passage.key]
    ).map(self.passage)
  }

  private static func passage(_ row: Row) -> StoredPassage {
    StoredPassage(
      key: row["key"], text: row["words"], scalars: row["start"]..<row["end"],
      section: row["section"], speaker: row["printed"], source: SourceRows.source(row))
  }
}
