/// Writes ``PackedRun``s at the width that takes the fewest bytes.
struct PackedRunWriter {
  private let histogram = Cells<Int>(count: 33, repeating: 0)
  private let low = Cells<UInt32>(count: 128, repeating: 0)
  private let packed = Cells<UInt8>(count: 1024, repeating: 0)

  /// How a run will be written.
  private struct Choice {
    var width: Int
    var exceptions: Int
    var exceptionBytes: Int
  }

  /// Appends a run of `count` numbers, at most 128.
  func append(
    _ values: Cells<UInt32>, from start: Int, count: Int, to bytes: inout ByteWriter
  ) {
    let choice = choose(values, start, count)
    bytes.byte(UInt8(choice.width) | UInt8(choice.exceptionBytes) << 6)
    if choice.exceptions == 0 {
      appendBits(values, start, count, choice.width, &bytes)
    } else {
      bytes.byte(UInt8(choice.exceptions))
      let mask = UInt32(truncatingIfNeeded: 1 << choice.width - 1)
      for index in 0..<count { low[index] = values[start + index] & mask }
      appendBits(low, 0, count, choice.width, &bytes)
      appendExceptions(values, start, count, choice, &bytes)
    }
  }

  /// How many bytes a run of `count` numbers takes.
  func size(_ values: Cells<UInt32>, from start: Int, count: Int) -> Int {
    let choice = choose(values, start, count)
    let patches = choice.exceptions == 0 ? 0 : 1 + choice.exceptions * (1 + choice.exceptionBytes)
    return 1 + (count * choice.width + 7) / 8 + patches
  }

  private func appendBits(
    _ values: Cells<UInt32>, _ start: Int, _ count: Int, _ width: Int, _ bytes: inout ByteWriter
  ) {
    let size = Kernels.pack(values, from: start, count: count, width: width, into: packed)
    bytes.append(packed, count: size)
  }

  private func appendExceptions(
    _ values: Cells<UInt32>, _ start: Int, _ count: Int, _ choice: Choice, _ bytes: inout ByteWriter
  ) {
    let limit = UInt64(1) << UInt64(choice.width)
    for index in 0..<count where UInt64(values[start + index]) >= limit {
      bytes.byte(UInt8(index))
    }
    for index in 0..<count where UInt64(values[start + index]) >= limit {
      let high = values[start + index] >> UInt32(choice.width)
      for byte in 0..<choice.exceptionBytes {
        bytes.byte(UInt8(truncatingIfNeeded: high >> UInt32(8 * byte)))
      }
    }
  }

  private func choose(_ values: Cells<UInt32>, _ start: Int, _ count: Int) -> Choice {
    for width in 0...32 { histogram[width] = 0 }
    var all: UInt32 = 0
    for index in start..<(start + count) {
      let value = values[index]
      all |= value
      histogram[32 - value.leadingZeroBitCount] += 1
    }
    let widest = 32 - all.leadingZeroBitCount
    var best = Choice(width: widest, exceptions: 0, exceptionBytes: 0)
    var least = (count * widest + 7) / 8
    var exceptions = 0
    var width = widest - 1
    while width >= 0, widest - width <= 24 {
      exceptions += histogram[width + 1]
      let exceptionBytes = (widest - width + 7) / 8
      let size = (count * width + 7) / 8 + 1 + exceptions * (1 + exceptionBytes)
      if size < least {
        least = size
        best = Choice(width: width, exceptions: exceptions, exceptionBytes: exceptionBytes)
      }
      width -= 1
    }
    return best
  }
}
