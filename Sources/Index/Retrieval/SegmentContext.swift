/// One segment of a snapshot with what scoring needs.
struct SegmentContext {
  let segment: Segment
  /// Which of the snapshot's segments it is.
  let number: Int
  let tombstones: Tombstones
  let fields: [FieldNorms]
  let rounding: ScoreRounding

  /// How many entries the segment has, deleted ones included.
  var entryCount: Int { segment.entryCount }

  /// Turns frequencies of a term into scores.
  func scoring(field: Int, weight: Float) throws(IndexError) -> TermScoring {
    try TermScoring(self, field: field, weight: weight)
  }

  /// The entry of a string of a column of keywords in this segment's dictionary.
  func entry(column: Int, _ value: String) throws(IndexError) -> TermEntry? {
    try segment.dictionary.entry(
      for: [DictionaryKey.lead(column: column)] + Array(value.utf8))
  }

  /// Whether an entry is deleted.
  @inline(__always) func isDeleted(_ doc: UInt32) -> Bool {
    tombstones.count > 0 && tombstones.contains(DocID(doc))
  }
}
