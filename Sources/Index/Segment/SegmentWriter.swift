/// Writes a segment: terms in rising order first, then everything that is known by entry.
final class SegmentWriter {
  /// What is known by entry.
  struct Entries {
    var keys: [UInt64]
    /// For each field the length code of each entry.
    var lengthCodes: [Cells<UInt8>]
    var totals: [FieldTotals]
  }

  private let path: String
  private let file: OutputFile
  private let schema: CollectionSchema
  private let entries: Entries
  private var sections: [SegmentSection] = []
  private var dictionary = TermDictionaryWriter()
  private var encoders: [PostingsWriter]
  private var postingsOffset = 0
  private let sectionCount: Int

  /// Begins a segment file.
  init(path: String, schema: CollectionSchema, entries: Entries) throws(IndexError) {
    self.path = path
    self.schema = schema
    self.entries = entries
    encoders = zip(entries.lengthCodes, entries.totals).map { codes, totals in
      PostingsWriter(
        lengthCodes: codes, norms: BM25.norms(average: totals.averageLength),
        entryCount: entries.keys.count)
    }
    let noLengths = Cells<UInt8>(count: max(entries.keys.count, 1), repeating: 0)
    encoders.append(
      PostingsWriter(
        lengthCodes: noLengths, norms: BM25.norms(average: 1), entryCount: entries.keys.count))
    sectionCount = 6 + schema.fields.count + schema.columns.count
    file = try OutputFile(path: path)
    try file.append([UInt8](repeating: 0, count: SegmentHeader.length(sections: sectionCount)))
    try file.beginSection()
    try file.beginPieces()
  }

  /// Appends a term, larger than the last, with its postings.
  func append(_ key: [UInt8], _ lists: PostingLists) throws(IndexError) {
    let withPositions = DictionaryKey.form(key[0]) == .word
    let field = DictionaryKey.isColumn(key[0]) ? schema.fields.count : Int(key[0] >> 1)
    if lists.count == 1 {
      var positionsLength = 0
      if withPositions && lists.positionCount > SegmentFormat.inlinePositions {
        encoders[field].encodePositions(lists)
        try file.append(encoders[field].positions.bytes)
        positionsLength = encoders[field].positions.count
      }
      dictionary.appendSingle(
        key, offset: postingsOffset, lists: lists, positionsLength: positionsLength)
      postingsOffset += positionsLength
      return
    }
    encoders[field].encode(lists, withPositions: withPositions)
    let postings = encoders[field].postings.bytes
    let positions = encoders[field].positions.bytes
    try file.append(postings)
    try file.append(positions)
    dictionary.appendRegion(
      key, offset: postingsOffset, documents: lists.count, postingsLength: postings.count,
      positionsLength: positions.count)
    postingsOffset += postings.count + positions.count
  }

  /// Writes the rest and gives the file its name.
  func finish(columns: [[UInt8]]) throws(IndexError) -> SegmentSummary {
    let start = SegmentHeader.length(sections: sectionCount)
    try file.flush()
    sections.append(
      SegmentSection(
        kind: .postings, index: 0, checksum: file.checksum.value, offset: start,
        length: file.count - start))
    try append(.dictionary, 0, dictionary.blocks.bytes)
    try append(.dictionaryIndex, 0, dictionary.index.bytes)
    let count = entries.keys.count
    for (field, codes) in entries.lengthCodes.enumerated() {
      try append(.lengths, field, codes.bytes(0..<count))
    }
    for (place, column) in columns.enumerated() { try append(.column, place, column) }
    try append(.keys, 0, KeyColumn.encode(entries.keys))
    try append(.schema, 0, SchemaSection(schema: schema, totals: entries.totals).encoded())
    try append(.checksums, 0, try file.finishPieces())
    try file.append([UInt8](repeating: 0, count: SegmentFormat.padding))
    let header = SegmentHeader(entryCount: count, sections: sections)
    try file.overwrite(header.encoded(), at: 0)
    try file.finish()
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      String(path[path.utf8.index(after: $0)...])
    }
    return SegmentSummary(
      name: name ?? path, entries: count, bytes: file.count, minKey: entries.keys.first ?? 0,
      maxKey: entries.keys.last ?? 0)
  }

  private func append(
    _ kind: SegmentSection.Kind, _ index: Int, _ bytes: [UInt8]
  ) throws(IndexError) {
    try file.beginSection()
    let offset = file.count
    try file.append(bytes)
    try file.flush()
    sections.append(
      SegmentSection(
        kind: kind, index: index, checksum: file.checksum.value, offset: offset,
        length: bytes.count))
  }
}
