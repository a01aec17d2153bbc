import Glibc
import Testing

/// A folder for one test, which goes with all that is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/kb-reading-XXXXXX".utf8CString)
    // Sound: mkdtemp changes the terminated template in place.
    guard unsafe mkdtemp(&template) != nil else { throw Failure.system("mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    unsafe system("chmod -R u+rwx '\(path)'; rm -rf '\(path)'")
  }

  enum Failure: Error { case system(String) }

  func file(_ name: String, _ bytes: [UInt8]) throws {
    guard let file = unsafe fopen("\(path)/\(name)", "w") else { throw Failure.system("fopen") }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  func file(_ name: String, _ text: String) throws {
    try file(name, Array(text.utf8))
  }

  func folder(_ name: String) throws {
    guard unsafe mkdir("\(path)/\(name)", 0o755) == 0 else { throw Failure.system("mkdir") }
  }

  func link(_ name: String, to target: String) throws {
    guard unsafe symlink(target, "\(path)/\(name)") == 0 else { throw Failure.system("symlink") }
  }
}
