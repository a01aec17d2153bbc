import CPages
import Foundation
import Glibc

/// The files of a base: where each lies, and how the folder is made.
package struct BaseFolder: Sendable, Hashable {
  /// The folder.
  package let path: String

  /// The base in this folder, whether or not it exists.
  package init(_ path: String) {
    self.path = path
  }

  /// The SQLite file that is the only truth.
  package var catalogue: String { path + "/catalogue.sqlite" }
  /// The folder of segment files.
  package var segments: String { path + "/segments" }
  /// The file whose lock the one writer holds.
  package var lock: String { path + "/lock" }

  /// The file that is there while pages may come into the catalogue without their checksum: as long as somebody writes, and after that
  /// until the log is empty.
  package var unsealedMark: String { catalogue + KB_PAGES_MARK }

  /// Makes the mark, which lasts from now on; whether it was there.
  func markUnsealed() throws(StoreError) -> Bool {
    // Promise: the system copies the path during the call.
    let descriptor = unsafe open(unsealedMark, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == EEXIST { return true }
    guard descriptor >= 0 else {
      throw .system(path: unsealedMark, call: "open", reason: SystemReason.last)
    }
    close(descriptor)
    try sync(path)
    return false
  }

  /// Whether commits stand in the log that SQLite has not moved into the catalogue.
  var hasLog: Bool {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: catalogue + "-wal")
      return attributes[.size] as? Int ?? 0 > 0
    } catch {
      // There is none.
      return false
    }
  }

  /// The path of a segment file.
  package func segment(_ name: String) -> String { segments + "/" + name }

  /// Where the catalogue of this version stays while it is brought up to date.
  package func olderCatalogue(_ version: Int) -> String { catalogue + ".version-\(version)" }

  /// Whether there is a catalogue.
  package var exists: Bool { FileManager.default.fileExists(atPath: catalogue) }

  /// Makes the folders that are missing, with the permissions that the user's umask leaves.
  package func create() throws(StoreError) {
    do {
      try FileManager.default.createDirectory(
        atPath: segments, withIntermediateDirectories: true)
    } catch {
      throw .system(path: path, call: "mkdir", reason: error.localizedDescription)
    }
  }

  /// The names of the files in the segments folder, sorted.
  package func segmentFiles() throws(StoreError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: segments).sorted()
    } catch {
      throw .system(path: segments, call: "read folder", reason: error.localizedDescription)
    }
  }

  /// Unlinks a segment file; maps of it stay valid, and a file that is gone already is no error.
  package func removeSegment(_ name: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: segment(name)) else { return }
    do {
      try FileManager.default.removeItem(atPath: segment(name))
    } catch {
      throw .system(path: segment(name), call: "unlink", reason: error.localizedDescription)
    }
  }

  /// Makes the names in the segments folder durable, so that a commit never names a file that a crash can take.
  package func syncSegments() throws(StoreError) { try sync(segments) }

  private func sync(_ folder: String) throws(StoreError) {
    guard let handle = FileHandle(forReadingAtPath: folder) else {
      throw .system(path: folder, call: "open", reason: "cannot be opened")
    }
    guard fsync(handle.fileDescriptor) == 0 else {
      throw .system(path: folder, call: "fsync", reason: SystemReason.last)
    }
  }
}

/// The system's word for why a call failed.
enum SystemReason {
  /// For the call that failed last on this thread.
  static var last: String {
    // Promise: strerror's text is copied before another call of this thread could overwrite it.
    unsafe String(cString: strerror(errno)).lowercased()
  }
}
