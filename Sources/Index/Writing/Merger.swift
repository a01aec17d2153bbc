/// Writes several segments as one, without their deleted entries.
///
/// The result is byte for byte the segment that would have been written from the remaining entries at once. Terms are streamed; the postings of
/// one term are in memory at a time.
package enum Merger {
  /// Checks and merges segments of one schema, of which older ones may lack the last columns, into a new file (see ``IndexWriter`` for how it gets its name).
  package static func merge(
    _ parts: [(Segment, Tombstones)], to path: String
  ) throws(IndexError) -> SegmentSummary {
    // What is damaged must not get new checksums.
    for (segment, _) in parts { try segment.verify() }
    let plan = try MergePlan(parts)
    guard let schema = plan.schema else {
      throw .badEntry(key: 0, reason: "there is nothing to merge")
    }
    let writer = try SegmentWriter(path: path, schema: schema, entries: try plan.entries())
    var terms = try TermMerge(parts.map { $0.0 })
    let lists = PostingLists()
    while let group = try terms.next() {
      try plan.merge(group, into: lists)
      if lists.count > 0 { try writer.append(group.key, lists) }
    }
    return try writer.finish(columns: try plan.columns())
  }
}

/// Walks the dictionaries of several segments side by side.
private struct TermMerge {
  private var cursors: [DictionaryCursor] = []
  private var isThere: [Bool] = []

  init(_ segments: [Segment]) throws(IndexError) {
    for segment in segments {
      var cursor = try DictionaryCursor(segment.dictionary)
      isThere.append(try cursor.next())
      cursors.append(cursor)
    }
  }

  /// The next term with its entry in each segment that has it.
  mutating func next() throws(IndexError) -> MergedTerm? {
    var least: [UInt8]?
    for part in cursors.indices where isThere[part] {
      if let key = least, !DictionaryKey.precedes(cursors[part].key, key) { continue }
      least = cursors[part].key
    }
    guard let key = least else { return nil }
    var entries: [(part: Int, entry: TermEntry)] = []
    for part in cursors.indices where isThere[part] && cursors[part].key == key {
      entries.append((part, cursors[part].entry))
      isThere[part] = try cursors[part].next()
    }
    return MergedTerm(key: key, entries: entries)
  }
}

/// A term of several segments.
struct MergedTerm {
  var key: [UInt8]
  var entries: [(part: Int, entry: TermEntry)]
}
