/// The memory of one query, used again by the next.
final class Workspace {
  /// The scores of a window's documents; all 0 between windows.
  let slots = Cells<Float>(count: SegmentFormat.windowSize, repeating: 0)
  let candidates = Candidates()
  /// A byte for each sixteen slots, where few are used; all 0 between windows.
  let touched = Cells<UInt8>(count: SegmentFormat.windowSize / 16, repeating: 0)
  /// A block of a term that is searched alone.
  let block = BlockBuffer()
  /// The lists of a window in rising order of their bounds, and the sums of these bounds.
  let active = Cells<Int32>(count: 16, repeating: 0)
  let activeSums = Cells<Float>(count: 17, repeating: 0)
  /// The bounds of a term's blocks or windows, and the numbers of those that can enter.
  let bounds = Cells<Float>(count: 256, repeating: 0)
  let places = Cells<UInt32>(count: 256, repeating: 0)
  let flags = Cells<UInt8>(count: SegmentFormat.windowSize, repeating: 0)
  /// The documents of a window that match, a bit each, and those of one part of the query.
  let bits = Cells<UInt64>(count: SegmentFormat.windowSize / 64, repeating: 0)
  let partBits = Cells<UInt64>(count: SegmentFormat.windowSize / 64, repeating: 0)
  /// The documents of a range that is counted, a bit or a byte each; all 0 when nobody uses them.
  let unionBits = Cells<UInt64>(count: UnionCounter.span / 64, repeating: 0)
  let unionMarks = Cells<UInt8>(count: UnionCounter.span, repeating: 0)
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
      touched.fill(0, count: SegmentFormat.windowSize / 16)
      marks.fill(0, count: SegmentFormat.windowSize)
      unionBits.fill(0, count: UnionCounter.span / 64)
      unionMarks.fill(0, count: UnionCounter.span)
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
