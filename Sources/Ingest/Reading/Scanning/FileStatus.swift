internal import Glibc

/// What the file system says of a path.
struct FileStatus: Sendable {
  /// The kinds that a walk tells apart.
  enum Kind: Sendable { case file, folder, link, other }

  /// One file, whatever paths lead to it.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// What it is.
  let kind: Kind
  /// Which it is.
  let identity: Identity
  /// Its size in bytes.
  let size: Int

  /// Asks for a path; a link is followed when `followingLinks`.
  init(path: String, followingLinks: Bool) throws(IngestError) {
    var status = stat()
    // Sound: the call fills the structure that it is given, or fails.
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    if result != 0 { throw Self.error(path: path) }
    kind = Self.kind(status.st_mode)
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    size = Int(status.st_size)
  }

  /// The path without links, dots and doubled slashes; nil when it leads nowhere.
  static func resolvedPath(_ path: String) -> String? {
    // Sound: realpath returns a string that it allocated, which is copied and freed here, or null.
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The error that the last failed system call on this path means.
  static func error(path: String) -> IngestError {
    let code = errno
    return code == ENOENT || code == ENOTDIR
      ? .missing(path: path) : .unreadable(path: path, reason: reason(code))
  }

  /// The system's words for an error code, in lower case.
  static func reason(_ code: Int32) -> String {
    // Sound: strerror returns a terminated string, which is copied at once.
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words).lowercased()
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
