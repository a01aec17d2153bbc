import GRDB

/// The SQLite file of a base, opened for reading or writing.
package final class Catalogue: Sendable {
  /// The version that this program writes, in `PRAGMA user_version`.
  package static let version = 5
  /// What `PRAGMA application_id` says of every catalogue: `kbca`.
  package static let applicationID = 0x6B62_6361

  /// The base.
  package let folder: BaseFolder
  /// Whether there was none before it was opened for writing.
  let isNew: Bool
  private let queue: DatabaseQueue

  /// Opens the catalogue of a base that exists, for reading only; one look at its header is all that is read.
  package init(reading folder: BaseFolder) throws(StoreError) {
    self.folder = folder
    guard folder.exists else { throw .missingBase(path: folder.path) }
    isNew = false
    queue = try CatalogueOpening.forReading(folder)
    let found = try read { db in try Self.checkVersion(db, path: folder.catalogue) }
    // A writer that was killed before its first commit leaves an empty file.
    guard let found else { throw .missingBase(path: folder.path) }
    if found < ReviewTables.version { try access(ReviewTables.lend) }
    if found < FactTables.version { try access(FactTables.lend) }
    if found < ThreadTables.version { try access(ThreadTables.lend) }
    if found < WatchTable.version { try access(WatchTable.lend) }
  }

  /// Opens the catalogue for writing, making or migrating it as needed; the caller holds the base's ``WriterLock``.
  package init(writing folder: BaseFolder) throws(StoreError) {
    self.folder = folder
    do {
      let wasThere = folder.exists
      queue = try CatalogueOpening.forWriting(folder)
      let found =
        wasThere
        ? try queue.read { db in try Self.checkVersion(db, path: folder.catalogue) } : nil
      isNew = found == nil
      try CatalogueMigration(folder, from: found).run(on: queue)
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
  /// The version of a catalogue that this program can read; nil for one that nothing was ever committed to.
  private static func checkVersion(_ db: Database, path: String) throws -> Int? {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    // The migrator's own table comes in a commit before the first of kb's.
    let tables = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'"
    if application == 0, try Int.fetchOne(db, sql: tables) == 0 { return nil }
    guard application == applicationID else { throw StoreError.notABase(path: path) }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw StoreError.newerVersion(path: path, found: found, supported: version)
    }
    return found
  }
}
