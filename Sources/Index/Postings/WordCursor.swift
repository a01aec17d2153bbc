/// Walks the documents of one word and reads its positions only when they are asked for.
final class WordCursor {
  private let single: SingleWord?
  private let region: PostingsRegion?
  private let block = BlockBuffer()
  private let reader = PositionsReader()
  private let starts = Cells<Int>(count: 129, repeating: 0)
  private var startsOf = -1
  private var index = 0
  private var current = 0

  /// A word that only one document has.
  private struct SingleWord {
    var doc: UInt32
    var frequency: Int
    var positions: ByteSlice
    var isInline: Bool
  }

  /// A cursor before the first document of a word's entry.
  init(_ entry: TermEntry, _ segment: Segment) throws(IndexError) {
    guard case .single(let doc, let frequency, let inline) = entry.place else {
      single = nil
      region = try segment.region(entry, form: .word)
      return
    }
    if Int(doc) >= segment.entryCount {
      throw segment.postings.corrupt(at: 0, expected: "a document in range")
    }
    let positions: ByteSlice
    if let inline { positions = inline } else { positions = try segment.positions(entry) }
    single = SingleWord(
      doc: doc, frequency: Int(frequency), positions: positions, isInline: inline != nil)
    region = nil
  }

  /// Moves to a document, cheaply when it is near the last one; whether the word is in it.
  func seek(_ doc: UInt32) throws(IndexError) -> Bool {
    guard region != nil else { return single?.doc == doc }
    if region?.blockCount == 0 {
      if let region { try block.loadShort(region) }
    } else if try !seekBlock(doc) {
      return false
    }
    index = Kernels.lowerBound(block.docs, doc)
    return index < block.count && block.docs[index] == doc
  }

  private func seekBlock(_ doc: UInt32) throws(IndexError) -> Bool {
    if block.block == current, block.docs[0] <= doc, block.docs[block.count - 1] >= doc {
      return true
    }
    guard let region else { return false }
    let found = region.block(near: current, notBefore: doc)
    if found == region.blockCount { return false }
    current = found
    try block.load(region, current, withFreqs: false)
    return true
  }

  /// Reads the positions of the current document; returns how many there are.
  func positions(into values: Cells<UInt32>) throws(IndexError) -> Int {
    let count: Int
    if let single {
      count = single.frequency
      try read(single, into: values)
    } else {
      if startsOf != block.block { try prepareStarts() }
      count = starts[index + 1] - starts[index]
      try reader.read(first: starts[index], count: count, into: values, at: 0)
    }
    for place in stride(from: 1, to: count, by: 1) {
      values[place] = values[place] &+ values[place - 1]
    }
    return count
  }

  private func read(_ single: SingleWord, into values: Cells<UInt32>) throws(IndexError) {
    if single.isInline {
      var bytes = ByteReader(single.positions)
      values.reserve(single.frequency)
      for place in 0..<single.frequency { values[place] = try bytes.varint32() }
    } else {
      reader.begin(single.positions, total: single.frequency)
      try reader.read(first: 0, count: single.frequency, into: values, at: 0)
    }
  }

  /// Sums the frequencies of the block, to know where each document's positions begin.
  private func prepareStarts() throws(IndexError) {
    guard let region else { return }
    if region.blockCount > 0 { try block.load(region, current, withFreqs: true) }
    startsOf = -1
    var sum = 0
    for place in 0..<block.count {
      starts[place] = sum
      sum += Int(block.freqs[place])
    }
    starts[block.count] = sum
    reader.begin(try region.positions(ofBlock: block.block), total: sum)
    startsOf = block.block
  }
}
