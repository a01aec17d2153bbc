import Glibc

/// The right to write to a base, held until the value goes; the kernel frees it when the process dies.
package final class WriterLock {
  private let descriptor: Int32

  /// How long a waiting process sleeps before it tries again, in microseconds.
  private static let pause: UInt32 = 50_000

  /// Takes the lock of a base, waiting so many seconds for the process that has it (`infinity`: as long as it takes), else throws `locked`.
  package init(_ folder: BaseFolder, waits seconds: Double = 0) throws(StoreError) {
    // Promise: the system copies the path during the call.
    descriptor = unsafe open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .system(path: folder.lock, call: "open", reason: SystemReason.last)
    }
    try lock(folder, waits: seconds)
    try writeProcess(folder)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func lock(_ folder: BaseFolder, waits seconds: Double) throws(StoreError) {
    let start = ContinuousClock.now
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        guard start.duration(to: .now) / .seconds(1) < seconds else {
          throw .locked(path: folder.path, pid: holder())
        }
        usleep(Self.pause)
      default: throw .system(path: folder.lock, call: "flock", reason: SystemReason.last)
      }
    }
  }

  /// The process that wrote its number last; 0 where there is none.
  private func holder() -> Int {
    var bytes = [UInt8](repeating: 0, count: 24)
    // Promise: the call fills at most the array, whose size it is told.
    let count = unsafe bytes.withUnsafeMutableBytes { space in
      unsafe pread(descriptor, space.baseAddress, space.count, 0)
    }
    return Int(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).filter(\.isNumber)) ?? 0
  }

  private func writeProcess(_ folder: BaseFolder) throws(StoreError) {
    let line = Array("\(getpid())\n".utf8)
    // Promise: the call reads only the bytes of the array.
    let written = unsafe line.withUnsafeBytes { bytes in
      unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, 0)
    }
    guard written == line.count, ftruncate(descriptor, off_t(line.count)) == 0 else {
      throw .system(path: folder.lock, call: "write", reason: SystemReason.last)
    }
  }
}
