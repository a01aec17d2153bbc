import CKernels

/// Finds the best entries of a segment by windows of 8,192 documents.
///
/// Windows come in falling order of their bound, and the search ends at the first that cannot enter. Inside a window either the rarest required
/// group leads and the others are asked for its documents (``searchAll``), or, for a single group of many lists, MaxScore (Turtle and Flood
/// 1995) splits the lists by the window's own bounds (``searchAny``). Scores are sums of rounded parts, so that bounds hold exactly.
struct Ranker {
  private let context: SegmentContext
  private let workspace: Workspace
  private let plan: SearchPlan
  private let windows: Int

  /// A ranker for a plan.
  init(_ plan: SearchPlan, _ context: SegmentContext, _ workspace: Workspace) {
    self.plan = plan
    self.context = context
    self.workspace = workspace
    windows = PostingsRegion.windows(of: context.entryCount)
  }

  /// Puts the segment's best entries among the hits.
  func search(_ hits: inout TopHits) throws(IndexError) {
    let required = plan.groups.filter { $0.isRequired }.sorted { $0.count < $1.count }
    let optional = plan.groups.filter { !$0.isRequired }
    let isSingle = required.count == 1 && optional.isEmpty
    if isSingle && plan.isUnconditional && context.tombstones.count == 0 {
      for list in required[0].lists { raiseFloor(of: &hits, by: list) }
    }
    let order = WindowOrder(
      plan.groups, windows: windows, atLeast: hits.threshold, in: workspace)
    for place in 0..<order.count {
      let window = Int(workspace.order[place])
      if workspace.sums[window] < hits.threshold { break }
      let count =
        isSingle && required[0].lists.count > 1
        ? try searchAny(required[0].lists, window, hits)
        : try searchAll(required, optional, window, hits)
      if count > 0 { try admit(count, to: &hits) }
    }
  }

  /// Raises the threshold to the k-th largest score that is known to be reached in some window.
  private func raiseFloor(of hits: inout TopHits, by list: ScoredList) {
    if list.count < hits.wanted || hits.wanted > windows { return }
    let floor = list.floor(hits.wanted, with: workspace)
    if floor > 0 { hits.raise(floor: floor) }
  }

  /// What a score must be above to be at least `threshold`, and above 0.
  @inline(__always) private func below(_ threshold: Float) -> Float { max(threshold.nextDown, 0) }

  /// Candidates of a window for the sum of any of the lists; returns how many.
  private func searchAny(
    _ lists: [ScoredList], _ window: Int, _ hits: TopHits
  ) throws(IndexError) -> Int {
    let threshold = hits.threshold
    let (active, sums, candidates) = (workspace.active, workspace.activeSums, workspace.candidates)
    let activeCount = order(lists, window)
    var optional = 0
    while optional < activeCount - 1 && sums[optional + 1] < threshold { optional += 1 }
    var postings = 0
    for place in optional..<activeCount {
      let list = lists[Int(active[place])]
      list.open(window)
      postings += list.postings(in: window)
    }
    var count: Int
    if optional == activeCount - 1 && postings < Self.fewPostings {
      let least = threshold - sums[optional]
      count = try lists[Int(active[optional])].collect(window, atLeast: least, into: candidates)
      count = keep(count, atLeast: least)
    } else {
      count = try addUp(
        lists, window, &optional, activeCount, threshold,
        touched: postings < Self.fewPostings ? workspace.touched : nil)
    }
    while optional > 0 && count > 0 {
      optional -= 1
      count = try lists[Int(active[optional])].merge(
        count, of: candidates, how: KB_MERGE_ADD, flags: nil)
      count = keep(count, atLeast: threshold - sums[optional])
    }
    return count
  }

  /// Up to about how many postings of a window are not worth a look at all of its slots.
  private static let fewPostings = 1024

  /// Adds the essential lists of a window up, and those after them that as good as all candidates would be looked up in; returns
  /// how many candidates there are.
  private func addUp(
    _ lists: [ScoredList], _ window: Int, _ optional: inout Int, _ activeCount: Int,
    _ threshold: Float, touched: Cells<UInt8>?
  ) throws(IndexError) -> Int {
    let (active, sums, slots) = (workspace.active, workspace.activeSums, workspace.slots)
    for place in stride(from: activeCount - 1, through: optional, by: -1) {
      try lists[Int(active[place])].add(window, to: slots, touched: touched)
    }
    while optional > 0 {
      let list = lists[Int(active[optional - 1])]
      let count = Kernels.countAbove(
        below(threshold - sums[optional]), in: slots, touched: touched)
      if count < 8 || count * 8 < list.postings(in: window) { break }
      optional -= 1
      try list.add(window, to: slots, touched: touched)
    }
    return Kernels.takeAbove(
      below(threshold - sums[optional]), of: slots, touched: touched,
      first: UInt32(window * SegmentFormat.windowSize), docs: workspace.candidates.docs,
      scores: workspace.candidates.scores)
  }

