/// The names that a folder's `.kbignore` asks a walk to leave out, in that folder and below it.
///
/// A line is a name, in which `*` stands for any characters and `?` for one; blank lines and lines that
/// begin with `#` mean nothing.
struct IgnoreList: Sendable {
  /// The file in which a folder keeps its list.
  static let fileName = ".kbignore"
  private static let sizeLimit = 1 << 16

  private var patterns: [[UInt8]] = []

  /// Nothing is left out.
  init() {}

  /// Adds the lines of a list.
  mutating func add(lines bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first != 0x23 {
      let pattern = line.drop { $0 == 0x20 || $0 == 0x09 }.reversed()
        .drop { $0 == 0x20 || $0 == 0x09 }.reversed()
      if !pattern.isEmpty { patterns.append(Array(pattern)) }
    }
  }

  /// Adds the list that the folder at this path holds, if it holds one; at most 64 KiB of it.
  mutating func add(folder path: String) throws(IngestError) {
    let file = try OpenFile(path: path + Self.fileName)
    var buffer = [UInt8](repeating: 0, count: Self.sizeLimit)
    let count = try file.read(into: &buffer, at: 0, count: buffer.count)
    add(lines: Array(buffer[..<count]))
  }

  /// Whether a file or folder of this name is left out.
  func contains(_ name: some Collection<UInt8>) -> Bool {
    patterns.contains { Self.matches(Array(name), $0) }
  }

  /// Matches a name with a pattern: each `*` takes as little as lets the rest match.
  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var place = 0
    var next = 0
    var star: (place: Int, next: Int)?
    while place < name.count {
      if next < pattern.count, pattern[next] == 0x2A {
        star = (place, next + 1)
        next += 1
      } else if next < pattern.count, pattern[next] == 0x3F || pattern[next] == name[place] {
        place += 1
        next += 1
      } else if let last = star {
        star = (last.place + 1, last.next)
        place = last.place + 1
        next = last.next
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == 0x2A }
  }
}
