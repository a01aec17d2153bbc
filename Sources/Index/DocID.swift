/// The place of an entry in one segment; it never leaves the index and its callers, since merging renumbers.
package struct DocID: Sendable, Hashable, Comparable {
  /// The place, counted from 0.
  package var value: UInt32

  /// The entry at a place.
  package init(_ value: UInt32) {
    self.value = value
  }

  /// Orders by place.
  package static func < (left: DocID, right: DocID) -> Bool { left.value < right.value }
}
