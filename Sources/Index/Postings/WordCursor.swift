/// Walks the documents of one word and reads its positions only when they are asked for.
final class WordCursor {
  /// Where the postings are.
  private enum Source {
    case single(doc: UInt32, frequency: UInt32, positions: ByteSlice, isInline: Bool)
    case region(PostingsRegion)
  }

  /// How many documents have the word.
  let documents: Int
  private let source: Source
  private let block = BlockBuffer()
  private let reader = PositionsReader()
  private let starts = Cells<UInt32>(count: 129, repeating: 0)
  private var startsOf = -1
  private var index = 0
  private var current = 0

  /// A cursor before the first document of a word's entry.
  init(_ entry: TermEntry, _ segment: Segment) throws(IndexError) {
    documents = entry.documentFrequency
    switch entry.place {
    case .single(let doc, let frequency, let inline):
      if Int(doc) >= segment.entryCount {
        throw segment.postings.corrupt(at: entry.offset, expected: "a document in range")
      }
      let positions: ByteSlice
      if let inline { positions = inline } else { positions = try segment.positions(entry) }
      source = .single(
        doc: doc, frequency: frequency, positions: positions, isInline: inline != nil)
    case .region:
      source = .region(try segment.region(entry, form: .word))
    }
  }

  /// Moves to a document, cheaply when it is near the last one; whether the word is in it.
  func seek(_ doc: UInt32) throws(IndexError) -> Bool {
    switch source {
    case .single(let only, _, _, _): return only == doc
    case .region(let region):
      return region.blockCount == 0 ? try seekShort(doc, region) : try seekBlock(doc, region)
    }
  }

  private func seekShort(_ doc: UInt32, _ region: PostingsRegion) throws(IndexError) -> Bool {
    try block.loadShort(region)
    index = Kernels.lowerBound(block.docs, doc)
    return index < block.count && block.docs[index] == doc
  }

  private func seekBlock(_ doc: UInt32, _ region: PostingsRegion) throws(IndexError) -> Bool {
    let found = region.block(near: current, notBefore: doc)
    if found == region.blockCount { return false }
    current = found
    try block.load(region, current, withFreqs: false)
    index = Kernels.lowerBound(block.docs, doc)
    return index < block.count && block.docs[index] == doc
  }

  /// How often the word is in the current document.
  func frequency() throws(IndexError) -> UInt32 {
    switch source {
    case .single(_, let frequency, _, _): return frequency
    case .region(let region):
      if region.blockCount > 0 { try block.load(region, current, withFreqs: true) }
      return block.freqs[index]
    }
  }

  /// Reads the positions of the current document; returns how many there are.
  func positions(into values: Cells<UInt32>) throws(IndexError) -> Int {
    let count: Int
    switch source {
    case .single(_, let frequency, let slice, let isInline):
      count = Int(frequency)
      if isInline {
        var bytes = ByteReader(slice)
        values.reserve(count)
        for place in 0..<count { values[place] = try bytes.varint32() }
      } else {
        reader.begin(slice, total: count)
        try reader.read(first: 0, count: count, into: values, at: 0)
      }
    case .region(let region):
      try prepareStarts(region)
      let first = Int(starts[index])
      count = Int(starts[index + 1]) - first
      try reader.read(first: first, count: count, into: values, at: 0)
    }
    for place in stride(from: 1, to: count, by: 1) {
      values[place] = values[place] &+ values[place - 1]
    }
    return count
  }

  /// Sums the frequencies of the block, to know where each document's positions begin.
  private func prepareStarts(_ region: PostingsRegion) throws(IndexError) {
    _ = try frequency()
    if startsOf == block.block { return }
    startsOf = -1
    var sum = 0
    for place in 0..<block.count {
      starts[place] = UInt32(truncatingIfNeeded: sum)
      sum += Int(block.freqs[place])
    }
    let slice = try region.positions(ofBlock: block.block)
    if sum > 128 * slice.count {
      throw slice.corrupt(at: 0, expected: "\(sum) positions")
    }
    starts[block.count] = UInt32(truncatingIfNeeded: sum)
    reader.begin(slice, total: sum)
    startsOf = block.block
  }
}
