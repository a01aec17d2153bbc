import CKernels

/// Finds the entries of a segment with a phrase.
///
/// A phrase cannot be more frequent in a document than its rarest word there. So the score of that frequency bounds the score of the phrase: in
/// windows, blocks and documents alike, and positions are read only for documents whose bound can enter.
struct PhraseSearch {
  private let phrase: BoundPhrase
  private let context: SegmentContext
  private let workspace: Workspace
  private let scoring: TermScoring
  private let lists: [ScoredList]
  private let cursors: [WordCursor]
  private let windows: Int

  /// A search; nil when the segment lacks one of the words.
  init?(
    _ context: SegmentContext, _ phrase: BoundPhrase, _ workspace: Workspace
  ) throws(IndexError) {
    var lists: [ScoredList] = []
    var cursors: [WordCursor] = []
    let scoring = context.scoring(field: phrase.field, weight: phrase.weight)
    let bounds = ScoreBounds(context, field: phrase.field)
    for word in phrase.words {
      guard let entry = word.entries[context.number] else { return nil }
      let list = workspace.list()
      try list.prepare(entry, form: .word, scoring: scoring, bounds: bounds, context: context)
      lists.append(list)
      cursors.append(try WordCursor(entry, context.segment))
    }
    self.phrase = phrase
    self.context = context
    self.workspace = workspace
    self.scoring = scoring
    self.lists = lists.sorted { $0.count < $1.count }
    self.cursors = cursors
    windows = PostingsRegion.windows(of: context.entryCount)
  }

  /// Whether the frequency of the rarest word bounds that of the phrase.
  private var isBounded: Bool { phrase.slop == 0 }

  /// Puts the segment's best entries among the hits.
  func search(_ hits: inout TopHits) throws(IndexError) {
    let order = WindowOrder(
      leastOf: lists, windows: windows, atLeast: isBounded ? hits.threshold : -.infinity,
      in: workspace)
    var positions = PhrasePositions(words: cursors.count)
    for place in 0..<order.count {
      let window = Int(workspace.order[place])
      if isBounded && workspace.sums[window] < hits.threshold { break }
      let count = try candidates(window, atLeast: isBounded ? hits.threshold : -.infinity)
      for index in 0..<count {
        let doc = workspace.candidates.docs[index]
        if isBounded && workspace.candidates.scores[index] < hits.threshold { continue }
        if context.isDeleted(doc) { continue }
        let frequency = try frequency(in: doc, &positions)
        if frequency == 0 { continue }
        let score = scoring.score(frequency: frequency, doc: doc)
        if score < hits.threshold { continue }
        hits.insert(ScoredEntry(key: context.segment.keys[Int(doc)], score: score))
      }
    }
  }

  /// All entries with the phrase, with their scores.
  func matches() throws(IndexError) -> MatchList {
    let list = MatchList()
    var positions = PhrasePositions(words: cursors.count)
    for window in 0..<windows where lists.allSatisfy({ $0.bounds[window] > 0 }) {
      var count = try lists[0].collectDocs(window, into: workspace.candidates)
      for other in lists.dropFirst() {
        count = try other.keepFound(count, of: workspace.candidates)
      }
      for index in 0..<count {
        let doc = workspace.candidates.docs[index]
        let frequency = try frequency(in: doc, &positions)
        if frequency > 0 { list.append(doc, scoring.score(frequency: frequency, doc: doc)) }
      }
    }
    return list
  }

  /// The documents of a window with all words whose bound is large enough; the bounds are their scores.
  private func candidates(_ window: Int, atLeast threshold: Float) throws(IndexError) -> Int {
    let candidates = workspace.candidates
    var count = try lists[0].collect(window, atLeast: threshold, into: candidates)
    for list in lists.dropFirst() {
      if threshold > 0 {
        count = Kernels.keepAbove(
          threshold.nextDown, docs: candidates.docs, scores: candidates.scores, count: count)
      }
      count = try list.merge(count, of: candidates, how: KB_MERGE_LEAST_OR_DROP, flags: nil)
    }
    return count
  }

  /// How often the phrase is in a document that has all words.
  private func frequency(
    in doc: UInt32, _ positions: inout PhrasePositions
  ) throws(IndexError) -> UInt32 {
    for (word, cursor) in cursors.enumerated() {
      if try !cursor.seek(doc) { return 0 }
      positions.counts[word] = try cursor.positions(into: positions.rows[word])
    }
    return phrase.slop == 0
      ? positions.exactCount(offsets: phrase.offsets)
      : positions.nearCount(offsets: phrase.offsets, slop: phrase.slop)
  }
}
