/// Counts the documents that are in any of some lists, when nothing else is asked of them.
struct UnionCounter {
  private let entryCount: Int
  private let workspace: Workspace
  /// The lists, the longest first.
  private let lists: [ScoredList]

  /// How many documents are marked at a time: their marks stay in the fastest memory.
  static let span = 1 << 15

  /// For the lists of a segment, at least one.
  init(_ lists: [ScoredList], _ context: SegmentContext, _ workspace: Workspace) {
    entryCount = context.entryCount
    self.workspace = workspace
    self.lists = lists.sorted { $0.count > $1.count }
  }

  /// How many documents are in any of the lists.
  func count() throws(IndexError) -> Int {
    if lists.count == 1 { return lists[0].count }
    let others = lists.dropFirst()
    let rest = others.reduce(0) { $0 + $1.count }
    if let region = lists[0].region, rest < 2 * region.blockCount {
      return try countBeside(lists[0], others)
    }
    var sum = 0
    for first in stride(from: 0, to: entryCount, by: Self.span) {
      try mark(lists[...], from: first, to: first + Self.span)
      sum += take()
    }
    return sum
  }

  /// Marks the documents of a range that are in any of the lists.
  private func mark(
    _ lists: ArraySlice<ScoredList>, from first: Int, to end: Int
  ) throws(IndexError) {
    for list in lists {
      try list.mark(
        from: UInt32(first), to: UInt32(end), bits: workspace.unionBits, marks: workspace.unionMarks
      )
    }
  }

  /// Counts the marked documents and clears them.
  private func take() -> Int {
    let bits = workspace.unionBits
    Kernels.takeMarks(workspace.unionMarks, count: Self.span, to: bits)
    let count = Kernels.countBits(bits, count: Self.span / 64)
    bits.fill(0, count: Self.span / 64)
    return count
  }

  /// The same where one list is so much longer than the others that it is only asked for their documents.
  private func countBeside(
    _ longest: ScoredList, _ others: ArraySlice<ScoredList>
  ) throws(IndexError) -> Int {
    var sum = longest.count
    let docs = workspace.candidates.docs
    for window in 0..<PostingsRegion.windows(of: entryCount) {
      if others.allSatisfy({ $0.bounds[window] == 0 }) { continue }
      let first = window * SegmentFormat.windowSize
      try mark(others, from: first, to: first + SegmentFormat.windowSize)
      let count = takeDocs(from: UInt32(first), to: docs)
      sum += count - (try longest.keepFound(count, of: workspace.candidates))
    }
    return sum
  }

  /// Writes the marked documents of a window and clears them; returns how many.
  private func takeDocs(from first: UInt32, to docs: Cells<UInt32>) -> Int {
    let bits = workspace.unionBits
    Kernels.takeMarks(workspace.unionMarks, count: SegmentFormat.windowSize, to: bits)
    var count = 0
    for word in 0..<(SegmentFormat.windowSize / 64) {
      var rest = bits[word]
      while rest != 0 {
        docs[count] = first + UInt32(word * 64 + rest.trailingZeroBitCount)
        count += 1
        rest &= rest - 1
      }
    }
    bits.fill(0, count: SegmentFormat.windowSize / 64)
    return count
  }
}
