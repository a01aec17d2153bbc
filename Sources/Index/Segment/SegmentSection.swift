/// A section of a segment file, as its table names it.
struct SegmentSection: Equatable {
  /// What a section holds.
  enum Kind: UInt16 {
    case postings = 1
    case dictionary = 2
    case dictionaryIndex = 3
    case lengths = 4
    case column = 5
    case keys = 6
    case schema = 7
    case checksums = 8
  }

  var kind: Kind
  /// The field or column it belongs to; 0 for other kinds.
  var index: Int
  var checksum: UInt32
  var offset: Int
  var length: Int

  /// How many bytes a row of the table has.
  static let width = 24

  /// Appends the row.
  func write(to bytes: inout ByteWriter) {
    bytes.number(kind.rawValue)
    bytes.number(UInt16(index))
    bytes.number(checksum)
    bytes.number(UInt64(offset))
    bytes.number(UInt64(length))
  }

  /// Reads a row.
  static func read(_ reader: inout ByteReader) throws(IndexError) -> SegmentSection {
    let kind = Kind(rawValue: try reader.number(UInt16.self))
    let index = Int(try reader.number(UInt16.self))
    let checksum = try reader.number(UInt32.self)
    let offset = try reader.number(UInt64.self)
    let length = try reader.number(UInt64.self)
    guard let kind, offset < 1 << 48, length < 1 << 48 else {
      throw reader.slice.corrupt(at: reader.offset - width, expected: "a section of a known kind")
    }
    return SegmentSection(
      kind: kind, index: index, checksum: checksum, offset: Int(offset), length: Int(length))
  }
}
