import GRDB
import Store

extension TemporaryBase {
  /// The first column of a statement's rows, as anybody with SQLite would read them.
  func sql(_ statement: String) throws -> [String] {
    let queue = try DatabaseQueue(path: folder.catalogue)
    return try queue.read { db in try String.fetchAll(db, sql: statement) }
  }

  /// Changes the catalogue behind the program's back.
  func change(_ statement: String) throws {
    let queue = try DatabaseQueue(path: folder.catalogue)
    try queue.writeWithoutTransaction { db in try db.execute(sql: statement) }
  }
}
