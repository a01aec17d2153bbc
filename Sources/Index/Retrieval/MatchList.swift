/// Entries of a segment that match a query, rising, with their scores.
final class MatchList {
  let docs = Cells<UInt32>(count: 256, repeating: 0)
  let scores = Cells<Float>(count: 256, repeating: 0)
  /// How many there are.
  var count = 0

  /// Adds a document that is larger than the last.
  @inline(__always) func append(_ doc: UInt32, _ score: Float) {
    reserve(count + 1)
    docs[count] = doc
    scores[count] = score
    count += 1
  }

  /// Makes room.
  @inline(__always) func reserve(_ wanted: Int) {
    docs.reserve(wanted)
    scores.reserve(wanted)
  }
}
