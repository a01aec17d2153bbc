/// What the dictionary says of one term.
struct TermEntry {
  /// Where the postings of a term are.
  enum Place {
    /// One document, in the dictionary; its positions too when there are few.
    case single(doc: UInt32, frequency: UInt32, inlinePositions: ByteSlice?)
    /// In the postings section.
    case region
  }

  /// How many documents have the term.
  var documentFrequency: Int
  /// Where its postings are.
  var place: Place
  /// Where they begin in the postings section.
  var offset: Int
  /// How many bytes documents and frequencies take there.
  var postingsLength: Int
  /// How many bytes positions take after them.
  var positionsLength: Int

  /// Where the postings of the next term begin.
  var end: Int { offset + postingsLength + positionsLength }

  /// Reads the entry that stands after a term's bytes.
  @inline(__always) static func read(
    _ reader: inout ByteReader, form: TermKey.Form, offset: Int
  ) throws(IndexError) -> TermEntry {
    let documents = try reader.varint()
    if documents != 1 {
      let postings = try reader.varint()
      let positions = form == .word ? try reader.varint() : 0
      try check(reader, documents > 1 && postings <= 1 << 40 && positions <= 1 << 40)
      return TermEntry(
        documentFrequency: documents, place: .region, offset: offset, postingsLength: postings,
        positionsLength: positions)
    }
    return try readSingle(&reader, form, offset)
  }

  private static func readSingle(
    _ reader: inout ByteReader, _ form: TermKey.Form, _ offset: Int
  ) throws(IndexError) -> TermEntry {
    let doc = try reader.varint32()
    let frequency = try reader.varint32()
    var inline: ByteSlice?
    var positions = 0
    if form == .word {
      if frequency <= SegmentFormat.inlinePositions {
        let start = reader.offset
        for _ in 0..<frequency { _ = try reader.varint() }
        inline = try reader.slice.slice(
          from: start, count: reader.offset - start, expected: "positions")
      } else {
        positions = try reader.varint()
        try check(reader, positions <= 1 << 40)
      }
    }
    return TermEntry(
      documentFrequency: 1, place: .single(doc: doc, frequency: frequency, inlinePositions: inline),
      offset: offset, postingsLength: 0, positionsLength: positions)
  }

  private static func check(_ reader: ByteReader, _ holds: Bool) throws(IndexError) {
    if !holds { throw reader.slice.corrupt(at: reader.offset, expected: "a dictionary entry") }
  }
}
