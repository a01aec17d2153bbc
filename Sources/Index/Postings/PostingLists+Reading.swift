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
    if form == .word { try readPositions(region) }
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
    if let inline {
      var reader = ByteReader(inline)
      while !reader.isAtEnd { append(position: try reader.varint32()) }
    } else {
      let reader = PositionsReader(try segment.positions(entry))
      reader.begin(at: 0, total: Int(frequency))
      try reader.read(first: 0, count: Int(frequency), into: positions, at: 0)
      positionCount = Int(frequency)
    }
  }

  private func readPositions(_ region: PostingsRegion) throws(IndexError) {
    let reader = PositionsReader(region.positions)
    let size = region.blockCount == 0 ? count : SegmentFormat.blockSize
    var start = 0
    while start < count {
      let end = min(start + size, count)
      var total = 0
      for index in start..<end { total += Int(freqs[index]) }
      reader.begin(at: region.positionsStart(ofBlock: start / size), total: total)
      try reader.read(first: 0, count: total, into: positions, at: positionCount)
      positionCount += total
      start = end
    }
  }
}
