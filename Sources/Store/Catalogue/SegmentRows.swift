import Foundation
import GRDB
import Index

/// The segments that the catalogue names.
enum SegmentRows {
  /// A segment of a collection, as of one commit.
  struct Entry: Sendable, Hashable {
    /// The file name, NAME.kbs.
    var name: String
    /// What it is part of.
    var collection: Collection
    /// How many entries it has, deleted ones included.
    var entries: Int
    /// How many bytes the file has.
    var bytes: Int
    /// The least and the largest key.
    var keys: ClosedRange<Int64>
    /// The encoded ``Tombstones``; empty for none.
    var tombstones: [UInt8]
  }

  /// The segments of a collection, in order of their keys.
  static func all(of collection: Collection, in db: Database) throws -> [Entry] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM segments WHERE collection = ? ORDER BY first_key, name",
      arguments: [collection.rawValue])
    return try rows.map { row in
      let first: Int64 = row["first_key"]
      let last: Int64 = row["last_key"]
      guard first <= last else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return Entry(
        name: row["name"], collection: collection, entries: row["entries"], bytes: row["bytes"],
        keys: first...last, tombstones: Array(row["tombstones"] as Data))
    }
  }

  /// Names a new segment.
  static func insert(
    _ summary: SegmentSummary, of collection: Collection, tombstones: [UInt8], in db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        summary.name, collection.rawValue, summary.entries, summary.bytes,
        Int64(summary.minKey), Int64(summary.maxKey), Data(tombstones),
      ])
  }

  /// Replaces the tombstones of a segment.
  static func update(_ name: String, tombstones: [UInt8], in db: Database) throws {
    try db.execute(
      sql: "UPDATE segments SET tombstones = ? WHERE name = ?",
      arguments: [Data(tombstones), name])
  }

  /// Names a segment no longer.
  static func delete(_ name: String, in db: Database) throws {
    try db.execute(sql: "DELETE FROM segments WHERE name = ?", arguments: [name])
  }
}
