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
  private var region: PostingsRegion?
  /// The postings, when they have blocks.
  private var blocks: PostingsRegion?
  private var inline: ByteSlice?
  private var separate: ByteSlice?
  private var current = 0
  private var positionsOf = -1

  /// Takes a word's entry and its place in the phrase.
  func begin(_ entry: TermEntry, _ segment: Segment, offset: Int) throws(IndexError) {
    self.offset = offset
    count = entry.documentFrequency
    current = 0
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

  /// The largest document that the block may have.
  @inline(__always) func lastDoc(_ number: Int) -> UInt32 { blocks?.lastDoc(number) ?? .max }

  /// Decodes a block.
  @inline(__always) func load(_ number: Int, withFreqs: Bool) throws(IndexError) {
    if let blocks { try block.load(blocks, number, withFreqs: withFreqs) }
  }

  /// Finds the positions of the loaded block.
  @inline(__always) func beginPositions() throws(IndexError) {
    if positionsOf != block.block { try findPositions() }
  }

  @inline(never) private func findPositions() throws(IndexError) {
    positionsOf = -1
    if let blocks { try block.load(blocks, block.block, withFreqs: true) }
    let total = Kernels.ends(block.freqs, count: block.count, into: ends)
    guard let region else {
      if let inline { try positions.begin(inline: inline, total: total) }
      if let separate { positions.begin(separate, at: 0, total: total) }
      positionsOf = block.block
      return
    }
    if total > Int32.max {
      throw region.positions.corrupt(at: 0, expected: "fewer positions")
    }
    positions.begin(
      region.positions, at: region.positionsStart(ofBlock: block.block), total: total)
    positionsOf = block.block
  }

  /// Decodes the positions of a document of the block.
  @inline(__always) func readPositions(of place: Int) throws(IndexError) {
    try positions.need(Int(ends[place]), Int(ends[place + 1]))
  }
}
