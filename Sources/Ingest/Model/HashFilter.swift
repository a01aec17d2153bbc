/// Tells of most hashes that they are not in a table, from a few bits that stay near the processor.
struct HashFilter: Sendable {
  private static let bits = 15
  private var words = [UInt64](repeating: 0, count: 1 << (bits - 6))

  mutating func insert(_ hash: UInt64) {
    let place = Self.place(of: hash)
    words[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// False only for a hash that was not inserted.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let place = Self.place(of: hash)
    return words[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  @inline(__always)
  private static func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (1 << bits - 1)
  }
}
