import GRDB
import Ingest

/// How much a base holds, kept up to date so that nothing has to be counted.
struct Totals: Hashable {
  var sources = 0
  var passages = 0
  var proposals = 0
  var commitments = 0
  var textBytes = 0

  private static let parts: [(name: String, path: any WritableKeyPath<Totals, Int> & Sendable)] = [
    ("sources", \.sources), ("passages", \.passages), ("proposals", \.proposals),
    ("commitments", \.commitments), ("text_bytes", \.textBytes),
  ]

  /// Counts a source that came.
  mutating func add(_ source: PreparedSource) {
    sources += 1
    passages += source.extraction.passages.count
    let commitments = source.extraction.proposals.count { $0.kind == .commitment }
    self.commitments += commitments
    proposals += source.extraction.proposals.count - commitments
    textBytes += source.document.text.count
  }

  /// Counts a source of the catalogue.
  mutating func add(_ source: Int64, in db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT length(CAST(text AS BLOB)) AS bytes,
          (SELECT count(*) FROM passages WHERE source = ?1) AS passages,
          (SELECT count(*) FROM proposals WHERE source = ?1) AS asked,
          (SELECT count(*) FROM proposals WHERE source = ?1 AND kind = 'commitment') AS promised
        FROM sources WHERE key = ?1
        """, arguments: [source])
    guard let row else { return }
    let promised: Int = row["promised"]
    sources += 1
    passages += row["passages"]
    proposals += row["asked"] - promised
    commitments += promised
    textBytes += row["bytes"]
  }

  /// Adds these numbers to those of the catalogue, and takes others away.
  func flush(minus removed: Totals, in db: Database) throws {
    for (name, path) in Self.parts {
      let change = self[keyPath: path] - removed[keyPath: path]
      try db.execute(
        sql: """
          INSERT INTO totals (name, value) VALUES (?1, ?2)
          ON CONFLICT (name) DO UPDATE SET value = value + ?2
          """, arguments: [name, change])
    }
  }

  /// The numbers of the catalogue.
  static func fetch(in db: Database) throws -> Totals {
    var totals = Totals()
    for row in try Row.fetchAll(db, sql: "SELECT name, value FROM totals") {
      let name: String = row["name"]
      if let part = parts.first(where: { $0.name == name }) {
        totals[keyPath: part.path] = row["value"]
      }
    }
    return totals
  }

  /// The numbers as they are counted from the rows themselves.
  static func counted(in db: Database) throws -> Totals {
    var totals = Totals()
    for (sql, path) in [
      ("SELECT count(*) FROM sources", \Totals.sources),
      ("SELECT count(*) FROM passages", \.passages),
      ("SELECT count(*) FROM proposals WHERE kind <> 'commitment'", \.proposals),
      ("SELECT count(*) FROM proposals WHERE kind = 'commitment'", \.commitments),
      ("SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM sources", \.textBytes),
    ] {
      totals[keyPath: path] = try Int.fetchOne(db, sql: sql) ?? 0
    }
    return totals
  }
}
