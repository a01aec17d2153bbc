/// The segments of a collection as of one commit, with the statistics that scores need.
///
/// Deleted entries are never found; they count in document frequencies and lengths until their segment is merged, as is usual.
package struct IndexSnapshot: Sendable {
  /// The fields and columns.
  package let schema: CollectionSchema
  let parts: [(segment: Segment, tombstones: Tombstones)]
  let totals: [FieldTotals]
  let norms: [FieldNorms]
  let workspaces = Pool<Workspace> { Workspace() }

  /// A snapshot of these segments, each with its deleted entries.
  package init(schema: CollectionSchema, parts: [(Segment, Tombstones)]) {
    self.schema = schema
    self.parts = parts.map { (segment: $0.0, tombstones: $0.1) }
    totals = schema.fields.indices.map { field in
      parts.reduce(FieldTotals()) { sum, part in
        field < part.0.totals.count ? sum + part.0.totals[field] : sum
      }
    }
    norms = totals.map { FieldNorms($0) }
  }

  /// The segments with their deleted entries.
  package var segments: [(Segment, Tombstones)] { parts.map { ($0.segment, $0.tombstones) } }

  /// How many entries there are, without the deleted ones.
  package var entryCount: Int {
    parts.reduce(0) { $0 + $1.segment.entryCount - $1.tombstones.count }
  }

  /// How many entries have a term, deleted ones included until their segment is merged; 0 also when a segment is damaged.
  package func documentFrequency(of key: TermKey) throws(IndexError) -> Int {
    try documents(with: key)
  }

  /// The most frequent words (or stems) of a field that begin with some bytes, at most `limit`.
  package func terms(
    field: Int, form: TermKey.Form, startingWith prefix: [UInt8], limit: Int
  ) throws(IndexError) -> [TermStatistics] {
    let all = try termStatistics { (dictionary) throws(IndexError) in
      try dictionary.terms(field: field, form: form, startingWith: prefix)
    }
    return Self.mostFrequent(all, limit)
  }

  /// The most frequent words (or stems) of a field within so many edits of a word, at most `limit`.
  package func terms(
    field: Int, form: TermKey.Form, near word: [UInt8], edits: Int, limit: Int
  ) throws(IndexError) -> [TermStatistics] {
    let all = try termStatistics { (dictionary) throws(IndexError) in
      try dictionary.terms(field: field, form: form, near: word, edits: edits)
    }
    return Self.mostFrequent(all, limit)
  }

  private static func mostFrequent(_ terms: [TermStatistics], _ limit: Int) -> [TermStatistics] {
    let order = terms.sorted {
      $0.documentFrequency != $1.documentFrequency
        ? $0.documentFrequency > $1.documentFrequency
        : DictionaryKey.precedes($0.bytes, $1.bytes)
    }
    return Array(order.prefix(max(limit, 0)))
  }

  /// The distinct strings of a column over all segments, in the order of their bytes.
  package func keywords(column: Int) throws(IndexError) -> [String] {
    var all: Set<String> = []
    for part in parts {
      let keywords = try part.segment.keywords(column)
      for ordinal in 0..<keywords.valueCount { all.insert(try keywords.value(of: ordinal)) }
    }
    return all.sorted { DictionaryKey.precedes(Array($0.utf8), Array($1.utf8)) }
  }

  /// How many entries have a term.
  func documents(with key: TermKey) throws(IndexError) -> Int {
    let bytes = DictionaryKey.bytes(key)
    var sum = 0
    for part in parts {
      sum += try part.segment.dictionary.entry(for: bytes)?.documentFrequency ?? 0
    }
    return sum
  }

  /// Terms that a look-up finds in the segments' dictionaries, in the order of their bytes, frequencies added up.
  func termStatistics(
    _ lookUp: (TermDictionary) throws(IndexError) -> [FoundTerm]
  ) throws(IndexError) -> [TermStatistics] {
    var sums: [[UInt8]: Int] = [:]
    for part in parts {
      for term in try lookUp(part.segment.dictionary) {
        sums[term.bytes, default: 0] += term.entry.documentFrequency
      }
    }
    let keys = sums.keys.sorted { DictionaryKey.precedes($0, $1) }
    return keys.map { TermStatistics(bytes: $0, documentFrequency: sums[$0] ?? 0) }
  }

  /// The segments made ready for a query.
  func contexts(for query: BoundQuery) -> [SegmentContext] {
    let rounding = ScoreRounding(most: query.mostScore)
    return parts.enumerated().map { number, part in
      SegmentContext(
        segment: part.segment, number: number, tombstones: part.tombstones, fields: norms,
        rounding: rounding)
    }
  }
}
