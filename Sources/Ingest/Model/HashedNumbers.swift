/// Numbers by 64-bit hash: an open-addressing table that is filled once and then only read.
///
/// A slot is the upper 48 bits of a hash and a number, so that a look costs one cache line of eight slots. Two words
/// that agree in 48 bits would share a number; with some ten thousand words that does not happen (odds 1 in 10^6 for
/// the table, 1 in 10^10 for a word that is not in it), and tests hold the embedded tables to it.
struct HashedNumbers: Sendable {
  private static let numberBits: UInt64 = 16

  // The number plus 1 in the lower bits; 0 is free.
  private var slots: [UInt64]
  private let mask: Int

  /// An empty table with room for so many numbers.
  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = [UInt64](repeating: 0, count: count)
    mask = count - 1
  }

  /// The number that was stored under this hash.
  @inline(__always)
  subscript(hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return nil }
      if (slot ^ hash) >> Self.numberBits == 0 {
        return Int(truncatingIfNeeded: slot & (1 << Self.numberBits - 1)) - 1
      }
      place = (place + 1) & mask
    }
  }

  /// Stores a number from 0 to 65,534 under a hash, in place of an earlier one; at most `capacity` hashes.
  mutating func insert(_ number: Int, for hash: UInt64) {
    precondition((0..<65_535).contains(number), "number \(number) has more than 16 bits")
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0, (slots[place] ^ hash) >> Self.numberBits != 0 {
      place = (place + 1) & mask
    }
    slots[place] = (hash >> Self.numberBits) << Self.numberBits | UInt64(number + 1)
  }
}
