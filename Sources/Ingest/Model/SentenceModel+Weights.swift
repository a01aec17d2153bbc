/// A word of a sentence and how much it moved the model.
package struct WeighedWord: Sendable, Hashable {
  /// Where it stands in the sentence, in UTF-8 bytes.
  package let range: Range<Int>
  /// What it added to the logit; below 0 where it spoke against a proposal.
  package let weight: Double
}

extension SentenceModel {
  /// The words that weighed most, largest size first, ties by place; for `show --why`.
  ///
  /// Each filter passes on what it added to the logit to the words under its best place, in proportion to the size of
  /// what each gave to its response. The start and end marks have no place and are left out.
  package func weightiestWords(_ sentence: Span<UInt8>, limit: Int) -> [WeighedWord] {
    var words = SentenceWords()
    var tokenizer = SentenceTokenizer()
    var ranges: [Range<Int>] = []
    while !words.isFull, let token = tokenizer.next(in: sentence) {
      words.append(vocabulary.number(of: token))
      ranges.append(token.start..<token.end)
    }
    words.close()
    let shares = table.shares(of: words)
    let unit = Double(1 << (file.outputShift - 10)) * Double(Self.logitUnit)
    let weighed = ranges.indices.map { index in
      WeighedWord(range: ranges[index], weight: shares[index + 1] / unit)
    }
    let sorted = weighed.sorted { one, other in
      (-one.weight.magnitude, one.range.lowerBound)
        < (-other.weight.magnitude, other.range.lowerBound)
    }
    return Array(sorted.prefix(limit))
  }
}

extension SentenceTable {
  /// What each position (the start mark is 0) adds to the sum, in the file's units.
  func shares(of words: SentenceWords) -> [Double] {
    var shares = [Double](repeating: 0, count: words.count)
    for filter in 0..<groups * 48 {
      let taps = Taps(filter: filter)
      let responses = (0..<words.count).map { place in
        taps.offsets.reduce(0) { $0 + entry(words, at: place + $1, taps: taps, offset: $1) }
      }
      guard let best = responses.max(), let place = responses.firstIndex(of: best) else { continue }
      let parts = taps.offsets.map { Double(entry(words, at: place + $0, taps: taps, offset: $0)) }
      let whole = parts.reduce(0) { $0 + abs($1) }
      let added = Double(added(by: filter, response: best))
      guard whole > 0, added != 0 else { continue }
      for (offset, part) in zip(taps.offsets, parts) where shares.indices.contains(place + offset) {
        shares[place + offset] += added * abs(part) / whole
      }
    }
    return shares
  }

  private func entry(_ words: SentenceWords, at place: Int, taps: Taps, offset: Int) -> Int {
    Int(entries[Int(words.rows[2 + place]) * groups * 144 + taps.column(of: offset)])
  }

  /// The columns of one filter: offsets from its middle word, and where each tap's entries stand in a row.
  private struct Taps {
    let offsets: ClosedRange<Int>
    private let first: Int

    init(filter: Int) {
      let (group, width, lane) = (filter / 48, filter / 16 % 3, filter % 16)
      offsets = -width...width
      // Widths 1, 3 and 5 begin at tap 0, 1 and 4 of a group.
      first = group * 144 + width * width * 16 + lane
    }

    func column(of offset: Int) -> Int { first + (offset - offsets.lowerBound) * 16 }
  }
}
