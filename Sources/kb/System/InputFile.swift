import Foundation

/// A file that a command reads whole.
enum InputFile {
  /// Its bytes; says which file it is when it cannot be read.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .message("\(path): cannot be read")
    }
    return Array(bytes)
  }
}
