extension PostingLists {
  /// Reads all postings of a term, with positions when it is a word.
  func read(_ entry: TermEntry, of segment: Segment, form: TermKey.Form) throws(IndexError) {
    clear()
    if case .single(let doc, let frequency, let inline) = entry.place {
      return try readSingle(doc, frequency, inline, entry, segment, form)
    }
    let region = try segment.region(entry, form: form)
    try region.readAll(docs: docs, freqs: freqs)
    count = region.count
    if form == .word {
      try segment.check(region.positions)
      try readPositions(region)
    }
  }

  private func readSingle(
    _ doc: UInt32, _ frequency: UInt32, _ inline: ByteSlice?, _ entry: TermEntry,
    _ segment: Segment, _ form: TermKey.Form
  ) throws(IndexError) {
    if Int(doc) >= segment.entryCount {
      throw segment.postings.corrupt(at: 0, expected: "a document in range")
    }
    append(doc: doc, frequency: frequency)
    if form == .stem { return }
    let block = PositionBlock()
    if let inline {
      try block.begin(inline: inline, total: Int(frequency))
    } else {
      block.begin(try segment.positions(entry), at: 0, total: Int(frequency))
    }
    try append(Int(frequency), of: block)
  }

  private func readPositions(_ region: PostingsRegion) throws(IndexError) {
    let block = PositionBlock()
    let size = region.blockCount == 0 ? count : SegmentFormat.blockSize
    var start = 0
    while start < count {
      let end = min(start + size, count)
      let total = (start..<end).reduce(0) { $0 + Int(freqs[$1]) }
      block.begin(
        region.positions, at: region.positionsStart(ofBlock: start / size), total: total)
      try append(total, of: block)
      start = end
    }
  }

  private func append(_ total: Int, of block: PositionBlock) throws(IndexError) {
    try block.need(0, total)
    positions.reserve(positionCount + total)
    positions.copy(total, from: block.gaps, at: 0, to: positionCount)
    positionCount += total
  }
}
