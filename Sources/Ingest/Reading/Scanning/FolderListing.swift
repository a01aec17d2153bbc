internal import Glibc

/// The names in a folder.
enum FolderListing {
  /// The names without `.` and `..`, as bytes, in the order of the file system.
  static func names(in path: String) throws(IngestError) -> [[UInt8]] {
    // Sound: the stream is used by this call alone and closed once; readdir's entry is copied before the next call.
    guard let folder = unsafe opendir(path) else { throw FileStatus.error(path: path) }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }
}
