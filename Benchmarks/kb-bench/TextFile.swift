import Glibc

/// Whole small files.
enum TextFile {
  /// The text of a file.
  static func read(_ path: String) throws -> String {
    guard let lines = TextLines(path: path) else { throw BenchError.unreadable(path) }
    var text = ""
    while let line = lines.next() { text += line }
    return text
  }

  /// Writes a file.
  static func write(_ text: String, to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw BenchError.unreadable(path) }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }
}

/// The lines of a text file, each with its line break.
@safe final class TextLines {
  private let file: UnsafeMutablePointer<FILE>
  private var line: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  /// Opens a file; nil when it cannot be read.
  init?(path: String) {
    guard let opened = unsafe fopen(path, "r") else { return nil }
    unsafe file = unsafe opened
  }

  deinit {
    unsafe fclose(file)
    unsafe free(line)
  }

  /// The next line; nil at the end.
  func next() -> String? {
    if unsafe getline(&line, &capacity, file) <= 0 { return nil }
    return unsafe line.map { unsafe String(cString: $0) }
  }
}
