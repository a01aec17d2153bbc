/// Finds the best entries of a segment for one term.
///
/// The k-th largest bound of its blocks (or windows, when the list is long) is reached by k entries; blocks below it are never read.
struct TermSearch {
  private let context: SegmentContext
  private let entry: TermEntry
  private let form: TermKey.Form
  private let scoring: TermScoring

  /// A search; nil when the segment lacks the term.
  init?(_ context: SegmentContext, _ term: BoundTerm) {
    guard let entry = term.entries[context.number] else { return nil }
    self.context = context
    self.entry = entry
    form = term.form
    scoring = context.scoring(field: term.field, weight: term.weight)
  }

  /// Puts the segment's best entries among the hits.
  func search(_ hits: inout TopHits, with workspace: Workspace) throws(IndexError) {
    if case .single(let doc, let frequency, _) = entry.place {
      if Int(doc) < context.entryCount, !context.isDeleted(doc) {
        let score = scoring.score(frequency: frequency, doc: doc)
        hits.insert(ScoredEntry(key: context.segment.keys[Int(doc)], score: score))
      }
      return
    }
    let region = try context.segment.region(entry, form: form)
    let block = workspace.block
    block.clear()
    if region.blockCount == 0 {
      try block.loadShort(region)
      return admit(block, to: &hits, with: workspace)
    }
    let windows = PostingsRegion.windows(of: context.entryCount)
    let isLong = region.hasWindowBounds && region.blockCount > 4 * windows
    if context.tombstones.count == 0 {
      raiseFloor(of: &hits, isLong ? windows : region.blockCount) {
        isLong ? region.windowBound($0) : region.bound($0)
      }
    }
    if !isLong { return try scan(region, 0..<region.blockCount, &hits, workspace) }
    for window in 0..<windows {
      let bound = region.windowBound(window)
      if bound.frequency == 0 || scoring.most(bound) < hits.threshold {
        continue
      }
      let first = region.block(near: guess(window, region), notBefore: start(of: window))
      let last = region.block(notBefore: start(of: window + 1), from: first)
      try scan(region, first..<min(last + 1, region.blockCount), &hits, workspace, window: window)
    }
  }

  private func start(of window: Int) -> UInt32 { UInt32(window * SegmentFormat.windowSize) }

  private func guess(_ window: Int, _ region: PostingsRegion) -> Int {
    let share = window * SegmentFormat.windowSize * region.blockCount / max(region.entryCount, 1)
    return min(share, region.blockCount - 1)
  }

  /// Raises the threshold to the k-th largest score that blocks (or windows) are known to reach.
  private func raiseFloor(
    of hits: inout TopHits, _ count: Int, _ bound: (Int) -> BlockBound
  ) {
    if hits.wanted > min(count, 1000) { return }
    var floor = ScoreFloor(places: hits.wanted)
    for number in 0..<count {
      let bound = bound(number)
      if bound.frequency > 0 { floor.note(scoring.reached(bound)) }
    }
    if let score = floor.score { hits.raise(floor: score) }
  }

  /// Reads the blocks of a range that can enter; of a window only its own documents count.
  private func scan(
    _ region: PostingsRegion, _ blocks: Range<Int>, _ hits: inout TopHits, _ workspace: Workspace,
    window: Int? = nil
  ) throws(IndexError) {
    let block = workspace.block
    for number in blocks {
      if scoring.most(region.bound(number)) < hits.threshold { continue }
      try block.load(region, number, withFreqs: true)
      admit(block, to: &hits, with: workspace, window: window)
    }
  }

  private func admit(
    _ block: BlockBuffer, to hits: inout TopHits, with workspace: Workspace, window: Int? = nil
  ) {
    let scores = workspace.candidates.scores
    Kernels.scores(
      scoring, docs: block.docs, freqs: block.freqs, range: 0..<block.count, to: scores, at: 0)
    var threshold = hits.threshold
    for index in 0..<block.count where scores[index] >= threshold {
      let doc = block.docs[index]
      if let window, Int(doc) / SegmentFormat.windowSize != window { continue }
      if context.isDeleted(doc) { continue }
      hits.insert(
        ScoredEntry(key: context.segment.keys[Int(doc)], score: scores[index]))
      threshold = hits.threshold
    }
  }
}

/// The k-th largest of some scores.
struct ScoreFloor {
  private var best: [Float] = []
  private let places: Int

  /// For the `places`-th largest.
  init(places: Int) {
    self.places = places
    best.reserveCapacity(places)
  }

  /// Takes a score.
  @inline(__always) mutating func note(_ score: Float) {
    if best.count == places {
      if score <= best[places - 1] { return }
      best.removeLast()
    }
    var place = best.count
    best.append(score)
    while place > 0 && best[place - 1] < score {
      best[place] = best[place - 1]
      place -= 1
    }
    best[place] = score
  }

  /// The k-th largest; nil while there are fewer.
  var score: Float? { best.count == places ? best[places - 1] : nil }
}
