import GRDB
package import Index

/// Why a base cannot be read or written; each case holds the facts, `description` the sentence.
package enum StoreError: Error, Equatable, CustomStringConvertible {
  /// No base in this folder.
  case missingBase(path: String)
  /// The catalogue is no catalogue of kb.
  case notABase(path: String)
  /// Made by a newer program.
  case newerVersion(path: String, found: Int, supported: Int)
  /// Another process is writing; `pid` is 0 where the lock does not tell.
  case locked(path: String, pid: Int)
  /// The catalogue's bytes are not what SQLite expects, or what it says cannot be.
  case damaged(path: String, detail: String)
  /// No proposal, passage or source with this id.
  case unknownID(String)
  /// Several ids begin like this; the first few.
  case ambiguousID(String, candidates: [String])
  /// Nobody has this name.
  case unknownSpeaker(String)
  /// The disk is full.
  case full(path: String)
  /// The system refused to write into the catalogue; `code` is SQLite's.
  case refused(path: String, code: Int)
  /// SQLite refused; `code` is its result code.
  case catalogue(path: String, code: Int, message: String)
  /// A writer was killed in the middle of a commit, and what it left cannot be put in order where nothing may be written.
  case unfinished(path: String)
  /// An older catalogue could not be brought up to date; `kept` is a copy of what it was.
  case migration(path: String, kept: String, reason: String)
  /// The system refused; `call` names the call, `reason` is the system's word.
  case system(path: String, call: String, reason: String)
  /// A segment refused.
  case index(IndexError)

  /// One sentence: what, where and what to do.
  package var description: String {
    switch self {
    case .missingBase(let path):
      "\(path): no knowledge base here; `kb ingest FILE…` makes one"
    case .notABase(let path):
      "\(path): is no catalogue of kb; choose another folder with --base"
    case .newerVersion(let path, let found, let supported):
      "\(path): base version \(found) is newer than \(supported), which this kb reads; update kb"
    case .locked(let path, let pid):
      "\(path): another kb is writing" + (pid > 0 ? " (process \(pid))" : "")
        + "; try again when it is done, or use --wait"
    case .damaged(let path, let detail):
      "\(path): damaged (\(detail)); run `kb verify`"
    case .unknownID(let id):
      "\(id): no such id in this base"
    case .ambiguousID(let id, let candidates):
      "\(id) is the beginning of several ids: \(candidates.joined(separator: ", "))"
    case .unknownSpeaker(let name):
      "no speaker is called “\(name)”"
    case .full(let path):
      "\(path): no room left on the disk; what was committed before stays"
    case .refused(let path, let code):
      "\(path): cannot be written (a permission, a quota, a limit on file sizes or a broken disk; SQLite's code \(code)); "
        + "what was committed before stays"
    case .catalogue(let path, let code, let message):
      "\(path): SQLite says “\(message)” (\(code))"
    case .unfinished(let path):
      "\(path): a writer was killed, and this folder may not be written; open the base once where it may, or copy it"
    case .migration(let path, let kept, let reason):
      "\(path): cannot be brought up to date (\(reason)); as it was it is kept in \(kept)"
    case .system(let path, let call, let reason):
      "\(path): \(call) failed (\(reason))"
    case .index(let error):
      error.description
    }
  }
}

extension StoreError {
  /// What is wrong, for a line that names the place.
  var reason: String {
    if case .damaged(_, let detail) = self { return detail }
    return description
  }

  /// Whether bytes of the catalogue are not what they should be.
  var isDamage: Bool {
    if case .damaged = self { return true }
    return false
  }

  /// What an error from SQLite or an index means for the base at this path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as IndexError: self = .index(error)
    case let error as DatabaseError: self.init(sqlite: error, path: path)
    default: self = .system(path: path, call: "access", reason: "\(error)")
    }
  }

  private static func isOfWriting(_ code: ResultCode) -> Bool {
    [
      .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_TRUNCATE,
      .SQLITE_IOERR_DELETE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN,
    ].contains(code)
  }

  private init(sqlite error: DatabaseError, path: String) {
    let message = error.message ?? "no message"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      let page = CataloguePages.takeFault().map { "page \($0) is not what was written" }
      self = .damaged(path: path, detail: page ?? message)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, pid: 0)
    case .SQLITE_READONLY, .SQLITE_PERM:
      self = .refused(path: path, code: Int(error.extendedResultCode.rawValue))
    case .SQLITE_IOERR where Self.isOfWriting(error.extendedResultCode):
      self = .refused(path: path, code: Int(error.extendedResultCode.rawValue))
    default:
      self = .catalogue(
        path: path, code: Int(error.extendedResultCode.rawValue), message: message)
    }
  }
}
