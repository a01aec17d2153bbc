/// The weight of each feature by its key: an open-addressing table that is filled once and then only read.
struct FeatureWeights: Sendable {
  private struct Slot: Sendable {
    /// The key plus 1; 0 is free.
    var key: UInt64 = 0
    var weight = 0.0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var count = 0
  private var keys = HashFilter()

  /// Whether no feature has a weight.
  var isEmpty: Bool { count == 0 }

  /// The weight under a key, which is never the largest number; 0 where there is none.
  subscript(key: UInt64) -> Double {
    @inline(__always) get {
      keys.mayHold(Self.hash(of: key)) ? slots[place(of: key)].weight : 0
    }
    set {
      keys.insert(Self.hash(of: key))
      if count * 2 >= slots.count { grow() }
      let place = place(of: key)
      if slots[place].key == 0 { count += 1 }
      slots[place] = Slot(key: key + 1, weight: newValue)
    }
  }

  @inline(__always)
  private static func hash(of key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 32 }

  /// The slot of a key, or the free one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(of: key)) & mask
    while slots[place].key != 0, slots[place].key != key + 1 { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[place(of: slot.key - 1)] = slot }
  }
}
