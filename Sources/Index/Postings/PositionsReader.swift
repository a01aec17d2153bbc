/// Reads positions of documents out of the packed runs of one block.
///
/// Runs that only a few numbers are wanted of are not decoded: the numbers are taken out where they stand.
final class PositionsReader {
  private let run = Cells<UInt32>(count: 128, repeating: 0)
  private let slice: ByteSlice
  private var start = 0
  private var total = 0
  private var runIndex = -1
  private var layout = PackedRun.Layout(
    width: 0, bits: 0, exceptions: 0, exceptionBytes: 0, places: 0, end: 0)
  private var runStart = 0
  private var isDecoded = false

  /// Up to how many numbers are taken out of a run one by one.
  private static let few = 8

  /// A reader of the positions of one term.
  init(_ slice: ByteSlice) {
    self.slice = slice
  }

  /// Takes the positions of a block, which begin at an offset: `total` of them, packed in runs of 128.
  func begin(at offset: Int, total: Int) {
    start = offset
    self.total = total
    runIndex = -1
    layout.end = offset
  }

  /// Writes `count` gaps, from the `first`-th of the block on, to `values` from `place` on.
  func read(
    first: Int, count: Int, into values: Cells<UInt32>, at place: Int
  ) throws(IndexError) {
    if first < 0 || count < 0 || first + count > total {
      throw slice.corrupt(at: 0, expected: "positions of every posting")
    }
    var done = 0
    while done < count {
      let wanted = (first + done) >> 7
      if wanted != runIndex { try seek(to: wanted) }
      let offset = (first + done) & 127
      let part = min(count - done, 128 - offset)
      values.reserve(place + done + part)
      if !isDecoded && part <= Self.few {
        try take(offset, part, values, place + done)
      } else {
        if !isDecoded { try decode() }
        values.copy(part, from: run, at: offset, to: place + done)
      }
      done += part
    }
  }

  private func seek(to wanted: Int) throws(IndexError) {
    if wanted < runIndex {
      runIndex = -1
      layout.end = start
    }
    while runIndex < wanted {
      runStart = layout.end
      layout = try PackedRun.layout(of: slice, at: runStart, count: length(of: runIndex + 1))
      runIndex += 1
    }
    isDecoded = false
  }

  private func length(of run: Int) -> Int { min(128, total - 128 * run) }

  private func decode() throws(IndexError) {
    _ = try PackedRun.decode(
      slice, at: runStart, count: length(of: runIndex), adding: 0, into: run)
    isDecoded = true
  }

  /// Takes numbers out of the packed bits.
  private func take(
    _ offset: Int, _ count: Int, _ values: Cells<UInt32>, _ place: Int
  ) throws(IndexError) {
    for index in 0..<count {
      values[place + index] = PackedRun.low(slice, layout, offset + index)
    }
    if layout.exceptions == 0 { return }
    for exception in 0..<layout.exceptions {
      let index = Int(slice[layout.places + exception]) - offset
      if index < 0 || index >= count { continue }
      values[place + index] = values[place + index] &+ PackedRun.high(slice, layout, exception)
    }
  }
}
