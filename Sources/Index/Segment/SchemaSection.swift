/// The schema of a segment with the totals of its fields.
struct SchemaSection {
  var schema: CollectionSchema
  var totals: [FieldTotals]

  /// Its bytes.
  func encoded() -> [UInt8] {
    var bytes = ByteWriter()
    bytes.varint(schema.fields.count)
    for (field, totals) in zip(schema.fields, totals) {
      bytes.string(field.name)
      bytes.number(field.weight.bitPattern)
      bytes.byte(field.stemmed ? 1 : 0)
      bytes.varint(totals.entries)
      bytes.varint(totals.words)
    }
    bytes.varint(schema.columns.count)
    for column in schema.columns {
      bytes.string(column.name)
      bytes.byte(column.kind == .keywords ? 0 : 1)
    }
    return bytes.bytes
  }

  /// Reads the section.
  static func read(_ slice: ByteSlice) throws(IndexError) -> SchemaSection {
    var reader = ByteReader(slice)
    var fields: [CollectionSchema.Field] = []
    var totals: [FieldTotals] = []
    let fieldCount = try reader.varint()
    if fieldCount > 16 { throw slice.corrupt(at: 0, expected: "at most 16 fields") }
    for _ in 0..<fieldCount {
      let name = try reader.string()
      let weight = Float(bitPattern: try reader.number(UInt32.self))
      let stemmed = try reader.byte() == 1
      fields.append(.init(name: name, weight: weight, stemmed: stemmed))
      let entries = try reader.varint()
      totals.append(FieldTotals(entries: entries, words: try reader.varint()))
      if entries > SegmentFormat.mostEntries || totals[totals.count - 1].words > 1 << 48 {
        throw slice.corrupt(at: reader.offset, expected: "sane totals")
      }
    }
    var columns: [CollectionSchema.Column] = []
    let columnCount = try reader.varint()
    if columnCount > 64 { throw slice.corrupt(at: reader.offset, expected: "at most 64 columns") }
    for _ in 0..<columnCount {
      let name = try reader.string()
      columns.append(.init(name: name, kind: try reader.byte() == 0 ? .keywords : .number))
    }
    return SchemaSection(schema: CollectionSchema(fields: fields, columns: columns), totals: totals)
  }
}
