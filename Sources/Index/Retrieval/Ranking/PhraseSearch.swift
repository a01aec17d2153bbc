import CKernels

/// Finds the entries of a segment with a phrase.
///
/// The rarest word leads, block by block; the documents of a block are looked up in the others' blocks, and positions are read from the blocks
/// that were decoded for that. A phrase cannot be more frequent in a document than its rarest word there. So the score of that
/// frequency bounds the score of the phrase, in blocks and documents alike, and positions are read only where it can enter.
final class PhraseSearch {
  private let phrase: BoundPhrase
  private let context: SegmentContext
  private let workspace: Workspace
  private let scoring: TermScoring
  /// The words from the rarest to the most frequent.
  private let words: [PhraseWord]

  /// A search; nil when the segment lacks one of the words.
  init?(
    _ context: SegmentContext, _ phrase: BoundPhrase, _ workspace: Workspace
  ) throws(IndexError) {
    var words: [PhraseWord] = []
    for (bound, offset) in zip(phrase.words, phrase.offsets) {
      guard let entry = bound.entries[context.number] else { return nil }
      let word = workspace.word()
      try word.begin(entry, context.segment, offset: offset)
      words.append(word)
    }
    self.phrase = phrase
    self.context = context
    self.workspace = workspace
    self.words = words.sorted { $0.count < $1.count }
    scoring = try context.scoring(field: phrase.field, weight: phrase.weight)
    workspace.rows.reserve((words.count + 1) * Kernels.rowSize)
  }

  /// Puts the segment's best entries among the hits.
  ///
  /// Blocks of the rarest word come in falling order of their bounds, some neighbours at a time when there are many.
  func search(_ hits: inout TopHits) throws(IndexError) {
    let lead = words[0]
    let size = (lead.blockCount + Self.mostGroups - 1) / Self.mostGroups
    let groups = (lead.blockCount + size - 1) / size
    let order = WindowOrder(
      windows: groups, atLeast: isBounded ? hits.threshold : -.infinity, in: workspace
    ) { group in
      blocks(of: group, size).reduce(0) { max($0, bound(lead, $1)) }
    }
    for place in 0..<order.count {
      let group = Int(workspace.order[place])
      if isBounded && workspace.sums[group] < hits.threshold { break }
      for block in blocks(of: group, size) {
        try search(block, &hits)
      }
    }
  }

  /// How many groups of blocks are put in order at most.
  private static let mostGroups = 256

  private func blocks(of group: Int, _ size: Int) -> Range<Int> {
    (group * size)..<min((group + 1) * size, words[0].blockCount)
  }

  private func search(_ block: Int, _ hits: inout TopHits) throws(IndexError) {
    let least = isBounded ? hits.threshold : -.infinity
    let found = workspace.found
    try forEachMatch(in: block, atLeast: least) { index in
      let doc = workspace.rows[index]
      if context.isDeleted(doc) { return }
      let score = scoring.score(frequency: found[index], doc: doc)
      if score < hits.threshold { return }
      hits.insert(ScoredEntry(key: context.segment.keys[Int(doc)], score: score))
    }
  }

  /// All entries with the phrase, with their scores.
  func matches() throws(IndexError) -> MatchList {
    let list = MatchList()
    for block in 0..<words[0].blockCount {
      try forEachMatch(in: block, atLeast: -.infinity) { index in
        let doc = workspace.rows[index]
        list.append(doc, scoring.score(frequency: workspace.found[index], doc: doc))
      }
    }
    return list
  }

  /// Puts the segment's best entries among the hits; returns how many have the phrase.
  func searchAll(_ hits: inout TopHits) throws(IndexError) -> Int {
    var sum = 0
    for block in 0..<words[0].blockCount {
      try forEachMatch(in: block, atLeast: -.infinity) { index in
        let doc = workspace.rows[index]
        if context.isDeleted(doc) { return }
        sum += 1
        let score = scoring.score(frequency: workspace.found[index], doc: doc)
        if score < hits.threshold { return }
        hits.insert(ScoredEntry(key: context.segment.keys[Int(doc)], score: score))
      }
    }
    return sum
  }

  /// How many entries have the phrase.
  func count() throws(IndexError) -> Int {
    var sum = 0
    for block in 0..<words[0].blockCount {
      try forEachMatch(in: block, atLeast: -.infinity) { index in
        if !context.isDeleted(workspace.rows[index]) { sum += 1 }
      }
    }
    return sum
  }

  /// Whether the frequency of the rarest word bounds that of the phrase.
  private var isBounded: Bool { phrase.slop == 0 }

  /// At least the score of the phrase where a word's block stands.
  @inline(__always) private func bound(_ word: PhraseWord, _ block: Int) -> Float {
    guard let bound = word.bound(block) else { return .greatestFiniteMagnitude }
    return scoring.most(bound)
  }

