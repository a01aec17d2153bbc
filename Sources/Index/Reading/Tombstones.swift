/// The deleted entries of one segment.
package struct Tombstones: Sendable, Equatable {
  private var words: [UInt64] = []
  /// How many entries are deleted.
  package private(set) var count = 0

  /// No deleted entries.
  package init() {}

  /// Decodes what ``encoded`` gave.
  package init(encoded: [UInt8]) throws(IndexError) {
    let file = MappedFile(path: "tombstones", bytes: encoded)
    var reader = ByteReader(file.bytes)
    var last = -1
    while !reader.isAtEnd {
      last += try reader.varint() + 1
      if last >= SegmentFormat.mostEntries {
        throw file.bytes.corrupt(at: reader.offset, expected: "an entry in range")
      }
      insert(DocID(UInt32(last)))
    }
  }

  /// Marks an entry as deleted.
  package mutating func insert(_ doc: DocID) {
    let word = Int(doc.value >> 6)
    while words.count <= word { words.append(0) }
    let bit = UInt64(1) << UInt64(doc.value & 63)
    if words[word] & bit == 0 { count += 1 }
    words[word] |= bit
  }

  /// Whether an entry is deleted.
  @inline(__always) package func contains(_ doc: DocID) -> Bool {
    let word = Int(doc.value >> 6)
    return word < words.count && words[word] >> UInt64(doc.value & 63) & 1 == 1
  }

  /// The deleted entries as the gaps between them, in variable-length numbers.
  package var encoded: [UInt8] {
    var bytes = ByteWriter()
    var last = -1
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        let doc = index * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        bytes.varint(doc - last - 1)
        last = doc
      }
    }
    return bytes.bytes
  }

  package static func == (left: Tombstones, right: Tombstones) -> Bool {
    left.encoded == right.encoded
  }
}
