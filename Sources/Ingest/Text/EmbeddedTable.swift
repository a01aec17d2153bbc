internal import CTables

/// A data file of the program: cue words, names, abbreviations, themes.
///
/// A line that begins with `#` is a comment; `[name]` begins a group; blank lines mean nothing.
package struct EmbeddedTable: Sendable {
  /// The bytes of the file as they stand.
  package let bytes: [UInt8]

  /// The embedded file of this name, as Sources/CTables/tables.c lists it; empty when there is none.
  package init(named name: String) {
    // `kb_table_named` reads a terminated string that lives for the call and returns a constant
    // array of the program with its true size, so the buffer is valid for as long as the process.
    let table = unsafe name.withCString { unsafe kb_table_named($0) }
    bytes = unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }

  /// A table with this text, for tests and for tables that are made up.
  package init(text: String) {
    bytes = Array(text.utf8)
  }

  /// One `[name]` and the lines under it, without comments and blank lines.
  package struct Group: Sendable, Equatable {
    /// The words between the brackets; empty for lines before the first group.
    package var name: String
    /// The lines, without surrounding spaces.
    package var lines: [String]
  }

  /// The groups in file order.
  package var groups: [Group] {
    var groups: [Group] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = Self.trimmed(line)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") {
        groups.append(
          Group(name: String(decoding: text.dropFirst().dropLast(), as: UTF8.self), lines: []))
        continue
      }
      if groups.isEmpty { groups.append(Group(name: "", lines: [])) }
      groups[groups.count - 1].lines.append(String(decoding: text, as: UTF8.self))
    }
    return groups
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 32 || last == 9 || last == 13 { line = line.dropLast() }
    while let first = line.first, first == 32 || first == 9 { line = line.dropFirst() }
    return line
  }
}
