import Glibc
import TestSupport
import Testing

@testable import Index

@Suite struct SegmentFormatTests {
  private static let schema = CollectionSchema(
    fields: [.init(name: "t", weight: 1, stemmed: false)],
    columns: [.init(name: "k", kind: .keywords)])

  private static func written() throws -> [UInt8] {
    let folder = TemporaryFolder()
    let writer = IndexWriter(
      folder: folder.path, schema: schema, names: { "tiny" }, memoryBudget: 1 << 20)
    try writer.add(
      IndexEntry(
        key: 7, language: nil, fields: [Array("b a b".utf8)], values: [.keywords(["x"])]))
    try writer.add(
      IndexEntry(key: 9, language: nil, fields: [Array("a".utf8)], values: [.keywords([])]))
    _ = try writer.finish()
    return folder.bytes(of: "tiny.kbs")
  }

  /// The bytes of the block that is marked "hex" in the specification.
  private static func documented() throws -> [UInt8] {
    let folders = #filePath.split(separator: "/").dropLast(4)
    let path = "/" + folders.joined(separator: "/") + "/docs/segment-format.md"
    let file = try MappedFile(path: path)
    let text = String(decoding: file.bytes.array, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```hex"))
    var bytes: [UInt8] = []
    for line in lines[(start + 1)...].prefix(while: { $0 != "```" }) {
      bytes += line.split(separator: " ").dropFirst().compactMap { UInt8($0, radix: 16) }
    }
    return bytes + [UInt8](repeating: 0, count: 640)
  }

  @Test func `the worked example of the specification is what is written`() throws {
    #expect(try Self.written() == Self.documented())
  }

  @Test func `the worked example reads as the specification says`() throws {
    let bytes = try Self.documented()
    var place = 0
    func u8() -> Int {
      place += 1
      return Int(bytes[place - 1])
    }
    func number(_ width: Int) -> Int { (0..<width).reduce(0) { $0 | u8() << (8 * $1) } }
    #expect(String(decoding: bytes.prefix(4), as: UTF8.self) == "KBSG")
    place = 4
    #expect([number(4), number(4), number(4)] == [1, 2, 8])
    var sections: [Int: (offset: Int, length: Int)] = [:]
    for _ in 0..<8 {
      let kind = number(2)
      #expect(number(2) == 0)
      let checksum = UInt32(number(4))
      sections[kind] = (number(8), number(8))
      let section = try #require(sections[kind])
      var expected = Checksum()
      expected.update(Array(bytes[section.offset..<(section.offset + section.length)]))
      #expect(checksum == expected.value)
    }
    // One piece: from the first section up to the checksums.
    let pieces = try #require(sections[8])
    var piece = Checksum()
    piece.update(bytes, try #require(sections[1]).offset..<pieces.offset)
    place = pieces.offset
    #expect(number(pieces.length) == Int(piece.value))
    // The dictionary: "a" with two documents, "b" with one, the string "x".
    place = try #require(sections[2]).offset
    #expect([u8(), u8(), u8(), u8()] == [0, 2, 0, 0x61])
    #expect([u8(), u8(), u8()] == [2, 2, 2])
    #expect([u8(), u8(), u8()] == [1, 1, 0x62])
    #expect([u8(), u8(), u8(), u8(), u8()] == [1, 0, 2, 0, 2])
    #expect([u8(), u8(), u8(), u8()] == [0, 2, 0x80, 0x78])
    #expect([u8(), u8(), u8()] == [1, 0, 1])
    // The postings of "a": two gaps of 0 with frequency 1, then a run of two positions, 1 and 0.
    place = try #require(sections[1]).offset
    #expect([u8(), u8(), u8(), u8()] == [1, 1, 1, 0b01])
  }
}
