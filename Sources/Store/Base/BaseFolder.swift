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
  package func syncSegments() throws(StoreError) {
    guard let handle = FileHandle(forReadingAtPath: segments) else {
      throw .system(path: segments, call: "open", reason: "cannot be opened")
    }
    guard fsync(handle.fileDescriptor) == 0 else {
      throw .system(path: segments, call: "fsync", reason: SystemReason.last)
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
