internal import Glibc

/// A file descriptor that is open for reading and is closed with its last owner.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file to read it from the beginning.
  init(path: String) throws(IngestError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    if descriptor < 0 { throw FileStatus.error(path: path) }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Standard input; it stays open.
  static let standardInput = OpenFile(descriptor: STDIN_FILENO)

  /// Reads up to `count` bytes into `buffer` at `offset`; 0 at the end.
  func read(into buffer: inout [UInt8], at offset: Int, count: Int) throws(IngestError) -> Int {
    precondition(offset >= 0 && count >= 0 && offset + count <= buffer.count)
    while true {
      let received = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
        // Sound: the precondition keeps offset and count inside the buffer.
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe Glibc.read(descriptor, base + offset, count)
      }
      if received >= 0 { return received }
      if errno != EINTR { throw .unreadable(path: "", reason: FileStatus.reason(errno)) }
    }
  }
}
