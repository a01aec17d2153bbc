import TestSupport
import Testing

@testable import Index

@Suite struct ColumnTests {
  private static func slice(_ bytes: [UInt8]) -> ByteSlice {
    MappedFile(path: "column", bytes: bytes).bytes
  }

  @Test(arguments: [0, 1, 200, 70_000, 5_000_000_000])
  func `keys are found by their place and their number`(step: UInt64) throws {
    let keys = (0..<50).map { 7 + UInt64($0) * (step + 1) }
    let column = try KeyColumn(Self.slice(KeyColumn.encode(keys)), count: keys.count)
    for (doc, key) in keys.enumerated() {
      #expect(column[doc] == key)
      #expect(column.doc(of: key) == doc)
      #expect(column.doc(of: key + 1) == (step == 0 && doc < 49 ? doc + 1 : nil))
    }
    #expect(column.doc(of: 0) == nil)
  }

  @Test(
    arguments: [
      [nil, nil], [5, nil, 5], [20_240_100, 20_241_299, nil, 20_240_101],
      [Int64.min, nil, Int64.max, 0],
      [-1, 300],
    ] as [[Int64?]])
  func `numbers come back, and so does their absence`(values: [Int64?]) throws {
    var writer = NumberColumnWriter()
    for value in values { writer.append(value) }
    let column = try NumberColumn(Self.slice(writer.encode()), count: values.count)
    #expect(values.indices.map { column[$0] } == values)
  }

  @Test(
    arguments: [
      [[], ["b"], ["a"], ["b"]], [["b", "a", "b"], [], ["c"]], [[], []],
    ] as [[[String]]])
  func `strings come back in order and without repeats`(values: [[String]]) throws {
    var writer = KeywordColumnWriter()
    for value in values { writer.append(value) }
    let encoded = writer.encode()
    let column = try KeywordColumn(Self.slice(encoded.bytes), count: values.count)
    for (doc, expected) in values.enumerated() {
      var found: [Int] = []
      column.forEachOrdinal(of: doc) { found.append($0) }
      #expect(try found.map { try column.value(of: $0) } == Set(expected).sorted())
    }
    let inverted = encoded.inverted()
    for ordinal in 0..<inverted.count {
      let value = try column.value(of: ordinal)
      #expect(
        inverted[ordinal].map(Int.init) == values.indices.filter { values[$0].contains(value) })
      #expect(try column.ordinal(of: value) == ordinal)
    }
    #expect(try column.ordinal(of: "zz") == nil)
  }
}
