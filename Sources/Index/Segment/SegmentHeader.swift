/// The front of a segment file: magic, version, number of entries, the table of sections, a checksum of all that.
struct SegmentHeader {
  var entryCount: Int
  var sections: [SegmentSection]

  /// How many bytes a header with so many sections has.
  static func length(sections: Int) -> Int { 16 + sections * SegmentSection.width + 4 }

  /// Its bytes.
  func encoded() -> [UInt8] {
    var bytes = ByteWriter()
    bytes.number(SegmentFormat.magic)
    bytes.number(SegmentFormat.version)
    bytes.number(UInt32(entryCount))
    bytes.number(UInt32(sections.count))
    for section in sections { section.write(to: &bytes) }
    var checksum = Checksum()
    checksum.update(bytes.bytes)
    bytes.number(checksum.value)
    return bytes.bytes
  }

  /// Reads and checks the header of a file.
  static func read(_ file: ByteSlice) throws(IndexError) -> SegmentHeader {
    var reader = ByteReader(file)
    if try reader.number(UInt32.self) != SegmentFormat.magic {
      throw file.corrupt(at: 0, expected: "magic KBSG")
    }
    let version = try reader.number(UInt32.self)
    if version != SegmentFormat.version {
      throw .unsupportedVersion(
        path: file.file.path, found: Int(version), supported: Int(SegmentFormat.version))
    }
    let entryCount = Int(try reader.number(UInt32.self))
    let sectionCount = Int(try reader.number(UInt32.self))
    if entryCount > SegmentFormat.mostEntries || sectionCount > 128 {
      throw file.corrupt(at: 8, expected: "sane counts")
    }
    var sections: [SegmentSection] = []
    let length = length(sections: sectionCount)
    let counted = try file.slice(from: 0, count: length - 4, expected: "a whole header")
    for _ in 0..<sectionCount { sections.append(try SegmentSection.read(&reader)) }
    if try reader.number(UInt32.self) != Checksum.of(counted) {
      throw file.corrupt(at: 0, expected: "a header that agrees with its checksum")
    }
    return SegmentHeader(entryCount: entryCount, sections: sections)
  }
}
