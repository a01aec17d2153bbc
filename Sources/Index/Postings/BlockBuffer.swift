/// A decoded block of postings.
final class BlockBuffer {
  /// The documents; past `count` they are the largest number there is.
  let docs = Cells<UInt32>(count: 128, repeating: 0)
  /// The frequencies, when they are loaded.
  let freqs = Cells<UInt32>(count: 128, repeating: 0)
  /// How many postings there are.
  private(set) var count = 0
  /// Which block's documents are decoded; -1 for none.
  private(set) var block = -1
  /// Which block's frequencies are decoded, and where those of which other block are known to begin.
  private var freqsOf = -1
  private var located = -1
  private var freqsAt = 0

  /// Forgets the block.
  func clear() {
    block = -1
    freqsOf = -1
    located = -1
  }

  /// Decodes a list of less than 128 documents unless it is there already.
  func loadShort(_ region: PostingsRegion) throws(IndexError) {
    if block == 0 { return }
    try region.readShort(docs: docs, freqs: freqs)
    count = region.count
    freqsOf = 0
    block = 0
  }

  /// Takes a document that stands alone in a list.
  func loadSingle(_ doc: UInt32, _ frequency: UInt32) {
    docs.fill(.max, count: SegmentFormat.blockSize)
    docs[0] = doc
    freqs[0] = frequency
    count = 1
    freqsOf = 0
    block = 0
  }

  /// Decodes a block unless it is there already.
  @inline(__always) func load(
    _ region: PostingsRegion, _ wanted: Int, withFreqs: Bool
  ) throws(IndexError) {
    if block != wanted { try loadDocs(region, wanted) }
    if withFreqs { try loadFreqs(region, wanted) }
  }

  private func loadDocs(_ region: PostingsRegion, _ wanted: Int) throws(IndexError) {
    block = -1
    if let offset = try region.readDocs(wanted, docs: docs, freqs: freqs) {
      freqsAt = offset
      located = wanted
    } else {
      freqsOf = wanted
    }
    count = region.postings(in: wanted)
    block = wanted
  }

  /// Decodes the frequencies of a block that was loaded or searched last, unless they are there already.
  @inline(__always) func loadFreqs(_ region: PostingsRegion, _ wanted: Int) throws(IndexError) {
    if freqsOf == wanted { return }
    if located != wanted { try loadDocs(region, wanted) }
    if freqsOf == wanted { return }
    freqsOf = -1
    try region.readFreqs(at: freqsAt, into: freqs)
    freqsOf = wanted
  }

  /// Finds rising documents in a block, which is not decoded when it stands as a bitmap; writes their places from `place` on and returns how
  /// many were found.
  @inline(__always) func find(
    _ region: PostingsRegion, _ wanted: Int, docs: Cells<UInt32>, range: Range<Int>,
    places: Cells<UInt32>, from place: Int
  ) throws(IndexError) -> Int {
    if block != wanted {
      if let bitmap = try region.bitmap(wanted) {
        located = wanted
        freqsAt = bitmap.end
        return bitmap.find(
          docs, range, after: region.documentBefore(wanted), places: places, at: place)
      }
      try loadDocs(region, wanted)
    }
    return Kernels.find(in: self.docs, docs: docs, range: range, places: places, from: place)
  }
}
