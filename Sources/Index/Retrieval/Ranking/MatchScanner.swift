/// Finds all matches of a plan, without scores, window by window as bits.
struct MatchScanner {
  private let plan: SearchPlan
  private let context: SegmentContext
  private let workspace: Workspace
  private let required: [ListGroup]
  private static let words = SegmentFormat.windowSize / 64
  /// Up to how many documents of the rarest list are looked up one by one.
  private static let fewDocuments = 512

  /// A scanner for a plan; without a required group all entries are in it that its conditions let through.
  init(_ plan: SearchPlan, _ context: SegmentContext, _ workspace: Workspace) {
    self.plan = plan
    self.context = context
    self.workspace = workspace
    required = plan.groups.filter { $0.isRequired }.sorted { $0.count < $1.count }
  }

  /// How many entries match.
  func count() throws(IndexError) -> Int {
    if required.count == 1, plan.isUnconditional, context.tombstones.count == 0 {
      return try UnionCounter(required[0].lists, context, workspace).count()
    }
    var sum = 0
    try forEachWindow { bits, _ in sum += Kernels.countBits(bits, count: Self.words) }
    return sum
  }

  /// Calls `body` with each matching document, in order.
  func forEach(_ body: (UInt32) -> Void) throws(IndexError) {
    try forEachWindow { bits, first in
      for word in 0..<Self.words {
        var rest = bits[word]
        while rest != 0 {
          body(first + UInt32(word * 64 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
  }

  private func forEachWindow(
    _ body: (_ bits: Cells<UInt64>, _ first: UInt32) -> Void
  ) throws(IndexError) {
    let bits = workspace.bits
    for window in 0..<PostingsRegion.windows(of: context.entryCount) {
      if required.contains(where: { $0.bound(window) == 0 }) { continue }
      bits.fill(0, count: Self.words)
      try match(window, bits)
      clearBeyondEnd(window, bits)
      try restrict(window, bits)
      body(bits, UInt32(window * SegmentFormat.windowSize))
    }
  }

  /// Clears bits past the last entry, which only a damaged segment sets.
  private func clearBeyondEnd(_ window: Int, _ bits: Cells<UInt64>) {
    let left = context.entryCount - window * SegmentFormat.windowSize
    if left >= SegmentFormat.windowSize { return }
    bits[left >> 6] &= ~(~0 << UInt64(left & 63))
    bits.fill(0, from: left >> 6 + 1, count: Self.words - left >> 6 - 1)
  }

  /// Sets the bits of the documents that are in all required groups.
  private func match(_ window: Int, _ bits: Cells<UInt64>) throws(IndexError) {
    if required.isEmpty { return bits.fill(~0, count: Self.words) }
    if required.count > 1, required.allSatisfy({ $0.lists.count == 1 }),
      required[0].lists[0].postings(in: window) <= Self.fewDocuments
    {
      let candidates = workspace.candidates
      var count = try required[0].lists[0].collectDocs(window, into: candidates)
      for group in required.dropFirst() {
        count = try group.lists[0].keepFound(count, of: candidates)
      }
      return Kernels.setBits(
        of: candidates.docs, range: 0..<count, first: UInt32(window * SegmentFormat.windowSize),
        in: bits)
    }
    try set(required[0].lists, window, bits)
    let part = workspace.partBits
    for group in required.dropFirst() {
      part.fill(0, count: Self.words)
      try set(group.lists, window, part)
      for word in 0..<Self.words { bits[word] &= part[word] }
    }
  }

  /// Sets the bits of the documents that are in any of the lists.
  private func set(
    _ lists: [ScoredList], _ window: Int, _ bits: Cells<UInt64>
  ) throws(IndexError) {
    let isLarge = lists.contains { $0.count > context.entryCount / 64 }
    for list in lists where list.bounds[window] > 0 {
      try list.setBits(window, in: bits, marks: isLarge ? workspace.marks : nil)
    }
    if isLarge { Kernels.takeMarks(workspace.marks, count: SegmentFormat.windowSize, to: bits) }
  }

  /// Clears the bits of excluded, filtered and deleted documents.
  private func restrict(_ window: Int, _ bits: Cells<UInt64>) throws(IndexError) {
    if !plan.excluded.isEmpty {
      let part = workspace.partBits
      part.fill(0, count: Self.words)
      try set(plan.excluded, window, part)
      for word in 0..<Self.words { bits[word] &= ~part[word] }
    }
    let first = UInt32(window * SegmentFormat.windowSize)
    for filter in plan.filters { filter.restrict(bits, words: Self.words, first: first) }
    if context.tombstones.count > 0 {
      ColumnFilter.keep(bits, words: Self.words, first: first) { !context.isDeleted($0) }
    }
  }
}
