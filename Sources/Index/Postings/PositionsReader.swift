/// Reads positions of documents out of the packed runs of one block, and remembers the run it read last.
final class PositionsReader {
  private let run = Cells<UInt32>(count: 128, repeating: 0)
  private var slice: ByteSlice?
  private var total = 0
  private var runIndex = -1
  private var runStart = 0
  private var runEnd = 0

  /// Takes the positions of a block: `total` of them, packed in runs of 128.
  func begin(_ slice: ByteSlice, total: Int) {
    self.slice = slice
    self.total = total
    runIndex = -1
    runEnd = 0
  }

  /// Appends `count` gaps from the `first`-th of the block on to `values`, from `place` on.
  func read(
    first: Int, count: Int, into values: Cells<UInt32>, at place: Int
  ) throws(IndexError) {
    // Most reads lie in the run that was read last.
    if runIndex >= 0, first >> 7 == runIndex, (first + count - 1) >> 7 == runIndex, count > 0,
      first + count <= total
    {
      values.reserve(place + count)
      for offset in 0..<count { values[place + offset] = run[first & 127 + offset] }
      return
    }
    guard let slice else { return }
    if first < 0 || count < 0 || first + count > total {
      throw slice.corrupt(at: 0, expected: "positions of every posting")
    }
    var done = 0
    while done < count {
      let wanted = (first + done) / 128
      try seek(to: wanted, slice)
      let offset = first + done - wanted * 128
      let part = min(count - done, 128 - offset)
      values.reserve(place + done + part)
      values.copy(part, from: run, at: offset, to: place + done)
      done += part
    }
  }

  private func seek(to wanted: Int, _ slice: ByteSlice) throws(IndexError) {
    if wanted == runIndex { return }
    if wanted < runIndex {
      runIndex = -1
      runEnd = 0
    }
    while runIndex < wanted {
      runIndex += 1
      runStart = runEnd
      let count = min(128, total - 128 * runIndex)
      runEnd = try PackedRun.layout(of: slice, at: runStart, count: count).end
    }
    let count = min(128, total - 128 * runIndex)
    _ = try PackedRun.decode(slice, at: runStart, count: count, adding: 0, into: run)
  }
}
