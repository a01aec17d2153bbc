/// The positions of the documents of one block, whose packed runs are decoded when they are asked for.
final class PositionBlock {
  /// The first position of each document, then the distances to the next ones, where they were decoded.
  let gaps = Cells<UInt32>(count: 1024, repeating: 0)
  private let starts = Cells<Int>(count: 64, repeating: 0)
  private let isDecoded = Cells<Bool>(count: 64, repeating: false)
  private var slice: ByteSlice?
  private var total = 0
  /// How many runs were found so far; the next one begins at `starts[known]`.
  private var known = 0

  /// Takes the positions that begin at an offset: `total` of them, packed in runs of 128.
  func begin(_ slice: ByteSlice, at offset: Int, total: Int) {
    self.slice = slice
    self.total = total
    known = 0
    starts[0] = offset
  }

  /// Takes few positions that stand as variable-length numbers.
  func begin(inline slice: ByteSlice, total: Int) throws(IndexError) {
    self.slice = nil
    self.total = total
    gaps.reserve(total)
    var reader = ByteReader(slice)
    for place in 0..<total { gaps[place] = try reader.varint32() }
  }

  /// Sees to it that the positions from `first` to before `end` are decoded.
  @inline(__always) func need(_ first: Int, _ end: Int) throws(IndexError) {
    if first >= end { return }
    var run = first >> 7
    while run <= (end - 1) >> 7 {
      if run >= known || !isDecoded[run] { try decode(run) }
      run += 1
    }
  }

  @inline(never) private func decode(_ run: Int) throws(IndexError) {
    guard let slice else { return }
    if 128 * run >= total { throw slice.corrupt(at: 0, expected: "positions of every posting") }
    while known < run {
      reserve(known + 1)
      starts[known + 1] = try PackedRun.layout(of: slice, at: starts[known], count: 128).end
      isDecoded[known] = false
      known += 1
    }
    if known == run {
      reserve(run + 1)
      isDecoded[run] = false
      known += 1
    }
    gaps.reserve(128 * (run + 1))
    starts[run + 1] = try PackedRun.decode(
      slice, at: starts[run], count: min(128, total - 128 * run), adding: 0, into: gaps,
      from: 128 * run)
    isDecoded[run] = true
  }

  private func reserve(_ run: Int) {
    starts.reserve(run + 1)
    isDecoded.reserve(run + 1)
  }
}
