/// Chooses which segments to merge: those of like size, several at a time, so that an entry is rewritten a logarithmic number of
/// times.
package struct MergePolicy: Sendable {
  /// How many segments of one tier are merged at once.
  package var width: Int
  /// Segments below this size in bytes all count as one tier.
  package var floor: Int

  /// A policy; the defaults merge ten segments, and take all under 2 MB for small.
  package init(width: Int = 10, floor: Int = 2 << 20) {
    self.width = max(width, 2)
    self.floor = max(floor, 1)
  }

  /// The tier of a size: each holds segments up to `width` times as large as the one below.
  private func tier(_ bytes: Int) -> Int {
    var tier = 0
    var size = floor
    while bytes > size {
      size *= width
      tier += 1
    }
    return tier
  }

  /// The places (rising) of the segments to merge next, given their sizes; empty when there is nothing to do.
  package func choose(from sizes: [Int]) -> [Int] {
    let tiers = Dictionary(grouping: sizes.indices) { tier(sizes[$0]) }
    for tier in tiers.keys.sorted() {
      let members = tiers[tier] ?? []
      if members.count >= width { return Array(members.prefix(width)) }
    }
    return []
  }
}
