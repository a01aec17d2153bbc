import Glibc
import Synchronization

/// Whole lines of a file, about a megabyte at a time, for several threads.
///
/// `unsafe` in this file: `read` into the room of a new array, within its size.
final class LineBatches: Sendable {
  /// Some lines, and the number of the first.
  struct Batch {
    var first: Int
    var bytes: [UInt8]
  }

  private struct State {
    var rest: [UInt8] = []
    var lines = 0
  }

  private let file: Int32
  private let state = Mutex(State())
  private static let size = 1 << 20

  /// Opens a file; nil when it cannot be read.
  init?(path: String) {
    file = unsafe open(path, O_RDONLY)
    if file < 0 { return nil }
  }

  deinit { close(file) }

  /// The next lines; nil at the end.
  func next() -> Batch? {
    state.withLock { state in
      var bytes = state.rest
      state.rest = []
      while true {
        let had = bytes.count
        let read = readMore(&bytes)
        if let end = bytes[had...].lastIndex(of: 0x0A) {
          state.rest = Array(bytes[(end + 1)...])
          bytes.removeLast(bytes.count - end - 1)
          break
        }
        if read == 0 { break }
      }
      if bytes.isEmpty { return nil }
      let first = state.lines
      state.lines += bytes.count { $0 == 0x0A }
      return Batch(first: first, bytes: bytes)
    }
  }

  /// Appends what is read next; returns how much it was, 0 at the end.
  private func readMore(_ bytes: inout [UInt8]) -> Int {
    let buffer = unsafe [UInt8](unsafeUninitializedCapacity: Self.size) { room, count in
      count = max(unsafe read(file, room.baseAddress, Self.size), 0)
    }
    bytes.append(contentsOf: buffer)
    return buffer.count
  }
}
