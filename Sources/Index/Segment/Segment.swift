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
  /// The checksums of its pieces; nil in a file of a kb that wrote none.
  private let pieces: PieceChecksums?

  /// Up to how many bytes a segment is checked whole when it is opened: as many as are read in about a millisecond.
  private static let checkedWhenOpened = 4 << 20

  /// Opens a segment file; header, section table, schema and sizes are checked, and all of a small one; of a large one that
  /// has checksums of pieces each piece when it is used for the first time, and all by ``verify()``.
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
    let pieces = try Self.pieces(of: file, header)
    self.pieces = pieces
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
    /// A section that is small or read as a whole.
    func checked(_ kind: SegmentSection.Kind) throws(IndexError) -> ByteSlice {
      let slice = try section(kind)
      try pieces?.check(slice, from: 0, count: slice.count)
      return slice
    }
    let description = try SchemaSection.read(try checked(.schema))
    schema = description.schema
    totals = description.totals
    dictionary = try TermDictionary(
      blocks: try section(.dictionary), index: try checked(.dictionaryIndex), pieces: pieces)
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
    keys = try KeyColumn(try checked(.keys), count: header.entryCount)
    var columns: [ByteSlice] = []
    for column in description.schema.columns.indices {
      columns.append(try section(.column, column))
    }
    self.columns = columns
  }

  /// The checksums of a file's pieces, compared with their own; nil where there are none.
  private static func pieces(
    of file: MappedFile, _ header: SegmentHeader
  ) throws(IndexError) -> PieceChecksums? {
    guard let section = header.sections.first(where: { $0.kind == .checksums }) else { return nil }
    let table = try file.bytes.slice(
      from: section.offset, count: section.length, expected: "the checksums of the pieces")
    if Checksum.of(table) != section.checksum {
      throw table.corrupt(at: 0, expected: "checksums that agree with their checksum")
    }
    let start = SegmentHeader.length(sections: header.sections.count)
    return try PieceChecksums(
      try file.bytes.slice(
        from: start, count: section.offset - start, expected: "sections before their checksums"),
      table: table)
  }

  /// Compares bytes that are about to be used with the checksums of the pieces they lie on, where there are any.
  @inline(__always) func check(
    _ slice: ByteSlice, from offset: Int = 0, count: Int? = nil
  ) throws(IndexError) {
    try pieces?.check(slice, from: offset, count: count ?? slice.count)
  }

  /// The length codes of a field.
  func lengthCodes(_ field: Int) throws(IndexError) -> ByteSlice {
    try check(lengths[field])
    return lengths[field]
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
    pieces?.setAllAgreed()
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
    try check(columns[column])
    return try NumberColumn(columns[column], count: entryCount)
  }

  /// The strings of a column; no entry has any in a column that came to the collection after this segment.
  func keywords(_ column: Int) throws(IndexError) -> KeywordColumn {
    guard column < columns.count else {
      return try KeywordColumn(absent(KeywordColumn.empty(count: entryCount)), count: entryCount)
    }
    try check(columns[column])
    return try KeywordColumn(columns[column], count: entryCount)
  }

  private func absent(_ bytes: [UInt8]) -> ByteSlice { MappedFile(path: path, bytes: bytes).bytes }

  /// Where a term's postings of at least two documents lie.
  func region(_ entry: TermEntry, form: TermKey.Form) throws(IndexError) -> PostingsRegion {
    let documents = try postings.slice(
      from: entry.offset, count: entry.postingsLength, expected: "the postings of a term")
    try check(documents)
    return try PostingsRegion(
      count: entry.documentFrequency, entryCount: entryCount, postings: documents,
      positions: form == .word ? try uncheckedPositions(entry) : nil)
  }

  /// A term's positions in the postings section.
  func positions(_ entry: TermEntry) throws(IndexError) -> ByteSlice {
    let slice = try uncheckedPositions(entry)
    try check(slice)
    return slice
  }

  /// A term's positions, which whoever uses them checks block by block.
  private func uncheckedPositions(_ entry: TermEntry) throws(IndexError) -> ByteSlice {
    try postings.slice(
      from: entry.offset + entry.postingsLength, count: entry.positionsLength,
      expected: "the positions of a term")
  }
}
