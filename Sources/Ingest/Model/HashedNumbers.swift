/// Numbers by 64-bit hash: an open-addressing table that is filled once and then only read.
///
/// Two words with one hash would share a number; with some ten thousand words that does not happen (odds 1 in 10^11),
/// and tests hold the embedded tables to it.
struct HashedNumbers: Sendable {
  // Hash and number side by side, so that a look costs one cache line.
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var number = Self.free
    static let free = UInt64.max
  }

  private var slots: [Slot]
  private let mask: Int

  /// An empty table with room for so many numbers.
  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = [Slot](repeating: Slot(), count: count)
    mask = count - 1
  }

  /// The number that was stored under this hash.
  subscript(hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == Slot.free { return nil }
      if slot.hash == hash { return Int(truncatingIfNeeded: slot.number) }
      place = (place + 1) & mask
    }
  }

  /// Stores a number from 0 under a hash, in place of an earlier one; at most `capacity` hashes.
  mutating func insert(_ number: Int, for hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].number != Slot.free, slots[place].hash != hash { place = (place + 1) & mask }
    slots[place] = Slot(hash: hash, number: UInt64(number))
  }
}
