import GRDB
import GRDBSQLite

/// One INSERT, prepared once, whose values are laid out in one buffer and bound without a copy of their own.
///
/// A value a row is written in the order of the statement's parameters; then `insert()` runs it:
///
/// ```swift
/// row.add(17); row.add("d-…"); row.add(bytes: text[...])
/// try row.insert()
/// ```
final class RowWriter {
  private enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  private let database: Database
  private let statement: Statement
  private var cells: [Cell] = []
  private var buffer: [UInt8] = []

  /// Prepares a statement.
  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
  }

  func add(_ number: Int64) { cells.append(.integer(number)) }
  func add(_ number: Int) { cells.append(.integer(Int64(number))) }
  func add(_ number: Int64?) { cells.append(number.map(Cell.integer) ?? .null) }
  func add(_ number: Double) { cells.append(.real(number)) }

  func add(_ text: String?) {
    guard let text else { return cells.append(.null) }
    let start = buffer.count
    buffer.append(contentsOf: text.utf8)
    cells.append(.text(start..<buffer.count))
  }

  /// Text from UTF-8.
  func add(utf8 bytes: [UInt8]) {
    let start = buffer.count
    buffer.append(contentsOf: bytes)
    cells.append(.text(start..<buffer.count))
  }

  func add(blob bytes: [UInt8]) {
    let start = buffer.count
    buffer.append(contentsOf: bytes)
    cells.append(.blob(start..<buffer.count))
  }

  /// Runs the statement; false when a conflict that it ignores kept the row out.
  @discardableResult
  func insert() throws -> Bool {
    defer {
      cells.removeAll(keepingCapacity: true)
      buffer.removeAll(keepingCapacity: true)
    }
    if buffer.isEmpty { buffer.append(0) }  // so that it has an address, and empty text is not null
    let code = run()
    guard code == SQLITE_DONE else { throw failure(code) }
    return database.changesCount > 0
  }

  private func run() -> Int32 {
    // The statement belongs to this database, which is only used on its queue, where we are. What is bound lies in
    // `buffer`, which outlives the step; the null destructor is SQLITE_STATIC, which says so, and the bindings are
    // cleared before it changes.
    let handle = unsafe statement.sqliteStatement
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    return unsafe buffer.withUnsafeBytes { bytes in
      for (index, cell) in cells.enumerated() {
        let code = unsafe Self.bind(cell, at: Int32(index + 1), to: handle, from: bytes)
        guard code == SQLITE_OK else { return code }
      }
      return unsafe sqlite3_step(handle)
    }
  }

  private static func bind(
    _ cell: Cell, at index: Int32, to handle: SQLiteStatement, from bytes: UnsafeRawBufferPointer
  ) -> Int32 {
    switch cell {
    case .null: return unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
    case .text(let range):
      let start = unsafe bytes.baseAddress.map { unsafe $0 + range.lowerBound }
      return unsafe sqlite3_bind_text64(
        handle, index, start?.assumingMemoryBound(to: CChar.self), UInt64(range.count), nil,
        UInt8(SQLITE_UTF8))
    case .blob(let range):
      let start = unsafe bytes.baseAddress.map { unsafe $0 + range.lowerBound }
      return unsafe sqlite3_bind_blob64(handle, index, start, UInt64(range.count), nil)
    }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    // The message is copied into a String before the connection can change it.
    let message = unsafe database.sqliteConnection.flatMap { unsafe sqlite3_errmsg($0) }
    let sentence = unsafe message.map { unsafe String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: sentence)
  }
}
