extension ScoredList {
  /// Sets the bits of a window's documents, or their marks where that is faster; marks are to be taken to the bits afterwards.
  func setBits(
    _ window: Int, in bits: Cells<UInt64>, marks: Cells<UInt8>?
  ) throws(IndexError) {
    let first = UInt32(window * SegmentFormat.windowSize)
    let end = first + UInt32(SegmentFormat.windowSize)
    guard let region else {
      let start = matches.place(notBefore: first, from: 0)
      let stop = matches.place(notBefore: end, from: start)
      return Kernels.setBits(of: matches.docs, range: start..<stop, first: first, in: bits)
    }
    var number = firstBlock(notBefore: first, region)
    while number < region.blockCount {
      let isLast = region.lastDoc(number) &+ 1 >= end
      if try !region.orBitmap(
        number, into: bits, first: first, limit: SegmentFormat.windowSize)
      {
        try block.load(region, number, withFreqs: false)
        let range = range(from: first, to: end)
        if let marks, isDense(region, number) {
          Kernels.setMarks(of: block.docs, range: range, first: first, in: marks)
        } else {
          Kernels.setBits(of: block.docs, range: range, first: first, in: bits)
        }
      }
      if isLast { return }
      number += 1
    }
  }

  /// Marks the documents of a range, counted from its first; blocks that stand as bitmaps set bits instead.
  func mark(
    from first: UInt32, to end: UInt32, bits: Cells<UInt64>, marks: Cells<UInt8>
  ) throws(IndexError) {
    guard let region else {
      let start = matches.place(notBefore: first, from: 0)
      let stop = matches.place(notBefore: end, from: start)
      return Kernels.setMarks(of: matches.docs, range: start..<stop, first: first, in: marks)
    }
    var number = firstBlock(notBefore: first, region)
    while number < region.blockCount {
      let isLast = region.lastDoc(number) &+ 1 >= end
      region.prefetch(number + 4)
      if try !region.orBitmap(number, into: bits, first: first, limit: Int(end - first)) {
        try block.load(region, number, withFreqs: false)
        Kernels.setMarks(
          of: block.docs, range: range(from: first, to: end), first: first, in: marks)
      }
      if isLast { return }
      number += 1
    }
  }

  /// Whether several documents of a block share a word of bits, which setting bits one by one would wait for.
  @inline(__always) private func isDense(_ region: PostingsRegion, _ number: Int) -> Bool {
    number > 0 && region.lastDoc(number) &- region.lastDoc(number - 1) < 4096
  }

  /// Collects the documents of a window, without scores; returns how many.
  func collectDocs(_ window: Int, into candidates: Candidates) throws(IndexError) -> Int {
    let first = UInt32(window * SegmentFormat.windowSize)
    let end = first + UInt32(SegmentFormat.windowSize)
    guard let region else {
      let start = matches.place(notBefore: first, from: 0)
      let stop = matches.place(notBefore: end, from: start)
      candidates.docs.copy(stop - start, from: matches.docs, at: start, to: 0)
      return stop - start
    }
    var count = 0
    var number = firstBlock(notBefore: first, region)
    while number < region.blockCount {
      try block.load(region, number, withFreqs: false)
      let range = range(from: first, to: end)
      candidates.docs.copy(range.count, from: block.docs, at: range.lowerBound, to: count)
      count += range.count
      if region.lastDoc(number) &+ 1 >= end { break }
      number += 1
    }
    return count
  }

  /// Keeps the candidates that the list has; returns how many.
  func keepFound(_ count: Int, of candidates: Candidates) throws(IndexError) -> Int {
    if count == 0 { return 0 }
    let docs = candidates.docs
    guard let region else { return keepMatches(count, of: docs) }
    var number = firstBlock(notBefore: docs[0], region)
    var from = 0
    var out = 0
    while from < count {
      if number >= region.blockCount { return out }
      let last = region.lastDoc(number)
      var to = from + 1
      while to < count && docs[to] <= last { to += 1 }
      let next = to < count ? region.block(notBefore: docs[to], from: number + 1) : number
      region.prefetch(next)
      if block.block != number, let bitmap = try region.bitmap(number) {
        out = bitmap.keep(docs, from..<to, after: region.documentBefore(number), to: out)
      } else {
        let found = try block.find(
          region, number, docs: docs, range: from..<to, places: candidates.places, from: from)
        if found > 0 {
          out = Kernels.keepFound(
            places: candidates.places, range: from..<to, to: out, docs: docs)
        }
      }
      from = to
      number = next
    }
    return out
  }

  private func keepMatches(_ count: Int, of docs: Cells<UInt32>) -> Int {
    var place = matches.place(notBefore: docs[0], from: 0)
    var out = 0
    for index in 0..<count {
      let doc = docs[index]
      place = matches.place(notBefore: doc, from: place)
      if place == matches.count { break }
      if matches.docs[place] == doc {
        docs[out] = doc
        out += 1
      }
    }
    return out
  }
}
