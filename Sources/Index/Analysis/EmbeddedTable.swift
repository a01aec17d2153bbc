import CTables

/// A data file of the program: lines of UTF-8, comments from `#` on.
enum EmbeddedTable {
  /// The lines of the table of this name, without comments and empty lines.
  static func lines(of name: String) -> [[UInt8]] {
    // Promise: the table is a constant of the program of exactly `count` bytes.
    let table = unsafe kb_table_named(name)
    let bytes = unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let text = line.prefix { $0 != UInt8(ascii: "#") }
      let words = text.split(separator: UInt8(ascii: " "))
      return words.first.map(Array.init)
    }
  }
}
