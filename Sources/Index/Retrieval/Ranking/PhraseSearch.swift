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
  /// The words from the rarest to the most frequent.
  private let order: [Int]
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
    order = lists.indices.sorted { lists[$0].count < lists[$1].count }
    self.lists = order.map { lists[$0] }
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
    if !isBounded {
      for word in cursors.indices where try !read(word, doc, &positions) { return 0 }
      return positions.nearCount(offsets: phrase.offsets, slop: phrase.slop)
    }
    let rarest = order[0]
    if try !read(rarest, doc, &positions) { return 0 }
    var count = positions.begin(rarest, offset: phrase.offsets[rarest])
    for word in order.dropFirst() {
      if count == 0 { return 0 }
      if try !read(word, doc, &positions) { return 0 }
      count = positions.keep(count, in: rarest, with: word, offset: phrase.offsets[word])
    }
    return UInt32(count)
  }

  /// Reads the positions of a word in a document; whether it is there.
  @inline(__always) private func read(
    _ word: Int, _ doc: UInt32, _ positions: inout PhrasePositions
  ) throws(IndexError) -> Bool {
    if try !cursors[word].seek(doc) { return false }
    positions.counts[word] = try cursors[word].positions(into: positions.rows[word])
    return true
  }
}
