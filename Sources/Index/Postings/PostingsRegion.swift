/// Where the postings of a term of at least two documents lie in its segment, and how to read them.
final class PostingsRegion {
  /// How many documents have the term.
  let count: Int
  /// How many blocks there are; 0 for a short list, which is one tail.
  let blockCount: Int
  /// How many entries the segment has.
  let entryCount: Int
  private let slice: ByteSlice
  /// The positions of a word; nothing for a stem.
  let positions: ByteSlice
  private let hasPositions: Bool
  private let offsetsAt: Int
  private let positionOffsetsAt: Int
  private let boundsAt: Int
  private let windowsAt: Int
  private let dataAt: Int

  /// Lays the parts of a list out and checks that they are there.
  init(
    count: Int, entryCount: Int, postings: ByteSlice, positions: ByteSlice?
  ) throws(IndexError) {
    self.count = count
    self.entryCount = entryCount
    slice = postings
    self.positions = positions ?? postings
    hasPositions = positions != nil
    if count > entryCount {
      throw postings.corrupt(at: 0, expected: "at most \(entryCount) postings")
    }
    let size = SegmentFormat.blockSize
    blockCount = count < size ? 0 : (count + size - 1) / size
    offsetsAt = 4 * blockCount
    positionOffsetsAt = 8 * blockCount
    boundsAt = positionOffsetsAt + (hasPositions ? 4 * blockCount : 0)
    windowsAt = boundsAt + 2 * blockCount
    dataAt =
      windowsAt + (count > SegmentFormat.windowedAbove ? 2 * Self.windows(of: entryCount) : 0)
    if dataAt > postings.count { throw postings.corrupt(at: 0, expected: "a whole skip table") }
  }

  /// How many windows so many entries have.
  static func windows(of entryCount: Int) -> Int {
    (entryCount + SegmentFormat.windowSize - 1) / SegmentFormat.windowSize
  }

  /// Whether there are bounds for each window.
  var hasWindowBounds: Bool { count > SegmentFormat.windowedAbove }

  /// The last document of a block.
  @inline(__always) func lastDoc(_ block: Int) -> UInt32 {
    slice.number(at: 4 * block, as: UInt32.self)
  }

  /// The bound of a block.
  @inline(__always) func bound(_ block: Int) -> BlockBound {
    BlockBound(packed: slice.number(at: boundsAt + 2 * block, as: UInt16.self))
  }

  /// The bound of a window.
  @inline(__always) func windowBound(_ window: Int) -> BlockBound {
    BlockBound(packed: slice.number(at: windowsAt + 2 * window, as: UInt16.self))
  }

  /// Writes the scores of the postings that the bounds of all blocks, or windows, stand for; returns how many stand for more.
  func boundScores(_ scoring: TermScoring, windows: Bool, to scores: Cells<Float>) -> Int {
    windows
      ? Kernels.boundScores(
        scoring, slice, at: windowsAt, count: Self.windows(of: entryCount), to: scores)
      : Kernels.boundScores(scoring, slice, at: boundsAt, count: blockCount, to: scores)
  }

  /// How many postings a block has.
  @inline(__always) func postings(in block: Int) -> Int {
    min(SegmentFormat.blockSize, count - block * SegmentFormat.blockSize)
  }

  /// Decodes the documents of a block (and the frequencies too, when the block is the tail); returns where the frequencies begin,
  /// or nil when they are there already.
  @inline(__always) func readDocs(
    _ block: Int, docs: Cells<UInt32>, freqs: Cells<UInt32>
  ) throws(IndexError) -> Int? {
    let before = documentBefore(block)
    let start = start(of: block)
    let length = postings(in: block)
    if length < SegmentFormat.blockSize {
      _ = try readTail(at: start, count: length, after: before, docs: docs, freqs: freqs, from: 0)
      for index in length..<SegmentFormat.blockSize { docs[index] = .max }
      return nil
    }
    let end = try PackedRun.decodeRising(
      slice, at: start, after: before, below: entryCount, into: docs)
    if docs[length - 1] != lastDoc(block) {
      throw slice.corrupt(at: start, expected: "a block that ends with its last document")
    }
    return end
  }

  /// Sets the bits of a block's documents in a window, when the block is a bitmap and lies in the window; whether it did.
  @inline(__always) func orBitmap(
    _ block: Int, into words: Cells<UInt64>, first: UInt32, limit: Int
  ) throws(IndexError) -> Bool {
    guard let bitmap = try bitmap(block) else { return false }
    return bitmap.or(into: words, after: documentBefore(block), first: first, limit: limit)
  }