  /// Orders the lists of a window by their bounds, rising, and sums these; returns how many lists have postings there.
  private func order(_ lists: [ScoredList], _ window: Int) -> Int {
    let active = workspace.active
    let sums = workspace.activeSums
    active.reserve(lists.count)
    sums.reserve(lists.count + 1)
    var count = 0
    for number in lists.indices {
      let bound = lists[number].bounds[window]
      if bound == 0 { continue }
      var place = count
      while place > 0, lists[Int(active[place - 1])].bounds[window] > bound {
        active[place] = active[place - 1]
        place -= 1
      }
      active[place] = Int32(number)
      count += 1
    }
    sums[0] = 0
    for place in 0..<count {
      sums[place + 1] = sums[place] + lists[Int(active[place])].bounds[window]
    }
    return count
  }

  /// Candidates of a window that are in all required groups; returns how many.
  private func searchAll(
    _ required: [ListGroup], _ optional: [ListGroup], _ window: Int, _ hits: TopHits
  ) throws(IndexError) -> Int {
    let threshold = hits.threshold
    var rest: Float = 0
    for group in required.dropFirst() { rest += group.bound(window) }
    for group in optional { rest += group.bound(window) }
    var count = try lead(required[0], window, atLeast: threshold - rest)
    for group in required.dropFirst() {
      count = keep(count, atLeast: threshold - rest)
      if count == 0 { return 0 }
      rest -= group.bound(window)
      count = try require(group, count)
    }
    for group in optional {
      count = keep(count, atLeast: threshold - rest)
      if count == 0 { return 0 }
      rest -= group.bound(window)
      for list in group.lists {
        count = try list.merge(
          count, of: workspace.candidates, how: KB_MERGE_ADD, flags: nil)
      }
    }
    return keep(count, atLeast: threshold)
  }

  private func lead(
    _ group: ListGroup, _ window: Int, atLeast least: Float
  ) throws(IndexError) -> Int {
    let candidates = workspace.candidates
    if group.lists.count == 1 {
      return try group.lists[0].collect(window, atLeast: least, into: candidates)
    }
    for list in group.lists { try list.add(window, to: workspace.slots, touched: nil) }
    return Kernels.takeAbove(
      below(least), of: workspace.slots, touched: nil,
      first: UInt32(window * SegmentFormat.windowSize),
      docs: candidates.docs, scores: candidates.scores)
  }

  /// Keeps the candidates that can still enter.
  @inline(__always) private func keep(_ count: Int, atLeast least: Float) -> Int {
    if least <= 0 { return count }
    return Kernels.keepAbove(
      least.nextDown, docs: workspace.candidates.docs, scores: workspace.candidates.scores,
      count: count)
  }

  /// Keeps the candidates that are in one of the group's lists, their scores added.
  private func require(_ group: ListGroup, _ count: Int) throws(IndexError) -> Int {
    let candidates = workspace.candidates
    if group.lists.count == 1 {
      return try group.lists[0].merge(
        count, of: candidates, how: KB_MERGE_ADD_OR_DROP, flags: nil)
    }
    workspace.flags.fill(0, count: count)
    for list in group.lists {
      _ = try list.merge(count, of: candidates, how: KB_MERGE_ADD, flags: workspace.flags)
    }
    return Kernels.keepFlagged(
      docs: candidates.docs, scores: candidates.scores, flags: workspace.flags, count: count)
  }

  /// Puts candidates among the hits when all conditions hold.
  private func admit(_ found: Int, to hits: inout TopHits) throws(IndexError) {
    let candidates = workspace.candidates
    var count = found
    for list in plan.excluded {
      workspace.flags.fill(0, count: count)
      let scores = candidates.scores
      let saved = (0..<count).map { scores[$0] }
      _ = try list.merge(count, of: candidates, how: KB_MERGE_ADD, flags: workspace.flags)
      for index in 0..<count {
        scores[index] = saved[index]
        workspace.flags[index] ^= 1
      }
      count = Kernels.keepFlagged(
        docs: candidates.docs, scores: scores, flags: workspace.flags, count: count)
    }
    for index in 0..<count where candidates.scores[index] >= hits.threshold {
      let doc = candidates.docs[index]
      if context.isDeleted(doc) || !plan.filters.allSatisfy({ $0.holds(doc) }) { continue }
      hits.insert(
        ScoredEntry(key: context.segment.keys[Int(doc)], score: candidates.scores[index]))
    }
  }
}
