/// A word of a phrase: its postings block by block, with the positions of the block that is loaded.
///
/// A word of less than 128 documents has one block, without bound. Objects are used again.
final class PhraseWord {
  let block = BlockBuffer()
  let positions = PositionBlock()
  /// Where the positions of each document of the block end.
  let ends = Cells<UInt32>(count: 129, repeating: 0)
  /// How many documents have the word.
  private(set) var count = 0
  /// How many blocks there are.
  private(set) var blockCount = 0
  /// How far the word is from the beginning of the phrase.
  private(set) var offset = 0
  private var segment: Segment?
  private var region: PostingsRegion?
  /// The postings, when they have blocks.
  private var blocks: PostingsRegion?
  private var inline: ByteSlice?
  private var separate: ByteSlice?
  private var current = 0
  /// The block that was loaded or searched last.
  private var standing = 0
  private var positionsOf = -1

  /// Takes a word's entry and its place in the phrase.
  func begin(_ entry: TermEntry, _ segment: Segment, offset: Int) throws(IndexError) {
    self.offset = offset
    self.segment = segment
    count = entry.documentFrequency
    current = 0
    standing = 0
    positionsOf = -1
    block.clear()
    guard case .single(let doc, let frequency, let inline) = entry.place else {
      let region = try segment.region(entry, form: .word)
      self.region = region
      blocks = region.blockCount > 0 ? region : nil
      inline = nil
      separate = nil
      blockCount = max(region.blockCount, 1)
      if region.blockCount == 0 { try block.loadShort(region) }
      return
    }
    if Int(doc) >= segment.entryCount {
      throw segment.postings.corrupt(at: 0, expected: "a document in range")
    }
    region = nil
    blocks = nil
    blockCount = 1
    self.inline = inline
    separate = inline == nil ? try segment.positions(entry) : nil
    block.loadSingle(doc, frequency)
  }

  /// The bound of a block; nil for a word that has only one.
  @inline(__always) func bound(_ number: Int) -> BlockBound? { blocks?.bound(number) }

  /// The block that a document would be in; `blockCount` when there is none.
  ///
  /// Cheap when it is near the last one.
  @inline(__always) func block(notBefore doc: UInt32) -> Int {
    guard let blocks else { return 0 }
    let found = blocks.block(near: min(current, blockCount - 1), notBefore: doc)
    current = found
    return found
  }

  /// Asks for a block in advance.
  @inline(__always) func prefetch(_ number: Int) { blocks?.prefetch(number) }

  /// The largest document that the block may have.
  @inline(__always) func lastDoc(_ number: Int) -> UInt32 { blocks?.lastDoc(number) ?? .max }

  /// Decodes a block.
  @inline(__always) func load(_ number: Int, withFreqs: Bool) throws(IndexError) {
    standing = number
    if let blocks { try block.load(blocks, number, withFreqs: withFreqs) }
  }

  /// Decodes the frequencies of the block that was loaded or searched last.
  @inline(__always) func loadFreqs() throws(IndexError) {
    if let blocks { try block.loadFreqs(blocks, standing) }
  }

  /// Finds candidates in a block, places in row `row`; returns how many were found.
  @inline(__always) func find(
    in number: Int, rows: Cells<UInt32>, row: Int, range: Range<Int>
  ) throws(IndexError) -> Int {
    standing = number
    let place = row * Kernels.rowSize + range.lowerBound
    guard let blocks else {
      return Kernels.find(in: block.docs, docs: rows, range: range, places: rows, from: place)
    }
    return try block.find(blocks, number, docs: rows, range: range, places: rows, from: place)
  }

  /// Finds the positions of the loaded block.
  @inline(__always) func beginPositions() throws(IndexError) {
    if positionsOf != standing { try findPositions() }
  }

  @inline(never) private func findPositions() throws(IndexError) {
    positionsOf = -1
    try loadFreqs()
    let size = blocks?.postings(in: standing) ?? block.count
    let total = Kernels.ends(block.freqs, count: size, into: ends)
    guard let region else {
      if let inline { try positions.begin(inline: inline, total: total) }
      if let separate { positions.begin(separate, at: 0, total: total) }
      positionsOf = standing
      return
    }
    if total > Int32.max {
      throw region.positions.corrupt(at: 0, expected: "fewer positions")
    }
    let place = region.positionBytes(ofBlock: standing)
    try segment?.check(region.positions, from: place.lowerBound, count: place.count)
    positions.begin(region.positions, at: place.lowerBound, total: total)
    positionsOf = standing
  }

  /// Decodes the positions of a document of the block.
  @inline(__always) func readPositions(of place: Int) throws(IndexError) {
    try positions.need(Int(ends[place]), Int(ends[place + 1]))
  }
}
