import GRDB

/// A query that is asked again and again, and how far it has been looked.
package struct StoredWatch: Sendable, Hashable {
  /// Its name.
  package var name: String
  /// What is asked, in the query language.
  package var query: String
  /// The key of the newest source at the last look; sources with a higher one are new.
  package var seen: Int64
  /// When the last look was, UTC, ISO 8601.
  package var looked: String
}

/// The table of watched queries: added to the catalogue by its fifth version.
enum WatchTable {
  /// The first version of the catalogue that has it.
  static let version = 5

  /// Gives a connection to an older catalogue, which it may not change, an empty table of its own.
  static func lend(to db: Database) throws {
    try db.execute(sql: statement(kept: false))
  }

  /// The statement that makes the table, in the catalogue or for one connection.
  static func statement(kept: Bool = true) -> String {
    """
    CREATE \(kept ? "" : "TEMP ")TABLE watches (
      name TEXT PRIMARY KEY, query TEXT NOT NULL, seen INTEGER NOT NULL, looked TEXT NOT NULL)
      WITHOUT ROWID;
    """
  }

  /// All watches, by name.
  static func all(in db: Database) throws -> [StoredWatch] {
    try Row.fetchAll(db, sql: "SELECT * FROM watches ORDER BY name").map { row in
      StoredWatch(
        name: row["name"], query: row["query"], seen: row["seen"], looked: row["looked"])
    }
  }
}

extension BaseSnapshot {
  /// The queries that are watched, by name.
  package func watches() throws(StoreError) -> [StoredWatch] {
    try read { db in try WatchTable.all(in: db) }
  }

  /// The key of the newest source; 0 when there is none.
  package func newestSource() throws(StoreError) -> Int64 {
    try read { db in try Int64.fetchOne(db, sql: "SELECT max(key) FROM sources") ?? 0 }
  }

  /// The least key of a proposal whose source came after this one; nil when none did.
  package func firstProposal(afterSource key: Int64) throws(StoreError) -> Int64? {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT min(key) FROM proposals WHERE source > ?", arguments: [key])
    }
  }

  /// When the sources of these keys joined, UTC, ISO 8601.
  package func joinTimes(ofSources keys: [Int64]) throws(StoreError) -> [Int64: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT sources.key, commits.time FROM sources JOIN commits ON commits.number = sources.added
          WHERE sources.key IN (SELECT value FROM json_each(?))
          """, arguments: [KeyList.encoded(keys)])
      return Dictionary(
        rows.map { ($0["key"] as Int64, $0["time"] as String) }, uniquingKeysWith: { $1 })
    }
  }
}

extension BaseWriter {
  /// Remembers watches, and that their queries were looked at now, each up to a source.
  package func keepWatches(
    _ watches: [(name: String, query: String, seen: Int64)]
  ) throws(StoreError) {
    try catalogue.write { db in
      for watch in watches {
        try db.execute(
          sql: "INSERT OR REPLACE INTO watches (name, query, seen, looked) VALUES (?, ?, ?, ?)",
          arguments: [watch.name, watch.query, watch.seen, time])
      }
    }
  }

  /// Forgets a watch; false when there is none of this name.
  package func forgetWatch(_ name: String) throws(StoreError) -> Bool {
    try catalogue.write { db in
      try db.execute(sql: "DELETE FROM watches WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }
}
