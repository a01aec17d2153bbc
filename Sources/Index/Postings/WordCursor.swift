/// Walks the documents of one word and reads its positions only when they are asked for.
final class WordCursor {
  private let region: PostingsRegion?
  private let isShort: Bool
  private let single: SingleWord
  private let block = BlockBuffer()
  private let reader: PositionsReader
  private var positionsOf = -1
  private var index = 0
  private var current = 0

  /// A word that only one document has.
  private struct SingleWord {
    var doc = UInt32.max
    var frequency = 0
    var inline: ByteSlice?
  }

  /// A cursor before the first document of a word's entry.
  init(_ entry: TermEntry, _ segment: Segment) throws(IndexError) {
    guard case .single(let doc, let frequency, let inline) = entry.place else {
      let region = try segment.region(entry, form: .word)
      self.region = region
      isShort = region.blockCount == 0
      single = SingleWord()
      reader = PositionsReader(region.positions)
      return
    }
    if Int(doc) >= segment.entryCount {
      throw segment.postings.corrupt(at: 0, expected: "a document in range")
    }
    region = nil
    isShort = false
    single = SingleWord(doc: doc, frequency: Int(frequency), inline: inline)
    reader = PositionsReader(try segment.positions(entry))
  }

  /// Moves to a document, cheaply when it is near the last one; whether the word is in it.
  @inline(__always) func seek(_ doc: UInt32) throws(IndexError) -> Bool {
    if block.block != current || block.docs[0] > doc || block.docs[block.count - 1] < doc {
      if try !load(doc) { return false }
      if single.frequency > 0 { return true }
    }
    index = Kernels.lowerBound(block.docs, doc)
    return index < block.count && block.docs[index] == doc
  }

  /// Loads the block that a document would be in; false when there is none.
  @inline(never) private func load(_ doc: UInt32) throws(IndexError) -> Bool {
    guard let region else { return single.doc == doc }
    if isShort {
      try block.loadShort(region)
      return true
    }
    let found = region.block(near: current, notBefore: doc)
    if found == region.blockCount { return false }
    current = found
    try block.load(region, current, withFreqs: false)
    return true
  }

  /// Reads the positions of the current document; returns how many there are.
  func positions(into values: Cells<UInt32>) throws(IndexError) -> Int {
    if single.frequency > 0 { return try readSingle(into: values) }
    if positionsOf != block.block { try beginBlock() }
    let count = Int(block.freqs[index])
    try reader.read(
      first: Kernels.sum(block.freqs, count: index), count: count, into: values, at: 0)
    Self.sum(values, count)
    return count
  }

  private func readSingle(into values: Cells<UInt32>) throws(IndexError) -> Int {
    if let inline = single.inline {
      var bytes = ByteReader(inline)
      values.reserve(single.frequency)
      for place in 0..<single.frequency { values[place] = try bytes.varint32() }
    } else {
      reader.begin(at: 0, total: single.frequency)
      try reader.read(first: 0, count: single.frequency, into: values, at: 0)
    }
    Self.sum(values, single.frequency)
    return single.frequency
  }

  /// Turns gaps into positions.
  @inline(__always) private static func sum(_ values: Cells<UInt32>, _ count: Int) {
    var place = 1
    while place < count {
      values[place] = values[place] &+ values[place - 1]
      place += 1
    }
  }

  /// Reads the frequencies of the block and finds its positions.
  private func beginBlock() throws(IndexError) {
    guard let region else { return }
    if !isShort { try block.load(region, current, withFreqs: true) }
    positionsOf = -1
    reader.begin(
      at: region.positionsStart(ofBlock: block.block),
      total: Kernels.sum(block.freqs, count: block.count))
    positionsOf = block.block
  }
}
