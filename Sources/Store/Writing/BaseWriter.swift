import Foundation
import GRDB
import Index

/// The one writer of a base: holds its lock and its catalogue, and makes every commit.
package final class BaseWriter {
  /// The base.
  package let folder: BaseFolder
  /// Whether this writer made the base.
  package let createdBase: Bool
  let catalogue: Catalogue
  let names: [Collection: SegmentNames]
  private let lock: WriterLock
  private let clock: Clock

  /// Takes the right to write to a base, for which it waits so many seconds; the base is made when there is none and `creates`, and files that
  /// no commit names are removed.
  package init(
    _ folder: BaseFolder, creates: Bool, waits seconds: Double = 0, clock: Clock = .system
  ) throws(StoreError) {
    guard creates || folder.exists else { throw .missingBase(path: folder.path) }
    self.folder = folder
    self.clock = clock
    try folder.create()
    lock = try WriterLock(folder, waits: seconds)
    let wasUnsealed = try folder.markUnsealed()
    let catalogue = try Catalogue(writing: folder)
    if wasUnsealed { try catalogue.access(CataloguePages.seal) }
    createdBase = catalogue.isNew
    self.catalogue = catalogue
    names = try catalogue.read { db in
      try Dictionary(
        uniqueKeysWithValues: Collection.allCases.map { collection in
          (collection, SegmentNames(collection, next: try collection.segments.next(in: db)))
        })
    }
    try removeLeftovers()
  }

  deinit {
    do {
      try emptyLog()
      if !folder.hasLog { try FileManager.default.removeItem(atPath: folder.unsealedMark) }
    } catch {
      // What was committed stands in the log, and the mark beside it; the next writer does what is left to do.
    }
  }

  /// Moves all of the log into the catalogue and cuts it off, unless somebody reads what stands in it.
  private func emptyLog() throws(StoreError) {
    try catalogue.access { db in
      try db.execute(sql: "PRAGMA busy_timeout = 0")
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  private func removeLeftovers() throws(StoreError) {
    let named = try catalogue.read { db in
      Set(try String.fetchAll(db, sql: "SELECT name FROM segments"))
    }
    for file in try folder.segmentFiles() where !named.contains(file) {
      try folder.removeSegment(file)
    }
  }

  /// The number of the commit being made.
  func nextCommit(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) + 1 FROM commits") ?? 1
  }

  /// Writes the row of a commit, with the time of the clock.
  func log(
    _ number: Int, _ action: String, added: Int, removed: Int, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO commits (number, time, action, added, removed)
        VALUES (?, ?, ?, ?, ?)
        """, arguments: [number, clock.now, action, added, removed])
  }

  /// The time now, UTC, ISO 8601.
  var time: String { clock.now }

  /// Keeps the next segment numbers.
  func flushNames(in db: Database) throws {
    for (collection, names) in names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try collection.segments.set(names.nextNumber, in: db)
    }
  }

  /// Moves what the log file holds into the catalogue as far as readers and the disk allow, so that the log begins anew.
  func checkpoint() throws(StoreError) {
    do throws(StoreError) {
      _ = try catalogue.access { db in
        try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(PASSIVE)")
      }
    } catch .full, .refused {
      // What was committed stands in the log, which stays until a later checkpoint succeeds.
      return
    }
  }
}

extension Collection {
  /// The counter of its segments' names.
  var segments: Counter {
    switch self {
    case .proposals: .proposalSegments
    case .passages: .passageSegments
    }
  }
}
