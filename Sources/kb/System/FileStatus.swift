import Glibc

/// What the system says of a file or folder.
struct FileStatus: Sendable {
  /// Whether it is a folder.
  var isFolder: Bool
  /// The device it lies on.
  var device: UInt64
  /// Its number on the device.
  var node: UInt64

  /// What is at a path, links followed; nil when there is nothing that may be seen.
  init?(_ path: String) {
    var status = stat()
    // Sound: the call fills the one struct whose address it is given.
    let result = unsafe withUnsafeMutablePointer(to: &status) { unsafe stat(path, $0) }
    guard result == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
  }
}
