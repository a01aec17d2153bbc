import GRDB

/// The tables of what people say of sources: added to the catalogue by its third version.
///
/// `source_facts` is what was said, by name and id of the source, and stays when the source goes. `found_facts` belongs to the sources that
/// stand now: what they say of themselves where that was replaced.
enum FactTables {
  /// The first version of the catalogue that has them.
  static let version = 3

  /// Gives a connection to an older catalogue, which it may not change, empty tables of its own.
  static func lend(to db: Database) throws {
    try db.execute(sql: statements(kept: false))
  }

  /// The statements that make the tables, in the catalogue or for one connection.
  static func statements(kept: Bool = true) -> String {
    let table = kept ? "CREATE TABLE" : "CREATE TEMP TABLE"
    let source = kept ? "REFERENCES sources (key) ON DELETE CASCADE" : ""
    let tables = """
      \(table) source_facts (
        doc TEXT NOT NULL, field TEXT NOT NULL, source TEXT NOT NULL, value TEXT,
        setter TEXT NOT NULL, time TEXT NOT NULL, PRIMARY KEY (doc, field)) WITHOUT ROWID;
      \(table) found_facts (
        source INTEGER NOT NULL \(source), field TEXT NOT NULL, value TEXT,
        PRIMARY KEY (source, field)) WITHOUT ROWID;
      """
    return kept ? tables + "CREATE INDEX source_facts_by_source ON source_facts (source);" : tables
  }
}