  /// Calls `body` with the place of each candidate of a block of the rarest word that has the phrase; its document is in the
  /// workspace's `rows`, its frequency in `found`.
  @inline(__always) private func forEachMatch(
    in block: Int, atLeast least: Float, _ body: (Int) -> Void
  ) throws(IndexError) {
    let lead = words[0]
    if least > 0, bound(lead, block) < least { return }
    try lead.load(block, withFreqs: least > 0)
    let rows = workspace.rows
    rows.copy(lead.block.count, from: lead.block.docs, at: 0, to: 0)
    rows.copy(lead.block.count, from: workspace.ascending, at: 0, to: Kernels.rowSize)
    let count = keep(lead, 0, 0..<lead.block.count, atLeast: least)
    try narrow(1, 0..<count, atLeast: least, body)
  }

  /// Keeps the candidates that were found in a word's block and may score enough; returns where they end.
  @inline(__always) private func keep(
    _ word: PhraseWord, _ level: Int, _ range: Range<Int>, atLeast least: Float
  ) -> Int {
    if least > 0 {
      return Kernels.boundRows(
        workspace.rows, row: level + 1, range: range, scoring: scoring, freqs: word.block.freqs,
        atLeast: least)
    }
    return level == 0
      ? range.upperBound : Kernels.keepRows(workspace.rows, row: level + 1, range: range)
  }

  /// Looks candidates up in the blocks of a word and, block by block, in those of the words after it.
  private func narrow(
    _ level: Int, _ range: Range<Int>, atLeast least: Float, _ body: (Int) -> Void
  ) throws(IndexError) {
    if level == words.count { return try verify(range, body) }
    let word = words[level]
    let rows = workspace.rows
    var from = range.lowerBound
    var next = word.block(notBefore: rows[from])
    while from < range.upperBound {
      let block = next
      if block >= word.blockCount { return }
      let last = word.lastDoc(block)
      var to = from + 1
      while to < range.upperBound && rows[to] <= last { to += 1 }
      if to < range.upperBound {
        next = word.block(notBefore: rows[to])
        word.prefetch(next)
      }
      if least <= 0 || bound(word, block) >= least {
        if try word.find(in: block, rows: rows, row: level + 1, range: from..<to) > 0 {
          if least > 0 { try word.loadFreqs() }
          let kept = keep(word, level, from..<to, atLeast: least)
          if kept > from { try narrow(level + 1, from..<kept, atLeast: least, body) }
        }
      }
      from = to
    }
  }

  /// Compares the positions of candidates whose blocks are loaded in all words.
  private func verify(_ range: Range<Int>, _ body: (Int) -> Void) throws(IndexError) {
    let found = workspace.found
    if isBounded {
      if try countExact(range) == 0 { return }
    } else {
      try countNear(range)
    }
    for index in range where found[index] > 0 { body(index) }
  }

  private func countExact(_ range: Range<Int>) throws(IndexError) -> Int {
    let (rows, starts, found) = (workspace.rows, workspace.starts, workspace.found)
    found.fill(1, from: range.lowerBound, count: range.count)
    try readPositions(0, range)
    try readPositions(1, range)
    var count = Kernels.phrasePair(
      words[0], words[1], rows, places: (1, 2), range: range, starts: starts, found: found)
    for level in words.indices.dropFirst(2) where count > 0 {
      try readPositions(level, range)
      count = Kernels.phraseJoin(
        words[0], words[level], rows, place: level + 1, range: range, starts: starts, found: found)
    }
    return count
  }

  private func countNear(_ range: Range<Int>) throws(IndexError) {
    var positions = PhrasePositions(words: words.count)
    workspace.found.fill(1, from: range.lowerBound, count: range.count)
    for level in words.indices { try readPositions(level, range) }
    let offsets = words.map { $0.offset }
    for index in range {
      for (level, word) in words.enumerated() {
        let place = Int(workspace.rows[(level + 1) * Kernels.rowSize + index])
        positions.take(
          level, gaps: word.positions.gaps, Int(word.ends[place])..<Int(word.ends[place + 1]))
      }
      workspace.found[index] = positions.nearCount(offsets: offsets, slop: phrase.slop)
    }
  }

  /// Decodes the positions of a word in the candidates that may still have the phrase.
  private func readPositions(_ level: Int, _ range: Range<Int>) throws(IndexError) {
    let word = words[level]
    let (rows, found) = (workspace.rows, workspace.found)
    try word.beginPositions()
    for index in range where found[index] > 0 {
      try word.readPositions(of: Int(rows[(level + 1) * Kernels.rowSize + index]))
    }
  }
}
