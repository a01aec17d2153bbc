/// An immutable part of a collection: a mapped file of terms, postings and columns.
package final class Segment: Sendable {
  /// The path it was opened by.
  package let path: String
  /// The fields and columns.
  package let schema: CollectionSchema
  /// How many entries it has, deleted ones included.
  package let entryCount: Int
  let totals: [FieldTotals]
  let dictionary: TermDictionary
  let postings: ByteSlice
  let lengths: [ByteSlice]
  let keys: KeyColumn
  private let columns: [ByteSlice]
  private let sections: [SegmentSection]
  private let bytes: ByteSlice

  /// Up to how many bytes a segment is checked whole when it is opened: as many as are read in about a millisecond.
  private static let checkedWhenOpened = 4 << 20

  /// Opens a segment file; header, section table, schema and sizes are checked, and all of a small one; the other contents of a
  /// large one when they are used or by ``verify()``.
  package convenience init(path: String) throws(IndexError) {
    let file = try MappedFile(path: path)
    try self.init(file: file)
    if file.count <= Self.checkedWhenOpened { try verify() }
  }

  /// Opens a segment that is in memory.
  convenience init(path: String, bytes: [UInt8]) throws(IndexError) {
    try self.init(file: MappedFile(path: path, bytes: bytes))
  }

  private init(file: MappedFile) throws(IndexError) {
    path = file.path
    bytes = file.bytes
    let header = try SegmentHeader.read(file.bytes)
    entryCount = header.entryCount
    sections = header.sections
    func section(_ kind: SegmentSection.Kind, _ index: Int = 0) throws(IndexError) -> ByteSlice {
      guard let found = header.sections.first(where: { $0.kind == kind && $0.index == index })
      else {
        throw file.bytes.corrupt(at: 12, expected: "a section \(kind) \(index)")
      }
      let end = file.count - SegmentFormat.padding
      if found.offset + found.length > end {
        throw file.bytes.corrupt(at: end, expected: "the section \(kind) and padding")
      }
      return try file.bytes.slice(
        from: found.offset, count: found.length, expected: "the section \(kind)")
    }
    let description = try SchemaSection.read(try section(.schema))
    schema = description.schema
    totals = description.totals
    dictionary = try TermDictionary(
      blocks: try section(.dictionary), index: try section(.dictionaryIndex))
    postings = try section(.postings)
    var lengths: [ByteSlice] = []
    for field in description.schema.fields.indices {
      let codes = try section(.lengths, field)
      if codes.count != header.entryCount {
        throw codes.corrupt(at: 0, expected: "\(header.entryCount) length codes")
      }
      lengths.append(codes)
    }
    self.lengths = lengths
    keys = try KeyColumn(try section(.keys), count: header.entryCount)
    var columns: [ByteSlice] = []
    for column in description.schema.columns.indices {
      columns.append(try section(.column, column))
    }
    self.columns = columns
  }

  /// The entry with a key, deleted or not; nil when there is none.
  package func ordinal(ofKey key: UInt64) -> DocID? {
    keys.doc(of: key).map { DocID(UInt32($0)) }
  }

  /// The key of an entry.
  package func key(of doc: DocID) -> UInt64 { keys[Int(doc.value)] }

  /// Compares every section with its checksum, and the bytes between and after them with zero; throws at the first that differs.
  package func verify() throws(IndexError) {
    var end = SegmentHeader.length(sections: sections.count)
    for section in sections.sorted(by: { $0.offset < $1.offset }) {
      try verifyPadding(from: end, to: section.offset)
      let slice = try bytes.slice(
        from: section.offset, count: section.length, expected: "the section \(section.kind)")
      if Checksum.of(slice) != section.checksum {
        throw slice.corrupt(
          at: 0, expected: "a section \(section.kind) that agrees with its checksum")
      }
      end = section.offset + section.length
    }
    try verifyPadding(from: end, to: bytes.count)
  }

  private func verifyPadding(from start: Int, to end: Int) throws(IndexError) {
    for offset in start..<max(start, end) where bytes[offset] != 0 {
      throw bytes.corrupt(at: offset, expected: "zero bytes between the sections")
    }
  }

  /// The numbers of a column; no entry has one in a column that came to the collection after this segment.
  func numbers(_ column: Int) throws(IndexError) -> NumberColumn {
    guard column < columns.count else {
      var writer = NumberColumnWriter()
      for _ in 0..<entryCount { writer.append(nil) }
      return try NumberColumn(absent(writer.encode()), count: entryCount)
    }
    return try NumberColumn(columns[column], count: entryCount)
  }

  /// The strings of a column; no entry has any in a column that came to the collection after this segment.
  func keywords(_ column: Int) throws(IndexError) -> KeywordColumn {
    guard column < columns.count else {
      return try KeywordColumn(absent(KeywordColumn.empty(count: entryCount)), count: entryCount)
    }
    return try KeywordColumn(columns[column], count: entryCount)
  }

  private func absent(_ bytes: [UInt8]) -> ByteSlice { MappedFile(path: path, bytes: bytes).bytes }

  /// Where a term's postings of at least two documents lie.
  func region(_ entry: TermEntry, form: TermKey.Form) throws(IndexError) -> PostingsRegion {
    let documents = try postings.slice(
      from: entry.offset, count: entry.postingsLength, expected: "the postings of a term")
    return try PostingsRegion(
      count: entry.documentFrequency, entryCount: entryCount, postings: documents,
      positions: form == .word ? try positions(entry) : nil)
  }

  /// A term's positions in the postings section.
  func positions(_ entry: TermEntry) throws(IndexError) -> ByteSlice {
    try postings.slice(
      from: entry.offset + entry.postingsLength, count: entry.positionsLength,
      expected: "the positions of a term")
  }
}
