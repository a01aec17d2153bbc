import GRDB

/// How many sources of the base are in each language; the empty tag stands for those that do not tell.
enum Languages {
  /// Counts sources that came and went; a language of no source goes.
  static func count(
    added: [String: Int], removed: [String: Int], in db: Database
  ) throws {
    let changes = added.merging(removed.mapValues(-)) { $0 + $1 }.filter { $0.value != 0 }
    for (tag, number) in changes.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: """
          INSERT INTO languages (lang, sources) VALUES (?1, ?2)
          ON CONFLICT (lang) DO UPDATE SET sources = sources + ?2
          """, arguments: [tag, number])
    }
    try db.execute(sql: "DELETE FROM languages WHERE sources <= 0")
  }

  /// The tags of the base, sorted.
  static func tags(in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT lang FROM languages WHERE lang <> '' ORDER BY lang")
  }
}
