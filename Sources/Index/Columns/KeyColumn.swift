/// The caller's numbers of the entries, strictly rising: a first key, and for each entry how much its key is above the first key
/// plus its place.
struct KeyColumn {
  private let first: UInt64
  private let extra: PackedNumbers
  /// How many keys there are.
  let count: Int

  /// The keys of a section.
  init(_ slice: ByteSlice, count: Int) throws(IndexError) {
    var reader = ByteReader(slice)
    first = try reader.number(UInt64.self)
    let width = Int(try reader.byte())
    extra = try PackedNumbers(
      try slice.slice(from: 9, count: slice.count - 9, expected: "keys"), width: width, count: count
    )
    self.count = count
  }

  /// The key of an entry.
  @inline(__always) subscript(doc: Int) -> UInt64 { first &+ UInt64(doc) &+ extra[doc] }

  /// The entry with a key, when it is there.
  func doc(of key: UInt64) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == key ? low : nil
  }

  /// Encodes rising keys.
  static func encode(_ keys: [UInt64]) -> [UInt8] {
    var bytes = ByteWriter()
    let first = keys.first ?? 0
    let last = keys.last ?? 0
    let width = PackedNumbers.width(for: keys.isEmpty ? 0 : last - first - UInt64(keys.count - 1))
    bytes.number(first)
    bytes.byte(UInt8(width))
    for (place, key) in keys.enumerated() {
      PackedNumbers.append(key - first - UInt64(place), width: width, to: &bytes)
    }
    return bytes.bytes
  }
}
