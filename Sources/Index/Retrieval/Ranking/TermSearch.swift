/// Finds the best entries of a segment for one term.
///
/// The k-th largest bound of its blocks (or windows, when the list is long) is reached by k entries; blocks below it are never read.
struct TermSearch {
  private let context: SegmentContext
  private let entry: TermEntry
  private let form: TermKey.Form
  private let scoring: TermScoring

  /// A search; nil when the segment lacks the term.
  init?(_ context: SegmentContext, _ term: BoundTerm) throws(IndexError) {
    guard let entry = term.entries[context.number] else { return nil }
    self.context = context
    self.entry = entry
    form = term.form
    scoring = try context.scoring(field: term.field, weight: term.weight)
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
      return admit(block, hits.threshold.nextDown, to: &hits, with: workspace)
    }
    let windows = PostingsRegion.windows(of: context.entryCount)
    let isLong = region.hasWindowBounds && region.blockCount > 4 * windows
    let count = isLong ? windows : region.blockCount
    bound(region, windows: isLong, count, &hits, workspace)
    let (bounds, places) = (workspace.bounds, workspace.places)
    let found = Kernels.placesAbove(
      max(hits.threshold.nextDown, -0.5), in: bounds, count: count, to: places)
    for index in 0..<found {
      let place = Int(places[index])
      if isLong {
        try scan(window: place, of: region, &hits, workspace)
      } else {
        try read(place, of: region, from: region.documentBefore(place) &+ 1, &hits, workspace)
      }
    }
  }

  /// Writes the bounds of all blocks (or windows, -1 for an empty one) as scores and raises the threshold to the k-th largest, when so
  /// many entries are known to reach it.
  private func bound(
    _ region: PostingsRegion, windows: Bool, _ count: Int, _ hits: inout TopHits,
    _ workspace: Workspace
  ) {
    workspace.bounds.reserve(count)
    workspace.places.reserve(count)
    let saturated = region.boundScores(scoring, windows: windows, to: workspace.bounds)
    if context.tombstones.count == 0 && hits.wanted <= min(count, 1000) {
      workspace.activeSums.reserve(hits.wanted)
      let floor = Kernels.largest(
        hits.wanted, of: workspace.bounds, count: count, using: workspace.activeSums)
      if floor > 0 { hits.raise(floor: floor) }
    }
    if saturated == 0 && scoring.isOfSegment { return }
    for place in 0..<count {
      let bound = windows ? region.windowBound(place) : region.bound(place)
      workspace.bounds[place] = bound.frequency == 0 ? -1 : scoring.most(bound)
    }
  }

  /// Reads the blocks of a window that can enter; only its own documents count.
  private func scan(
    window: Int, of region: PostingsRegion, _ hits: inout TopHits, _ workspace: Workspace
  ) throws(IndexError) {
    let start = start(of: window)
    if workspace.bounds[window] <= hits.bar(from: key(start)) { return }
    let first = region.block(near: guess(window, region), notBefore: start)
    let last = region.block(notBefore: self.start(of: window + 1), from: first)
    for number in first..<min(last + 1, region.blockCount) {
      try read(number, of: region, from: start, &hits, workspace, window: window)
    }
  }

  /// The key of a document; of the last one for a number that a damaged table made up.
  private func key(_ doc: UInt32) -> UInt64 {
    context.segment.keys[min(Int(doc), context.entryCount - 1)]
  }

  private func start(of window: Int) -> UInt32 { UInt32(window * SegmentFormat.windowSize) }

  private func guess(_ window: Int, _ region: PostingsRegion) -> Int {
    let share = window * SegmentFormat.windowSize * region.blockCount / max(region.entryCount, 1)
    return min(share, region.blockCount - 1)
  }

  /// Reads a block when it can enter; no document before `first` counts.
  private func read(
    _ number: Int, of region: PostingsRegion, from first: UInt32, _ hits: inout TopHits,
    _ workspace: Workspace, window: Int? = nil
  ) throws(IndexError) {
    let above = hits.bar(from: key(first))
    if scoring.most(region.bound(number)) <= above { return }
    try workspace.block.load(region, number, withFreqs: true)
    admit(workspace.block, above, to: &hits, with: workspace, window: window)
  }

  /// Puts the postings of a block that score above a bar among the hits.
  private func admit(
    _ block: BlockBuffer, _ above: Float, to hits: inout TopHits, with workspace: Workspace,
    window: Int? = nil
  ) {
    let (docs, scores) = (workspace.candidates.docs, workspace.candidates.scores)
    let found = Kernels.best(
      scoring, of: block, frequency: scoring.leastFrequency(above: above), above: above, docs: docs,
      scores: scores)
    for index in 0..<found where scores[index] >= hits.threshold {
      let doc = docs[index]
      if let window, Int(doc) / SegmentFormat.windowSize != window { continue }
      if context.isDeleted(doc) { continue }
      hits.insert(ScoredEntry(key: key(doc), score: scores[index]))
    }
  }
}
