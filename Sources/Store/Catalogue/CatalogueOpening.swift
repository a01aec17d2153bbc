import Foundation
import GRDB

/// Opens the SQLite file of a base.
enum CatalogueOpening {
  /// For reading only.
  ///
  /// Where SQLite cannot make the files that readers of a write-ahead log share (a folder that may not be written, a full disk), nobody else
  /// writes either, and the file is read as it is.
  static func forReading(_ folder: BaseFolder) throws(StoreError) -> DatabaseQueue {
    try CataloguePages.install()
    do {
      return try DatabaseQueue(path: folder.catalogue, configuration: reading)
    } catch let error as DatabaseError where needsFiles(error) {
      return try immutable(folder, after: error)
    } catch {
      throw StoreError(error, path: folder.catalogue)
    }
  }

  /// For writing; an empty file is made when there is none, with the permissions that the user's umask leaves.
  static func forWriting(_ folder: BaseFolder) throws -> DatabaseQueue {
    try CataloguePages.install()
    if !folder.exists {
      // SQLite alone would keep the group out, whatever the umask says.
      _ = FileManager.default.createFile(atPath: folder.catalogue, contents: nil)
    }
    return try DatabaseQueue(path: folder.catalogue, configuration: writing)
  }

  private static func needsFiles(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL].contains(error.resultCode)
  }

  private static func immutable(
    _ folder: BaseFolder, after error: DatabaseError
  ) throws(StoreError) -> DatabaseQueue {
    guard FileManager.default.isReadableFile(atPath: folder.catalogue) else {
      throw .system(path: folder.catalogue, call: "open", reason: "permission denied")
    }
    guard !folder.hasLog else { throw .unfinished(path: folder.path) }
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
      // Decides what a new catalogue is and what VACUUM writes; one that is there stays as it is.
      try CataloguePages.reserve(in: db)
    }
    return configuration
  }
}
