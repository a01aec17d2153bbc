/// Which entry of which segment becomes which entry of a merged segment.
struct MergePlan {
  private let parts: [(segment: Segment, tombstones: Tombstones)]
  /// The remaining entries in the order of their keys.
  private let order: [(part: Int32, doc: UInt32)]
  /// For each segment the new number of each entry; the largest number for deleted ones.
  private let numbers: [Cells<UInt32>]
  private let sources: [PostingLists]

  /// Orders the remaining entries of some segments.
  init(_ parts: [(Segment, Tombstones)]) throws(IndexError) {
    self.parts = parts.map { (segment: $0.0, tombstones: $0.1) }
    numbers = parts.map { Cells(count: max($0.0.entryCount, 1), repeating: .max) }
    sources = parts.map { _ in PostingLists() }
    var places = [Int](repeating: 0, count: parts.count)
    var order: [(part: Int32, doc: UInt32)] = []
    while let part = Self.leading(self.parts, &places) {
      let doc = UInt32(places[part])
      numbers[part][places[part]] = UInt32(order.count)
      order.append((Int32(part), doc))
      places[part] += 1
    }
    self.order = order
  }

  /// The segment whose next remaining entry has the least key.
  private static func leading(
    _ parts: [(segment: Segment, tombstones: Tombstones)], _ places: inout [Int]
  ) -> Int? {
    var best: (part: Int, key: UInt64)?
    for (part, source) in parts.enumerated() {
      while places[part] < source.segment.entryCount,
        source.tombstones.contains(DocID(UInt32(places[part])))
      {
        places[part] += 1
      }
      if places[part] == source.segment.entryCount { continue }
      let key = source.segment.keys[places[part]]
      if let known = best, known.key <= key { continue }
      best = (part, key)
    }
    return best?.part
  }

  /// The schema of the merged segment: that with most columns, as a collection only ever gains columns, at the end.
  var schema: CollectionSchema? {
    var widest: CollectionSchema?
    for part in parts where part.segment.schema.columns.count > widest?.columns.count ?? -1 {
      widest = part.segment.schema
    }
    return widest
  }

  /// Keys and lengths of the merged entries.
  func entries() throws(IndexError) -> SegmentWriter.Entries {
    guard let schema else {
      return .init(keys: [], lengthCodes: [], totals: [])
    }
    var codes: [Cells<UInt8>] = []
    for field in schema.fields.indices {
      let cells = Cells<UInt8>(count: max(order.count, 1), repeating: 0)
      for (place, source) in order.enumerated() {
        cells[place] = parts[Int(source.part)].segment.lengths[field][Int(source.doc)]
      }
      codes.append(cells)
    }
    let keys = order.map { parts[Int($0.part)].segment.keys[Int($0.doc)] }
    return .init(keys: keys, lengthCodes: codes, totals: try totals(schema, codes))
  }

  /// The totals of the fields.
  ///
  /// Without deleted entries they are the sums; with them the exact lengths of the rest are counted from
  /// their postings.
  private func totals(
    _ schema: CollectionSchema, _ codes: [Cells<UInt8>]
  ) throws(IndexError) -> [FieldTotals] {
    var sums = schema.fields.indices.map { field in
      parts.reduce(FieldTotals()) { $0 + $1.segment.totals[field] }
    }
    for part in parts.indices where parts[part].tombstones.count > 0 {
      let deleted = try deletedTotals(part, fields: schema.fields.count)
      for field in sums.indices {
        sums[field].entries -= deleted[field].entries
        sums[field].words -= deleted[field].words
      }
    }
    return sums
  }

  private func deletedTotals(_ part: Int, fields: Int) throws(IndexError) -> [FieldTotals] {
    let segment = parts[part].segment
    var totals = [FieldTotals](repeating: FieldTotals(), count: fields)
    for field in 0..<fields {
      for doc in 0..<segment.entryCount
      where numbers[part][doc] == .max && segment.lengths[field][doc] > 0 {
        totals[field].entries += 1
      }
    }
    var cursor = try DictionaryCursor(segment.dictionary)
    let lists = sources[part]
    while try cursor.next() {
      let form = DictionaryKey.form(cursor.key[0])
      let field = Int(cursor.key[0] >> 1)
      if form == .stem || field >= fields { continue }
      try lists.read(cursor.entry, of: segment, form: form)
      for index in 0..<lists.count where numbers[part][Int(lists.docs[index])] == .max {
        totals[field].words += Int(lists.freqs[index])
      }
    }
    return totals
  }

  /// The merged postings of a term.
  func merge(_ term: MergedTerm, into lists: PostingLists) throws(IndexError) {
    lists.clear()
    let form = DictionaryKey.form(term.key[0])
    for (part, entry) in term.entries {
      try sources[part].read(entry, of: parts[part].segment, form: form)
    }
    var places = [(index: Int, position: Int)](repeating: (0, 0), count: parts.count)
    let members = term.entries.map { $0.part }
    while let part = next(members, &places) {
      append(part, &places[part], form, to: lists)
    }
  }

  /// The segment with the least new number among its remaining postings.
  @inline(__always) private func next(
    _ members: [Int], _ places: inout [(index: Int, position: Int)]
  ) -> Int? {
    var best = -1
    var least = UInt32.max
    for part in members {
      let source = sources[part]
      while places[part].index < source.count {
        let number = numbers[part][Int(source.docs[places[part].index])]
        if number != .max {
          if number < least {
            least = number
            best = part
          }
          break
        }
        places[part].position += Int(source.freqs[places[part].index])
        places[part].index += 1
      }
    }
    return best < 0 ? nil : best
  }

  @inline(__always) private func append(
    _ part: Int, _ place: inout (index: Int, position: Int), _ form: TermKey.Form,
    to lists: PostingLists
  ) {
    let source = sources[part]
    let frequency = source.freqs[place.index]
    lists.append(doc: numbers[part][Int(source.docs[place.index])], frequency: frequency)
    if form == .word {
      for offset in 0..<Int(frequency) {
        lists.append(position: source.positions[place.position + offset])
      }
      place.position += Int(frequency)
    }
    place.index += 1
  }

  /// The merged columns.
  func columns() throws(IndexError) -> [[UInt8]] {
    guard let schema else { return [] }
    var encoded: [[UInt8]] = []
    for (column, description) in schema.columns.enumerated() {
      switch description.kind {
      case .keywords: encoded.append(try keywords(column))
      case .number: encoded.append(try numbers(column))
      }
    }
    return encoded
  }

  private func keywords(_ column: Int) throws(IndexError) -> [UInt8] {
    var columns: [KeywordColumn] = []
    var strings: [[String]] = []
    for part in parts {
      let keywords = try part.segment.keywords(column)
      var values: [String] = []
      for ordinal in 0..<keywords.valueCount { values.append(try keywords.value(of: ordinal)) }
      columns.append(keywords)
      strings.append(values)
    }
    var writer = KeywordColumnWriter()
    for source in order {
      var values: [String] = []
      columns[Int(source.part)].forEachOrdinal(of: Int(source.doc)) {
        values.append(strings[Int(source.part)][$0])
      }
      writer.append(values)
    }
    return writer.encode().bytes
  }

  private func numbers(_ column: Int) throws(IndexError) -> [UInt8] {
    var columns: [NumberColumn] = []
    for part in parts { columns.append(try part.segment.numbers(column)) }
    var writer = NumberColumnWriter()
    for source in order { writer.append(columns[Int(source.part)][Int(source.doc)]) }
    return writer.encode()
  }
}
