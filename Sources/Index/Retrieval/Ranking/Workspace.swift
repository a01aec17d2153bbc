/// The memory of one query, used again by the next.
final class Workspace {
  /// The scores of a window's documents; all 0 between windows.
  let slots = Cells<Float>(count: SegmentFormat.windowSize, repeating: 0)
  let candidates = Candidates()
  /// A block of a term that is searched alone.
  let block = BlockBuffer()
  /// The lists of a window in rising order of their bounds, and the sums of these bounds.
  let active = Cells<Int32>(count: 16, repeating: 0)
  let activeSums = Cells<Float>(count: 17, repeating: 0)
  let flags = Cells<UInt8>(count: SegmentFormat.windowSize, repeating: 0)
  /// The documents of a window that match, a bit each, and those of one part of the query.
  let bits = Cells<UInt64>(count: SegmentFormat.windowSize / 64, repeating: 0)
  let partBits = Cells<UInt64>(count: SegmentFormat.windowSize / 64, repeating: 0)
  /// The documents of a whole segment, a bit each.
  let segmentBits = Cells<UInt64>(count: 1024, repeating: 0)
  /// A byte for each document of a window; all 0 when nobody uses them.
  let marks = Cells<UInt8>(count: SegmentFormat.windowSize, repeating: 0)
  /// The bound of each window.
  let sums = Cells<Float>(count: 64, repeating: 0)
  /// Windows in the order in which they are searched.
  let order = Cells<UInt32>(count: 64, repeating: 0)
  /// Candidates of a phrase: their documents, and their places in the block of each word.
  let rows = Cells<UInt32>(count: 4 * Kernels.rowSize, repeating: 0)
  /// How often each of them has the phrase, and where.
  let found = Cells<UInt32>(count: Kernels.rowSize, repeating: 0)
  let starts = Cells<UInt32>(count: 1024, repeating: 0)
  /// The numbers from 0 on.
  let ascending = Cells<UInt32>(count: Kernels.rowSize, repeating: 0)
  private var lists: [ScoredList] = []
  private var used = 0
  private var words: [PhraseWord] = []
  private var usedWords = 0
  private var isDirty = false

  /// Memory for queries.
  init() {
    for index in 0..<ascending.count { ascending[index] = UInt32(index) }
  }

  /// Takes all lists and words back.
  func begin() {
    used = 0
    usedWords = 0
    if isDirty {
      slots.fill(0, count: SegmentFormat.windowSize)
      marks.fill(0, count: SegmentFormat.windowSize)
    }
    isDirty = true
  }

  /// Notes that a query ended well, so that slots and marks are 0.
  func end() { isDirty = false }

  /// A list that nobody uses in this query.
  func list() -> ScoredList {
    if used == lists.count { lists.append(ScoredList()) }
    used += 1
    return lists[used - 1]
  }

  /// A word of a phrase that nobody uses in this query.
  func word() -> PhraseWord {
    if usedWords == words.count { words.append(PhraseWord()) }
    usedWords += 1
    return words[usedWords - 1]
  }
}
