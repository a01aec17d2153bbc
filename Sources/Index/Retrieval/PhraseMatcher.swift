/// Finds all entries of a segment with a phrase.
struct PhraseMatcher {
  private let phrase: BoundPhrase
  private let scoring: TermScoring
  private let cursors: [WordCursor]
  private let leader: Int

  /// A matcher; nil when the segment lacks one of the words.
  init?(_ context: SegmentContext, _ phrase: BoundPhrase) throws(IndexError) {
    var cursors: [WordCursor] = []
    for word in phrase.words {
      let key = TermKey(field: phrase.field, form: .word, bytes: word)
      guard let entry = try context.entry(key) else { return nil }
      cursors.append(try WordCursor(entry, context.segment))
    }
    self.phrase = phrase
    self.cursors = cursors
    scoring = context.scoring(field: phrase.field, weight: phrase.weight)
    leader = cursors.indices.min { cursors[$0].documents < cursors[$1].documents } ?? 0
  }

  /// All entries with the phrase, with their scores.
  func matches() throws(IndexError) -> MatchList {
    let list = MatchList()
    let docs = Cells<UInt32>(count: cursors[leader].documents + 128, repeating: 0)
    let freqs = Cells<UInt32>(count: cursors[leader].documents + 128, repeating: 0)
    try cursors[leader].readAll(docs: docs, freqs: freqs)
    var positions = PhrasePositions(words: cursors.count)
    for index in 0..<cursors[leader].documents {
      let doc = docs[index]
      if try !hasAllWords(doc) { continue }
      let frequency = try count(&positions)
      if frequency > 0 { list.append(doc, scoring.score(frequency: frequency, doc: doc)) }
    }
    return list
  }

  private func hasAllWords(_ doc: UInt32) throws(IndexError) -> Bool {
    for cursor in cursors where try !cursor.seek(doc) {
      return false
    }
    return true
  }

  /// How often the phrase is in the current document.
  private func count(_ positions: inout PhrasePositions) throws(IndexError) -> UInt32 {
    for (word, cursor) in cursors.enumerated() {
      positions.counts[word] = try cursor.positions(into: positions.rows[word])
    }
    return phrase.slop == 0
      ? positions.exactCount(offsets: phrase.offsets)
      : positions.nearCount(offsets: phrase.offsets, slop: phrase.slop)
  }
}
