import CPages
import GRDB
import GRDBSQLite

/// The checksum that ends each page of a catalogue, compared whenever SQLite reads the page.
///
/// A byte that changed behind the program's back is so an error of the first question that comes upon it, never another answer.
enum CataloguePages {
  /// Puts the checksums under every connection that is opened from now on.
  static func install() throws(StoreError) {
    let code = kb_pages_install()
    guard code == SQLITE_OK else {
      throw .catalogue(path: "SQLite", code: Int(code), message: "cannot be started")
    }
  }

  /// Makes room for them in a catalogue that nothing was written to, or that `VACUUM` is to write anew.
  static func reserve(in db: Database) throws {
    // Promise: the connection is open for the whole call, and used by nobody else meanwhile.
    let code = unsafe kb_pages_reserve(
      db.sqliteConnection.map { unsafe UnsafeMutableRawPointer($0) })
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// The page that was wrong last, once; nil for none.
  static func takeFault() -> Int? {
    let page = Int(kb_pages_take_fault())
    return page > 0 ? page : nil
  }

  /// Gives pages theirs that another program has moved from the log into the catalogue.
  static func seal(in db: Database) throws {
    // Promise: the connection is open for the whole call, and used by nobody else meanwhile.
    let code = unsafe kb_pages_seal(db.sqliteConnection.map { unsafe UnsafeMutableRawPointer($0) })
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// The numbers of the damaged pages of a catalogue, the first `limit` of them; nil where its pages have no checksums.
  static func faults(in db: Database, limit: Int) -> [Int]? {
    var numbers = [Int64](repeating: 0, count: limit)
    // Promise: the call writes at most `limit` numbers into the array; the connection is open for the whole call.
    let count = unsafe numbers.withUnsafeMutableBufferPointer { buffer in
      unsafe kb_pages_check(
        db.sqliteConnection.map { unsafe UnsafeMutableRawPointer($0) }, buffer.baseAddress,
        Int64(limit))
    }
    return count < 0 ? nil : numbers.prefix(min(Int(count), limit)).map { Int($0) }
  }
}
