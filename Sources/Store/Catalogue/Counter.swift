import GRDB

/// A number in the catalogue that only rises; what it has given is never given again.
enum Counter: String {
  case sources, passages, speakers, mentions, proposals, proposalSegments, passageSegments, threads

  /// The next number to give.
  func next(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT next FROM counters WHERE name = ?", arguments: [rawValue])
      ?? 1
  }

  /// Keeps the next number to give.
  func set(_ next: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO counters (name, next) VALUES (?, ?)",
      arguments: [rawValue, next])
  }
}
