/// Any number of strings an entry: the distinct strings in order, and for each entry which of them it has.
struct KeywordColumn {
  /// How many distinct strings there are.
  let valueCount: Int
  private let ends: PackedNumbers
  private let text: ByteSlice
  /// For each entry where its ordinals begin; nil when every entry has at most one, kept as ordinal + 1.
  private let starts: PackedNumbers?
  private let ordinals: PackedNumbers
  private let ordinalCount: Int

  /// The strings of a section.
  init(_ slice: ByteSlice, count: Int) throws(IndexError) {
    var reader = ByteReader(slice)
    valueCount = Int(try reader.number(UInt32.self))
    let textLength = Int(try reader.number(UInt32.self))
    ordinalCount = Int(try reader.number(UInt32.self))
    let width = Int(try reader.byte())
    let isMultiple = try reader.byte() == 1
    func part(_ length: Int, _ expected: String) throws(IndexError) -> ByteSlice {
      let start = reader.offset
      try reader.skip(length)
      return try slice.slice(from: start, count: length, expected: expected)
    }
    ends = try PackedNumbers(try part(4 * valueCount, "string ends"), width: 4, count: valueCount)
    text = try part(textLength, "strings")
    starts =
      isMultiple
      ? try PackedNumbers(try part(4 * (count + 1), "ordinal starts"), width: 4, count: count + 1)
      : nil
    if !isMultiple && ordinalCount != count {
      throw slice.corrupt(at: 8, expected: "one ordinal an entry")
    }
    ordinals = try PackedNumbers(
      try part(ordinalCount * width, "ordinals"), width: width, count: ordinalCount)
  }

  /// The section of a column of which no entry has a string.
  static func empty(count: Int) -> [UInt8] {
    var bytes = ByteWriter()
    for number in [0, 0, UInt32(count)] { bytes.number(number) }
    bytes.byte(0)
    bytes.byte(0)
    return bytes.bytes
  }

  /// The bytes of a string.
  func bytes(of ordinal: Int) throws(IndexError) -> ByteSlice {
    let start = ordinal == 0 ? 0 : Int(ends[ordinal - 1])
    return try text.slice(from: start, count: Int(ends[ordinal]) - start, expected: "a string")
  }

  /// The beginning of a string.
  @inline(__always) func head(of ordinal: Int) throws(IndexError) -> StringHead {
    let start = ordinal == 0 ? 0 : Int(ends[ordinal - 1])
    let end = Int(ends[ordinal])
    guard start <= end, end <= text.count else {
      throw text.corrupt(at: min(start, text.count), expected: "a string")
    }
    return StringHead(text, at: start, count: end - start)
  }

  /// A string.
  func value(of ordinal: Int) throws(IndexError) -> String {
    String(decoding: try bytes(of: ordinal).array, as: UTF8.self)
  }

  /// The place of a string, when an entry has it.
  func ordinal(of value: String) throws(IndexError) -> Int? {
    let wanted = Array(value.utf8)
    var low = 0
    var high = valueCount
    while low < high {
      let middle = (low + high) / 2
      let slice = try bytes(of: middle)
      if slice.compare(at: 0, count: slice.count, with: wanted) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low == valueCount { return nil }
    let slice = try bytes(of: low)
    return slice.compare(at: 0, count: slice.count, with: wanted) == 0 ? low : nil
  }

  /// Calls `body` with each ordinal of an entry, in rising order; ordinals out of range are passed over.
  @inline(__always) func forEachOrdinal(of doc: Int, _ body: (Int) -> Void) {
    guard let starts else {
      let stored = Int(truncatingIfNeeded: ordinals[doc])
      if stored > 0 && stored <= valueCount { body(stored - 1) }
      return
    }
    let end = min(Int(starts[doc + 1]), ordinalCount)
    var index = Int(starts[doc])
    while index < end {
      let stored = Int(truncatingIfNeeded: ordinals[index])
      if stored >= 0 && stored < valueCount { body(stored) }
      index += 1
    }
  }
}
