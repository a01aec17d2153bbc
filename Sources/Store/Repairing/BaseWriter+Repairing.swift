import GRDB
import Index

/// What came of writing the segments of a base anew.
package struct Rebuilding: Sendable, Hashable {
  /// Segments that are there now.
  package var segments = 0
  /// Entries in them.
  package var entries = 0
  /// Whether the catalogue's pages got the checksums that an older program had not given them.
  package var gaveChecksums = false
}

extension BaseWriter {
  /// Writes the segments of all collections anew from the catalogue, the only truth, in one commit; the old files are not looked at.
  package func rebuild() throws(StoreError) -> Rebuilding {
    var result = Rebuilding()
    let old = try folder.segmentFiles()
    // Read by a connection of its own: once SQLite has come upon damage in a transaction, it writes nothing in it any more.
    var written: [Collection: [SegmentSummary]] = [:]
    try Catalogue(reading: folder).access { db in
      for collection in Collection.allCases {
        written[collection] = try write(collection, from: db)
      }
    }
    try folder.syncSegments()
    try catalogue.write { db in
      for collection in Collection.allCases {
        try db.execute(
          sql: "DELETE FROM segments WHERE collection = ?", arguments: [collection.rawValue])
        for segment in written[collection] ?? [] {
          try SegmentRows.insert(segment, of: collection, tombstones: [], in: db)
          result.entries += segment.entries
          result.segments += 1
        }
      }
      try flushNames(in: db)
      try log(try nextCommit(in: db), "repair", added: 0, removed: 0, in: db)
    }
    for file in old { try folder.removeSegment(file) }
    result.gaveChecksums = try giveChecksums()
    return result
  }

  private func write(
    _ collection: Collection, from db: Database
  ) throws -> [SegmentSummary] {
    guard let names = names[collection] else { return [] }
    let index = IndexWriter(
      folder: folder.segments, schema: collection.schema, names: { names.next() },
      memoryBudget: 192 << 20)
    let entries = StoredEntries(db)
    let runs = try Row.fetchCursor(db, sql: Self.runs(of: collection))
    while let run = try runs.next() {
      let source: Int64 = run["source"]
      let keys: ClosedRange<Int64> = run["first"]...run["last"]
      do {
        for entry in try Self.entries(of: collection, source, keys, by: entries, in: db) {
          try index.add(entry)
        }
      } catch let error as DatabaseError where StoreError(error, path: "").isDamage {
        // What cannot be read is not indexed; the verification afterwards names it.
        continue
      }
    }
    return try index.finish()
  }

  /// The rows of a collection in the order of their keys, those of one source that follow each other together.
  private static func runs(of collection: Collection) -> String {
    """
    SELECT source, min(key) AS first, max(key) AS last FROM (
      SELECT key, source,
        row_number() OVER (ORDER BY key) - row_number() OVER (PARTITION BY source ORDER BY key)
          AS run
      FROM \(collection.rawValue))
    GROUP BY source, run ORDER BY first
    """
  }

  private static func entries(
    of collection: Collection, _ source: Int64, _ keys: ClosedRange<Int64>,
    by entries: StoredEntries, in db: Database
  ) throws -> [IndexEntry] {
    switch collection {
    case .passages:
      return try entries.entries(ofPassagesOf: source).filter { keys.contains(Int64($0.key)) }
    case .proposals:
      let rows = try Int64.fetchAll(
        db,
        sql: "SELECT key FROM proposals WHERE source = ? AND key BETWEEN ? AND ? ORDER BY key",
        arguments: [source, keys.lowerBound, keys.upperBound])
      return try rows.compactMap { try entries.entry(ofProposal: $0) }
    }
  }

  /// Writes a catalogue of an older program anew, with checksums; false where it has them.
  private func giveChecksums() throws(StoreError) -> Bool {
    try catalogue.access { db in
      guard CataloguePages.faults(in: db, limit: 1) == nil else { return false }
      try CataloguePages.reserve(in: db)
      try db.execute(sql: "VACUUM")
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      return CataloguePages.faults(in: db, limit: 1) != nil
    }
  }
}
