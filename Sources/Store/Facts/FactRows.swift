import GRDB
import Ingest

/// Reads and writes what people say of sources.
enum FactRows {
  /// Everything that was said, by source and field.
  static func all(in db: Database) throws -> [SourceFact] {
    try Row.fetchAll(db, sql: "SELECT * FROM source_facts ORDER BY doc, field").compactMap(fact)
  }

  /// What was said of a source, by field: of these bytes, else of this name.
  static func facts(
    doc: String, source: String, in db: Database
  ) throws -> [SourceField: SourceFact] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM source_facts WHERE doc = ?1 OR source = ?2 ORDER BY source = ?2, doc",
      arguments: [doc, source])
    return Dictionary(rows.compactMap(fact).map { ($0.field, $0) }) { _, last in last }
  }

  /// Keeps a fact; what was said of the same before goes.
  static func put(_ fact: SourceFact, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO source_facts (doc, field, source, value, setter, time)
        VALUES (?,?,?,?,?,?)
        """,
      arguments: [
        fact.doc, fact.field.rawValue, fact.source, fact.value, fact.setter, fact.time,
      ])
  }

  /// Takes a fact back.
  static func remove(_ fact: SourceFact, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM source_facts WHERE doc = ? AND field = ?",
      arguments: [fact.doc, fact.field.rawValue])
  }

  /// What a source that stands says of itself where that was replaced.
  static func found(_ source: Int64, in db: Database) throws -> [(
    field: SourceField, value: String?
  )] {
    try Row.fetchAll(
      db, sql: "SELECT field, value FROM found_facts WHERE source = ? ORDER BY field",
      arguments: [source]
    ).compactMap { row in
      SourceField(rawValue: row["field"]).map { ($0, row["value"]) }
    }
  }

  /// Keeps what a source says of itself for these fields, in place of what was kept before.
  static func keepFound(
    _ metadata: SourceMetadata, fields: some Sequence<SourceField>, of source: Int64,
    in db: Database
  ) throws {
    try db.execute(sql: "DELETE FROM found_facts WHERE source = ?", arguments: [source])
    for field in fields {
      try db.execute(
        sql: "INSERT INTO found_facts (source, field, value) VALUES (?,?,?)",
        arguments: [source, field.rawValue, metadata[keyPath: field.path]])
    }
  }

  private static func fact(_ row: Row) -> SourceFact? {
    SourceField(rawValue: row["field"]).map { field in
      SourceFact(
        source: row["source"], doc: row["doc"], field: field, value: row["value"],
        setter: row["setter"], time: row["time"])
    }
  }
}
