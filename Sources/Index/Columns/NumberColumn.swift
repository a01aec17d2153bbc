/// At most one signed number an entry: a bit for each entry that has one, then how much each is above the least.
struct NumberColumn {
  private let presence: ByteSlice
  private let least: Int64
  private let above: PackedNumbers

  /// The numbers of a section.
  init(_ slice: ByteSlice, count: Int) throws(IndexError) {
    let presenceLength = (count + 7) / 8
    presence = try slice.slice(from: 0, count: presenceLength, expected: "presence bits")
    var reader = ByteReader(slice, at: presenceLength)
    least = try reader.number(Int64.self)
    let width = Int(try reader.byte())
    above = try PackedNumbers(
      try slice.slice(
        from: reader.offset, count: slice.count - reader.offset, expected: "numbers"),
      width: width, count: count)
  }

  /// The number of an entry.
  @inline(__always) subscript(doc: Int) -> Int64? {
    if presence[doc >> 3] >> UInt8(doc & 7) & 1 == 0 { return nil }
    return Int64(bitPattern: UInt64(bitPattern: least) &+ above[doc])
  }
}

/// Collects the numbers of a column.
struct NumberColumnWriter {
  private var values: [Int64?] = []

  /// About how many bytes it holds in memory.
  var memory: Int { values.count * MemoryLayout<Int64?>.stride }

  /// Appends the number of the next entry.
  mutating func append(_ value: Int64?) { values.append(value) }

  /// Encodes the column.
  func encode() -> [UInt8] {
    var bytes = ByteWriter()
    var presence = [UInt8](repeating: 0, count: (values.count + 7) / 8)
    for (place, value) in values.enumerated() where value != nil {
      presence[place >> 3] |= 1 << UInt8(place & 7)
    }
    bytes.append(presence)
    let present = values.compactMap { $0 }
    let least = present.min() ?? 0
    let span = UInt64(bitPattern: present.max() ?? 0) &- UInt64(bitPattern: least)
    let width = PackedNumbers.width(for: span)
    bytes.number(UInt64(bitPattern: least))
    bytes.byte(UInt8(width))
    for value in values {
      let above = value.map { UInt64(bitPattern: $0) &- UInt64(bitPattern: least) } ?? 0
      PackedNumbers.append(above, width: width, to: &bytes)
    }
    return bytes.bytes
  }
}
