import Foundation
import Glibc

/// The right to write to a base, held until the value goes; the kernel frees it when the process dies.
package final class WriterLock {
  private let handle: FileHandle

  /// Takes the lock of a base; with `waits` waits for the process that has it, else throws `locked`.
  package init(_ folder: BaseFolder, waits: Bool = false) throws(StoreError) {
    if !FileManager.default.fileExists(atPath: folder.lock) {
      _ = FileManager.default.createFile(atPath: folder.lock, contents: nil)
    }
    guard let handle = FileHandle(forUpdatingAtPath: folder.lock) else {
      throw .system(path: folder.lock, call: "open", reason: SystemReason.last)
    }
    self.handle = handle
    try Self.lock(handle, folder: folder, waits: waits)
    try Self.writeProcess(to: handle, folder: folder)
  }

  private static func lock(
    _ handle: FileHandle, folder: BaseFolder, waits: Bool
  ) throws(StoreError) {
    while flock(handle.fileDescriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw .locked(path: folder.path, pid: holder(folder))
      default: throw .system(path: folder.lock, call: "flock", reason: SystemReason.last)
      }
    }
  }

  private static func holder(_ folder: BaseFolder) -> Int {
    guard let bytes = FileManager.default.contents(atPath: folder.lock) else { return 0 }
    return Int(String(decoding: bytes, as: UTF8.self).filter(\.isNumber)) ?? 0
  }

  private static func writeProcess(
    to handle: FileHandle, folder: BaseFolder
  ) throws(StoreError) {
    do {
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data("\(getpid())\n".utf8))
    } catch {
      throw .system(path: folder.lock, call: "write", reason: error.localizedDescription)
    }
  }
}
