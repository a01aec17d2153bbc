import GRDB

/// The tables of asks that were made more than once: added to the catalogue by its fourth version.
///
/// `threads` are groups of two or more proposals that say the same; the first of each leads, the others are like it.
/// `ask_bands` has the bands of every proposal that leads or stands alone, by which later ones find it.
enum ThreadTables {
  /// The first version of the catalogue that has them.
  static let version = 4

  /// Gives a connection to an older catalogue, which it may not change, empty tables of its own.
  static func lend(to db: Database) throws {
    try db.execute(sql: statements(kept: false))
  }

  /// Makes the tables, and the threads of what is there.
  static func add(to db: Database) throws {
    try db.execute(sql: statements(kept: true))
    let joiner = try ThreadJoiner(db)
    let rows = try Row.fetchCursor(
      db, sql: ThreadJoiner.columns + " ORDER BY proposals.key")
    while let row = try rows.next() {
      joiner.add(row["key"], ThreadJoiner.ask(of: row))
      if joiner.waiting >= 50_000 { try joiner.flush() }
    }
    try joiner.flush()
  }

  private static func statements(kept: Bool) -> String {
    let table = kept ? "CREATE TABLE" : "CREATE TEMP TABLE"
    let tables = """
      \(table) threads (
        key INTEGER PRIMARY KEY, leader INTEGER NOT NULL UNIQUE, asks INTEGER NOT NULL,
        first_date TEXT, last_date TEXT);
      \(table) thread_members (proposal INTEGER PRIMARY KEY, thread INTEGER NOT NULL);
      \(table) ask_bands (
        band INTEGER NOT NULL, proposal INTEGER NOT NULL, PRIMARY KEY (band, proposal)) WITHOUT ROWID;
      """
    return kept ? tables + indexes : tables
  }

  private static let indexes = """
    CREATE INDEX threads_by_asks ON threads (asks DESC, key);
    CREATE INDEX thread_members_by_thread ON thread_members (thread, proposal);
    """
}
