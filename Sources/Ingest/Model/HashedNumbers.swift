/// Numbers by 64-bit hash: an open-addressing table that is filled once and then only read.
///
/// Two words with one hash would share a number; with some ten thousand words that does not happen (odds 1 in 10^11),
/// and tests hold the embedded tables to it.
struct HashedNumbers: Sendable {
  private var hashes: [UInt64]
  private var numbers: [UInt32]

  /// An empty table with room for so many numbers.
  init(capacity: Int) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    hashes = [UInt64](repeating: 0, count: slots)
    numbers = [UInt32](repeating: .max, count: slots)
  }

  /// The number that was stored under this hash.
  subscript(hash: UInt64) -> Int? {
    let slot = slot(of: hash)
    return numbers[slot] == .max ? nil : Int(numbers[slot])
  }

  /// Stores a number below 2^32 − 1 under a hash, in place of an earlier one; at most `capacity` hashes.
  mutating func insert(_ number: Int, for hash: UInt64) {
    let slot = slot(of: hash)
    hashes[slot] = hash
    numbers[slot] = UInt32(number)
  }

  /// Where the hash stands, or the free place where it would.
  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while numbers[slot] != .max, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
