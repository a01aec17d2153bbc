/// All postings of one term, decoded: documents, frequencies and, for words, the gaps between positions.
final class PostingLists {
  /// The documents, rising.
  let docs = Cells<UInt32>(count: 1024, repeating: 0)
  /// How often each has the term.
  let freqs = Cells<UInt32>(count: 1024, repeating: 0)
  /// The first position of each document, then the gaps to the next ones, for all documents in order.
  let positions = Cells<UInt32>(count: 1024, repeating: 0)
  /// How many documents there are.
  var count = 0
  /// How many positions there are.
  var positionCount = 0

  /// Forgets all postings.
  func clear() {
    count = 0
    positionCount = 0
  }

  /// Adds a document that is larger than the last.
  @inline(__always) func append(doc: UInt32, frequency: UInt32) {
    docs.reserve(count + 1)
    freqs.reserve(count + 1)
    docs[count] = doc
    freqs[count] = frequency
    count += 1
  }

  /// Adds the next position (or gap) of the last document.
  @inline(__always) func append(position: UInt32) {
    positions.reserve(positionCount + 1)
    positions[positionCount] = position
    positionCount += 1
  }
}
