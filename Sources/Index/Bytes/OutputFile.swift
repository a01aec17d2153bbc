import Glibc

/// A file that is written aside and gets its name only when all of it is on the disk.
///
/// The bytes go to `NAME.partial`; ``finish()`` forces them out, renames the file and forces the folder out. A file that is
/// never finished is removed.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var buffer = ByteWriter()
  private var isFinished = false
  /// How many bytes were appended so far.
  private(set) var count = 0
  /// The checksum of what was appended since ``beginSection()``.
  private(set) var checksum = Checksum()
  /// The checksums of the pieces of what was appended since ``beginPieces()``.
  private var pieces: PieceSums?

  private var partialPath: String { path + ".partial" }

  /// Begins a file; an unfinished one of this name is overwritten.
  init(path: String) throws(IndexError) {
    self.path = path
    descriptor = unsafe open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      throw .system(path: path + ".partial", call: "open", reason: SystemReason.last)
    }
  }

  deinit {
    if !isFinished {
      close(descriptor)
      unsafe unlink(partialPath)
    }
  }

  /// Forgets the checksum so far.
  func beginSection() throws(IndexError) {
    try flush()
    checksum = Checksum()
  }

  /// Begins to compute checksums of pieces.
  func beginPieces() throws(IndexError) {
    try flush()
    pieces = PieceSums()
  }

  /// Ends the pieces and gives their checksums.
  func finishPieces() throws(IndexError) -> [UInt8] {
    try flush()
    defer { pieces = nil }
    return pieces?.finish() ?? []
  }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(IndexError) {
    buffer.append(bytes)
    count += bytes.count
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Hands the bytes appended so far to the system.
  func flush() throws(IndexError) {
    if buffer.count == 0 { return }
    checksum.update(buffer.bytes)
    pieces?.update(buffer.bytes)
    try write(buffer.bytes, at: nil)
    buffer.clear()
  }

  /// Writes over bytes that were appended before.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws(IndexError) {
    try flush()
    try write(bytes, at: offset)
  }

  private func write(_ bytes: [UInt8], at offset: Int?) throws(IndexError) {
    var done = 0
    while done < bytes.count {
      // Promise: the call reads only the bytes from `done` to the end of the array.
      let written = unsafe bytes.withUnsafeBytes { all in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
        return if let offset {
          unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
        } else {
          unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        }
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .system(path: partialPath, call: "write", reason: SystemReason.last)
      }
      done += written
    }
  }

  /// Forces the bytes to the disk and gives the file its name.
  func finish() throws(IndexError) {
    try flush()
    if fsync(descriptor) != 0 {
      throw .system(path: partialPath, call: "fsync", reason: SystemReason.last)
    }
    close(descriptor)
    isFinished = true
    if unsafe rename(partialPath, path) != 0 {
      let reason = SystemReason.last
      unsafe unlink(partialPath)
      throw .system(path: path, call: "rename", reason: reason)
    }
    try syncFolder()
  }

  private func syncFolder() throws(IndexError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .system(path: folder, call: "open", reason: SystemReason.last) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 {
      throw .system(path: folder, call: "fsync", reason: SystemReason.last)
    }
  }
}
