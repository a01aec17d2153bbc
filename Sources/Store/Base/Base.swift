import GRDB
import Index

/// A base opened for reading.
package final class Base: Sendable {
  /// The files of the base.
  package let folder: BaseFolder
  private let catalogue: Catalogue
  private let segments: OpenSegments

  /// How often a snapshot is taken anew because a merge took its files away before they were opened.
  private static let attempts = 5

  /// Opens a base; only its header is read.
  package init(reading folder: BaseFolder) throws(StoreError) {
    self.folder = folder
    catalogue = try Catalogue(reading: folder)
    segments = OpenSegments(folder: folder)
  }

  /// The base of this folder, opened; nil where there is none.
  package static func ifPresent(_ folder: BaseFolder) throws(StoreError) -> Base? {
    guard folder.exists else { return nil }
    do throws(StoreError) {
      return try Base(reading: folder)
    } catch .missingBase {
      return nil
    }
  }

  /// Runs `body` on the base as of one commit; it may run again on a newer one when a merge comes between.
  package func snapshot<Value>(
    _ body: (BaseSnapshot) throws -> Value
  ) throws(StoreError) -> Value {
    for _ in 1..<Self.attempts {
      do throws(StoreError) {
        return try take(body)
      } catch {
        guard case .index(.missing) = error else { throw error }
      }
    }
    return try take(body)
  }

  /// Checks everything; `progress` gets the share done, 0 to 1.
  package func verification(
    progress: @escaping (Double) -> Void = { _ in }
  ) throws(StoreError) -> Verification {
    // Without a transaction of GRDB's, which fails as a whole when one of the questions did.
    try catalogue.access { db in
      try db.beginTransaction(.deferred)
      var verifier = Verifier(db, folder: folder, progress: progress)
      let found = verifier.verification()
      do { try db.rollback() } catch is DatabaseError {
        // Nothing was written, and closing the connection ends what damage keeps open.
        return found
      }
      return found
    }
  }

  private func take<Value>(_ body: (BaseSnapshot) throws -> Value) throws(StoreError) -> Value {
    try catalogue.read { db in try body(BaseSnapshot(db, segments: segments)) }
  }
}
