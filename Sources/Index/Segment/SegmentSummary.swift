/// What a finished segment is, for the catalogue.
package struct SegmentSummary: Sendable, Hashable {
  /// The file name, NAME.kbs.
  package var name: String
  /// How many entries it has.
  package var entries: Int
  /// How many bytes the file has.
  package var bytes: Int
  /// The least key; 0 when there is no entry.
  package var minKey: UInt64
  /// The largest key; 0 when there is no entry.
  package var maxKey: UInt64

  /// A summary of these facts.
  package init(name: String, entries: Int, bytes: Int, minKey: UInt64, maxKey: UInt64) {
    self.name = name
    self.entries = entries
    self.bytes = bytes
    self.minKey = minKey
    self.maxKey = maxKey
  }
}
