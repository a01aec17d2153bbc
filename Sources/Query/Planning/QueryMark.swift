/// Words of a query that are to be marked where they stand in a found text.
package enum QueryMark: Sendable, Hashable {
  /// A word with one of these stems.
  case stems([[UInt8]])
  /// This exact word, folded.
  case word([UInt8])
  /// A word that begins so.
  case prefix([UInt8])
  /// A word within so many edits.
  case similar([UInt8], edits: Int)
  /// Exact words that follow each other at these offsets, moved by at most `slop` places in all.
  case phrase([[UInt8]], offsets: [Int], slop: Int)
}
