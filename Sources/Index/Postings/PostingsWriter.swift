/// Encodes the postings of terms of one field.
struct PostingsWriter {
  private let lengthCodes: Cells<UInt8>
  private let norms: [Float]
  private let windowCount: Int
  private let runs = PackedRunWriter()
  private let gaps = Cells<UInt32>(count: 128, repeating: 0)
  private let below = Cells<UInt32>(count: 128, repeating: 0)
  /// The encoded documents and frequencies of the last term.
  private(set) var postings = ByteWriter()
  /// The encoded positions of the last term.
  private(set) var positions = ByteWriter()

  /// How long a bitmap may be in percent of the run in its place: looking documents up in it and counting them is many times faster.
  private static let bitmapPercent = 170

  /// A writer for a field with these length codes (one an entry) and norms (one a code).
  init(lengthCodes: Cells<UInt8>, norms: [Float], entryCount: Int) {
    self.lengthCodes = lengthCodes
    self.norms = norms
    windowCount = (entryCount + SegmentFormat.windowSize - 1) / SegmentFormat.windowSize
  }

  /// Encodes a term of at least two documents.
  mutating func encode(_ lists: PostingLists, withPositions: Bool) {
    postings.clear()
    positions.clear()
    if lists.count < SegmentFormat.blockSize {
      appendTail(lists, 0..<lists.count, before: .max)
      if withPositions { appendPositions(lists, 0..<lists.positionCount) }
    } else {
      encodeBlocks(lists, withPositions: withPositions)
    }
  }

  /// Encodes positions alone, for a one-document term.
  mutating func encodePositions(_ lists: PostingLists) {
    positions.clear()
    appendPositions(lists, 0..<lists.positionCount)
  }

  private mutating func encodeBlocks(_ lists: PostingLists, withPositions: Bool) {
    let size = SegmentFormat.blockSize
    let blockCount = (lists.count + size - 1) / size
    var skips = SkipTable(blocks: blockCount, withPositions: withPositions)
    if lists.count > SegmentFormat.windowedAbove { skips.windows = windowBounds(lists) }
    var before = UInt32.max
    var place = 0
    for block in 0..<blockCount {
      let range = (block * size)..<min((block + 1) * size, lists.count)
      skips.lastDocs.append(lists.docs[range.upperBound - 1])
      skips.offsets.append(UInt32(postings.count))
      skips.bounds.append(bound(lists, range))
      appendBlock(lists, range, before: before)
      before = lists.docs[range.upperBound - 1]
      guard withPositions else { continue }
      skips.positionOffsets.append(UInt32(positions.count))
      var length = 0
      for index in range { length += Int(lists.freqs[index]) }
      appendPositions(lists, place..<(place + length))
      place += length
    }
    let blocks = postings.bytes
    postings.clear()
    skips.write(to: &postings)
    postings.append(blocks)
  }

  private mutating func appendBlock(
    _ lists: PostingLists, _ range: Range<Int>, before: UInt32
  ) {
    if range.count < SegmentFormat.blockSize { return appendTail(lists, range, before: before) }
    var last = before
    for (place, index) in range.enumerated() {
      gaps[place] = lists.docs[index] &- last &- 1
      last = lists.docs[index]
      below[place] = lists.freqs[index] - 1
    }
    let span = Int(lists.docs[range.upperBound - 1] &- before)
    let isDense =
      span < 16 * range.count
      && DocBitmap.append(
        lists.docs, range, after: before,
        most: runs.size(gaps, from: 0, count: range.count) * Self.bitmapPercent / 100,
        to: &postings)
    if !isDense { runs.append(gaps, from: 0, count: range.count, to: &postings) }
    runs.append(below, from: 0, count: range.count, to: &postings)
  }

  private mutating func appendTail(_ lists: PostingLists, _ range: Range<Int>, before: UInt32) {
    var last = before
    for index in range {
      let gap = Int(lists.docs[index] &- last &- 1)
      last = lists.docs[index]
      let frequency = Int(lists.freqs[index])
      postings.varint(gap << 1 | (frequency == 1 ? 1 : 0))
      if frequency != 1 { postings.varint(frequency - 2) }
    }
  }

  private mutating func appendPositions(_ lists: PostingLists, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let count = min(128, range.upperBound - start)
      runs.append(lists.positions, from: start, count: count, to: &positions)
      start += count
    }
  }

  private func bound(_ lists: PostingLists, _ range: Range<Int>) -> BlockBound {
    var best = BlockBound()
    var most: Float = -1
    for index in range { consider(lists, index, &best, &most) }
    return best
  }

  private func windowBounds(_ lists: PostingLists) -> [BlockBound] {
    var bounds = [BlockBound](repeating: BlockBound(), count: windowCount)
    var window = -1
    var best = BlockBound()
    var most: Float = -1
    for index in 0..<lists.count {
      let own = Int(lists.docs[index]) / SegmentFormat.windowSize
      if own != window {
        if window >= 0 { bounds[window] = best }
        window = own
        most = -1
      }
      consider(lists, index, &best, &most)
    }
    if window >= 0 { bounds[window] = best }
    return bounds
  }

  @inline(__always) private func consider(
    _ lists: PostingLists, _ index: Int, _ best: inout BlockBound, _ most: inout Float
  ) {
    let code = lengthCodes[Int(lists.docs[index])]
    let part = BM25.part(frequency: lists.freqs[index], norm: norms[Int(code)])
    if part > most {
      most = part
      best = BlockBound(frequency: lists.freqs[index], lengthCode: code)
    }
  }
}

/// What stands before the blocks of a long list.
private struct SkipTable {
  var lastDocs: [UInt32] = []
  var offsets: [UInt32] = []
  var positionOffsets: [UInt32] = []
  var bounds: [BlockBound] = []
  var windows: [BlockBound] = []

  init(blocks: Int, withPositions: Bool) {
    lastDocs.reserveCapacity(blocks)
    offsets.reserveCapacity(blocks)
    bounds.reserveCapacity(blocks)
    if withPositions { positionOffsets.reserveCapacity(blocks) }
  }

  func write(to bytes: inout ByteWriter) {
    for doc in lastDocs { bytes.number(doc) }
    for offset in offsets { bytes.number(offset) }
    for offset in positionOffsets { bytes.number(offset) }
    for bound in bounds { bytes.number(bound.packed) }
    for bound in windows { bytes.number(bound.packed) }
  }
}
