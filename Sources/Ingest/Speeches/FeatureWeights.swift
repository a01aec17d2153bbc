/// The weight of each feature by its key: an open-addressing table that is filled once and then only read.
struct FeatureWeights: Sendable {
  private struct Slot: Sendable {
    /// The key plus 1; 0 is free.
    var key: UInt64 = 0
    var weight = 0.0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var count = 0

  /// Whether no feature has a weight.
  var isEmpty: Bool { count == 0 }

  /// The weight under a key, which is never the largest number; 0 where there is none.
  subscript(key: UInt64) -> Double {
    @inline(__always) get { slots[place(of: key)].weight }
    set {
      if count * 2 >= slots.count { grow() }
      let place = place(of: key)
      if slots[place].key == 0 { count += 1 }
      slots[place] = Slot(key: key + 1, weight: newValue)
    }
  }

  /// The slot of a key, or the free one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].key != 0, slots[place].key != key + 1 { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[place(of: slot.key - 1)] = slot }
  }
}
