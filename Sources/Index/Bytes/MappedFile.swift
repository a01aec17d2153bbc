import Glibc

/// The bytes of a file, mapped read-only and unmapped when the last slice of them is gone.
///
/// `@unchecked Sendable`: the mapping is read-only and its address and size never change.
@safe final class MappedFile: @unchecked Sendable {
  /// The path it was opened by, for messages.
  let path: String
  /// How many bytes are mapped.
  let count: Int
  // Promise: valid for `count` bytes until `deinit`. The file is never written after it has its name, so the bytes stay;
  // cutting it short from outside kills the process, as for every mapped file.
  private let base: UnsafeRawPointer
  private let isMapped: Bool

  /// Maps a file.
  init(path: String) throws(IndexError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT { throw .missing(path: path) }
      throw .system(path: path, call: "open", reason: SystemReason.last)
    }
    defer { close(descriptor) }
    var status = stat()
    if unsafe fstat(descriptor, &status) != 0 {
      throw .system(path: path, call: "fstat", reason: SystemReason.last)
    }
    self.path = path
    count = Int(status.st_size)
    if count == 0 {
      throw .corrupt(path: path, atByte: 0, expected: "a segment, not an empty file")
    }
    guard let address = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe address != MAP_FAILED
    else { throw .system(path: path, call: "mmap", reason: SystemReason.last) }
    unsafe base = UnsafeRawPointer(address)
    isMapped = true
  }

  /// Holds bytes in memory as if they were a file of this name.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    count = bytes.count
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 8)
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    unsafe base = UnsafeRawPointer(copy)
    isMapped = false
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  /// All of its bytes.
  var bytes: ByteSlice { unsafe ByteSlice(file: self, base: base, origin: 0, count: count) }

  /// Tells the system that the whole file will be read soon, front to back.
  func willReadAll() {
    if isMapped { unsafe madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_SEQUENTIAL) }
  }
}

/// The system's word for its last error.
enum SystemReason {
  static var last: String { unsafe String(cString: strerror(errno)) }
}
