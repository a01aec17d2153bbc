import Foundation
import GRDB

/// The SQLite file of a base, opened for reading or writing.
package final class Catalogue: Sendable {
  /// The version that this program writes, in `PRAGMA user_version`.
  package static let version = 3
  /// What `PRAGMA application_id` says of every catalogue: `kbca`.
  package static let applicationID = 0x6B62_6361

  /// The base.
  package let folder: BaseFolder
  private let queue: DatabaseQueue

  /// Opens the catalogue of a base that exists, for reading only; one look at its header is all that is read.
  package init(reading folder: BaseFolder) throws(StoreError) {
    self.folder = folder
    guard folder.exists else { throw .missingBase(path: folder.path) }
    queue = try Self.openForReading(folder)
    let found = try read { db in try Self.checkVersion(db, path: folder.catalogue) }
    if found < ReviewTables.version { try access(ReviewTables.lend) }
    if found < FactTables.version { try access(FactTables.lend) }
  }

  /// Opens the catalogue for writing, making or migrating it as needed; the caller holds the base's ``WriterLock``.
  package init(writing folder: BaseFolder) throws(StoreError) {
    self.folder = folder
    do {
      let isNew = !folder.exists
      queue = try DatabaseQueue(path: folder.catalogue, configuration: Self.writing)
      if !isNew {
        _ = try queue.read { db in try Self.checkVersion(db, path: folder.catalogue) }
      }
      try CatalogueSchema.migrator.migrate(queue)
    } catch {
      throw StoreError(error, path: folder.catalogue)
    }
  }

  /// Runs `body` on one snapshot.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StoreError(error, path: folder.catalogue)
    }
  }

  /// Runs `body` outside of any transaction; it may begin one and leave it open for the next call.
  func access<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw StoreError(error, path: folder.catalogue)
    }
  }

  /// Runs `body` in one transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw StoreError(error, path: folder.catalogue)
    }
  }
}

extension Catalogue {
  private static func openForReading(_ folder: BaseFolder) throws(StoreError) -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: folder.catalogue, configuration: reading)
    } catch {
      guard !FileManager.default.isWritableFile(atPath: folder.path) else {
        throw StoreError(error, path: folder.catalogue)
      }
      return try openImmutable(folder)
    }
  }

  /// In a folder that we may not write to, SQLite cannot make the files that WAL readers share; nobody else writes there either.
  private static func openImmutable(_ folder: BaseFolder) throws(StoreError) -> DatabaseQueue {
    let uri = URL(fileURLWithPath: folder.catalogue).absoluteString + "?immutable=1"
    do {
      return try DatabaseQueue(path: uri, configuration: reading)
    } catch {
      throw StoreError(error, path: folder.catalogue)
    }
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }

  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON
          """)
    }
    return configuration
  }

  /// The version of a catalogue that this program can read.
  private static func checkVersion(_ db: Database, path: String) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard application == applicationID else { throw StoreError.notABase(path: path) }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw StoreError.newerVersion(path: path, found: found, supported: version)
    }
    return found
  }
}
