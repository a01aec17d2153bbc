import Foundation
import GRDB

/// Makes the tables of a new catalogue, or brings an older one up to date; the older one stays beside it until that has succeeded.
///
/// Each step of the migration is one transaction, so that a catalogue is of one version or the next whatever happens.
struct CatalogueMigration {
  private let folder: BaseFolder
  private let found: Int?

  /// The migration of a catalogue of a version; nil for a new one.
  init(_ folder: BaseFolder, from found: Int?) {
    self.folder = folder
    self.found = found
  }

  /// Brings the catalogue to ``Catalogue/version``.
  func run(on queue: DatabaseQueue) throws {
    guard let found, found < Catalogue.version else {
      try CatalogueSchema.migrator.migrate(queue)
      return try removeOlder()
    }
    let kept = folder.olderCatalogue(found)
    try keep(queue, as: kept)
    do {
      try CatalogueSchema.migrator.migrate(queue)
    } catch {
      let reason = StoreError(error, path: folder.catalogue).description
      throw StoreError.migration(path: folder.catalogue, kept: kept, reason: reason)
    }
    try removeOlder()
  }

  /// Copies the catalogue as of now, all of it or nothing.
  private func keep(_ queue: DatabaseQueue, as path: String) throws {
    let partial = path + ".partial"
    try remove(partial)
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [partial])
      }
      try remove(path)
      try FileManager.default.moveItem(atPath: partial, toPath: path)
    } catch {
      try remove(partial)
      throw error
    }
  }

  /// Removes what a migration, this one or one that was killed, had kept.
  private func removeOlder() throws {
    for version in 1..<Catalogue.version {
      for path in [folder.olderCatalogue(version), folder.olderCatalogue(version) + ".partial"] {
        try remove(path)
        try remove(path + "-journal")
      }
    }
  }

  private func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.removeItem(atPath: path)
  }
}