  /// The bitmap of a block that stands as one.
  @inline(__always) func bitmap(_ block: Int) throws(IndexError) -> DocBitmap? {
    if postings(in: block) < SegmentFormat.blockSize { return nil }
    return try DocBitmap(slice, at: start(of: block))
  }

  /// The document before the first that a block may have.
  @inline(__always) func documentBefore(_ block: Int) -> UInt32 {
    block == 0 ? UInt32.max : lastDoc(block - 1)
  }

  @inline(__always) private func start(of block: Int) -> Int {
    dataAt + Int(slice.number(at: offsetsAt + 4 * block, as: UInt32.self))
  }

  /// Asks for a block in advance.
  @inline(__always) func prefetch(_ block: Int) {
    if block >= blockCount { return }
    let start = start(of: block)
    if start < slice.count { Kernels.prefetch(slice, at: start) }
  }

  /// Decodes the frequencies of a full block.
  @inline(__always) func readFreqs(
    at offset: Int, into freqs: Cells<UInt32>
  ) throws(IndexError) {
    _ = try PackedRun.decode(slice, at: offset, count: 128, adding: 1, into: freqs)
  }

  private func readTail(
    at offset: Int, count: Int, after before: UInt32, docs: Cells<UInt32>, freqs: Cells<UInt32>,
    from place: Int
  ) throws(IndexError) -> Int {
    var reader = ByteReader(slice, at: offset)
    var last = Int(Int32(truncatingIfNeeded: before))
    for index in place..<(place + count) {
      let value = try reader.varint()
      last += value >> 1 + 1
      if last >= entryCount { throw slice.corrupt(at: offset, expected: "documents in range") }
      docs[index] = UInt32(truncatingIfNeeded: last)
      if value & 1 == 1 {
        freqs[index] = 1
      } else {
        freqs[index] = try reader.varint32() &+ 2
      }
    }
    return reader.offset
  }

  /// The first block from `start` on whose last document is at least `doc`, by steps that double; `blockCount` when there is none.
  @inline(__always) func block(notBefore doc: UInt32, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step < blockCount && lastDoc(low + step) < doc {
      low += step
      step *= 2
    }
    var high = min(low + step, blockCount)
    while low < high {
      let middle = (low + high) / 2
      if lastDoc(middle) < doc { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first block whose last document is at least `doc`, sought from a guess in both directions.
  @inline(__always) func block(near guess: Int, notBefore doc: UInt32) -> Int {
    if lastDoc(guess) < doc { return block(notBefore: doc, from: guess) }
    var high = guess
    var step = 1
    while high - step >= 0 && lastDoc(high - step) >= doc {
      high -= step
      step *= 2
    }
    var low = max(high - step, -1) + 1
    while low < high {
      let middle = (low + high) / 2
      if lastDoc(middle) < doc { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Decodes a list of less than 128 documents; the rest of `docs` is filled with the largest number.
  func readShort(docs: Cells<UInt32>, freqs: Cells<UInt32>) throws(IndexError) {
    _ = try readTail(at: dataAt, count: count, after: .max, docs: docs, freqs: freqs, from: 0)
    for index in count..<SegmentFormat.blockSize { docs[index] = .max }
  }

  /// Decodes the whole list; the rows are made large enough.
  func readAll(docs: Cells<UInt32>, freqs: Cells<UInt32>) throws(IndexError) {
    docs.reserve(count + 128)
    freqs.reserve(count + 128)
    if blockCount == 0 {
      _ = try readTail(at: dataAt, count: count, after: .max, docs: docs, freqs: freqs, from: 0)
      return
    }
    let block = BlockBuffer()
    for index in 0..<blockCount {
      try block.load(self, index, withFreqs: true)
      docs.copy(block.count, from: block.docs, at: 0, to: index * 128)
      freqs.copy(block.count, from: block.freqs, at: 0, to: index * 128)
    }
  }

  /// The bytes of the positions of a block (or of a short list) of a word, as far as they are there.
  func positionBytes(ofBlock block: Int) -> Range<Int> {
    let start = positionsStart(ofBlock: block)
    let end = block + 1 < blockCount ? positionsStart(ofBlock: block + 1) : positions.count
    return (start..<max(start, end)).clamped(to: 0..<positions.count)
  }

  /// Where the positions of a block (or of a short list) of a word begin.
  func positionsStart(ofBlock block: Int) -> Int {
    blockCount == 0 || !hasPositions
      ? 0 : Int(slice.number(at: positionOffsetsAt + 4 * block, as: UInt32.self))
  }
}
