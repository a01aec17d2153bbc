import CKernels

/// The postings of one term (or the matches of one part of a query) with a bound of the scores in each window.
///
/// Short lists are decoded whole at the start, with their scores; long ones are read block by block. Objects are used again.
final class ScoredList {
  /// For a window without postings 0; else at least every score there, and more than 0 even when all scores are 0.
  let bounds = Cells<Float>(count: 64, repeating: 0)
  /// How many documents there are.
  private(set) var count = 0
  /// The largest bound.
  private(set) var most: Float = 0
  private var windows = 0
  private var openWindow = -1
  private var openBlock = 0
  private(set) var region: PostingsRegion?
  private var scoring: TermScoring?
  /// Whether each bound is the score of some document of its window.
  private var isReached = true
  private(set) var matches = MatchList()
  private let decoded = MatchList()
  private let freqs = Cells<UInt32>(count: 1024, repeating: 0)
  let block = BlockBuffer()

  /// Lists with fewer documents a window than this are decoded whole: blocks would be read for several windows each.
  private static let thinWindow = 24

  /// What bounds a window where all scores are 0: too small to change any sum.
  private static let presence: Float = 1e-30

  /// Takes the postings of a term to find documents in, without scores.
  func prepare(
    _ entry: TermEntry, form: TermKey.Form, context: SegmentContext
  ) throws(IndexError) {
    if case .single(let doc, _, _) = entry.place {
      decoded.count = 0
      if Int(doc) < context.entryCount { decoded.append(doc, 0) }
      return prepare(decoded, context: context)
    }
    let region = try context.segment.region(entry, form: form)
    if !region.hasWindowBounds {
      try region.readAll(docs: decoded.docs, freqs: freqs)
      decoded.reserve(region.count)
      decoded.scores.fill(0, count: region.count)
      decoded.count = region.count
      return prepare(decoded, context: context)
    }
    begin(context, count: region.count)
    self.region = region
    block.clear()
    for window in 0..<windows {
      bounds[window] = region.windowBound(window).frequency == 0 ? 0 : Self.presence
    }
  }

  /// Takes the postings of a term.
  func prepare(
    _ entry: TermEntry, form: TermKey.Form, scoring: TermScoring, context: SegmentContext
  ) throws(IndexError) {
    if case .single(let doc, let frequency, _) = entry.place {
      decoded.count = 0
      if Int(doc) < context.entryCount {
        decoded.append(doc, scoring.score(frequency: frequency, doc: doc))
      }
      return prepare(decoded, context: context)
    }
    let region = try context.segment.region(entry, form: form)
    let windows = PostingsRegion.windows(of: context.entryCount)
    if !region.hasWindowBounds || region.count < Self.thinWindow * windows {
      try region.readAll(docs: decoded.docs, freqs: freqs)
      decoded.reserve(region.count)
      Kernels.scores(
        scoring, docs: decoded.docs, freqs: freqs, range: 0..<region.count, to: decoded.scores,
        at: 0)
      decoded.count = region.count
      return prepare(decoded, context: context)
    }
    begin(context, count: region.count)
    self.region = region
    self.scoring = scoring
    block.clear()
    let saturated = region.boundScores(scoring, windows: true, to: bounds)
    isReached = saturated == 0 && scoring.isOfSegment
    for window in 0..<windows {
      var score = bounds[window]
      if score >= 0 && !isReached { score = scoring.most(region.windowBound(window)) }
      score = score < 0 ? 0 : max(score, Self.presence)
      bounds[window] = score
      if score > most { most = score }
    }
  }

  /// Takes matches that were found already.
  func prepare(_ matches: MatchList, context: SegmentContext) {
    begin(context, count: matches.count)
    self.matches = matches
    bounds.fill(0, count: windows)
    for index in 0..<matches.count {
      let window = Int(matches.docs[index]) / SegmentFormat.windowSize
      bounds[window] = max(bounds[window], matches.scores[index], Self.presence)
    }
    for window in 0..<windows { most = max(most, bounds[window]) }
  }

  private func begin(_ context: SegmentContext, count: Int) {
    region = nil
    scoring = nil
    isReached = true
    openWindow = -1
    self.count = count
    most = 0
    windows = PostingsRegion.windows(of: context.entryCount)
    bounds.reserve(windows)
  }

  /// The k-th largest score of those that some document of each window reaches; 0 when there are not so many above 0.
  func floor(_ wanted: Int, with workspace: Workspace) -> Float {
    var reached = bounds
    if let region, let scoring, !isReached {
      reached = workspace.bounds
      reached.reserve(windows)
      _ = region.boundScores(scoring, windows: true, to: reached)
    }
    workspace.activeSums.reserve(wanted)
    let floor = Kernels.largest(
      wanted, of: reached, count: windows, using: workspace.activeSums)
    return floor > Self.presence ? floor : 0
  }

  /// About how many postings it has in a window.
  @inline(__always) func postings(in window: Int) -> Int {
    guard let region else { return 64 }
    let first = firstBlock(of: window, region)
    let end = UInt32((window + 1) * SegmentFormat.windowSize)
    let next = region.block(notBefore: end, from: first)
    return (next - first + 1) * SegmentFormat.blockSize
  }

  /// Finds where a window begins and asks for its first block in advance.
  @inline(__always) func open(_ window: Int) {
    if let region { region.prefetch(firstBlock(of: window, region)) }
  }

  /// The first block of a window, which is remembered.
  @inline(__always) private func firstBlock(of window: Int, _ region: PostingsRegion) -> Int {
    if window != openWindow {
      openBlock = firstBlock(notBefore: UInt32(window * SegmentFormat.windowSize), region)
      openWindow = window
    }
    return openBlock
  }

  /// The first block that ends at or after a document, guessed by proportion and then sought by steps that double.
  @inline(__always) func firstBlock(notBefore doc: UInt32, _ region: PostingsRegion) -> Int {
    let guess = Int(doc) * region.blockCount / max(region.entryCount, 1)
    return region.block(near: min(guess, region.blockCount - 1), notBefore: doc)
  }

  /// Adds the scores of a window to its slots, and notes in `touched`, when that is given, which groups of slots they belong to.
  func add(
    _ window: Int, to slots: Cells<Float>, touched: Cells<UInt8>?
  ) throws(IndexError) {
    let first = UInt32(window * SegmentFormat.windowSize)
    let end = first + UInt32(SegmentFormat.windowSize)
    guard let region, let scoring else { return addMatches(first, end, slots, touched) }
    var number = firstBlock(of: window, region)
    while number < region.blockCount {
      region.prefetch(number + 1)
      try block.load(region, number, withFreqs: true)
      let range = range(from: first, to: end)
      if !range.isEmpty {
        Kernels.addScores(
          scoring, docs: block.docs, freqs: block.freqs, range: range, first: first, to: slots)
        if let touched {
          Kernels.touch(docs: block.docs, range: range, first: first, in: touched)
        }
      }
      if range.upperBound < block.count || region.lastDoc(number) &+ 1 >= end { return }
      number += 1
    }
  }

  /// The postings of the loaded block that lie in a range of documents.
  @inline(__always) func range(from first: UInt32, to end: UInt32) -> Range<Int> {
    let start = block.docs[0] >= first ? 0 : Kernels.lowerBound(block.docs, first)
    let stop =
      block.docs[block.count - 1] < end ? block.count : Kernels.lowerBound(block.docs, end)
    return min(start, stop)..<stop
  }

  private func addMatches(
    _ first: UInt32, _ end: UInt32, _ slots: Cells<Float>, _ touched: Cells<UInt8>?
  ) {
    let start = matches.place(notBefore: first, from: 0)
    var index = start
    while index < matches.count, matches.docs[index] < end {
      slots[Int(matches.docs[index] - first)] += matches.scores[index]
      index += 1
    }
    if let touched {
      Kernels.touch(docs: matches.docs, range: start..<index, first: first, in: touched)
    }
  }

  /// Collects the postings of a window as candidates, those of blocks that cannot reach `least` left out; returns how many.
  func collect(
    _ window: Int, atLeast least: Float, into candidates: Candidates
  ) throws(IndexError) -> Int {
    let first = UInt32(window * SegmentFormat.windowSize)
    let end = first + UInt32(SegmentFormat.windowSize)
    guard let region, let scoring else {
      return collectMatches(first, end, into: candidates)
    }
    var count = 0
    var number = firstBlock(of: window, region)
    while number < region.blockCount {
      if scoring.most(region.bound(number)) >= least {
        try block.load(region, number, withFreqs: true)
        let range = range(from: first, to: end)
        candidates.docs.copy(range.count, from: block.docs, at: range.lowerBound, to: count)
        Kernels.scores(
          scoring, docs: block.docs, freqs: block.freqs, range: range, to: candidates.scores,
          at: count)
        count += range.count
      }
      if region.lastDoc(number) &+ 1 >= end { break }
      number += 1
    }
    return count
  }

  private func collectMatches(_ first: UInt32, _ end: UInt32, into candidates: Candidates) -> Int {
    let start = matches.place(notBefore: first, from: 0)
    let stop = matches.place(notBefore: end, from: start)
    candidates.docs.copy(stop - start, from: matches.docs, at: start, to: 0)
    candidates.scores.copy(stop - start, from: matches.scores, at: start, to: 0)
    return stop - start
  }

  /// Asks the list for each candidate and merges what it finds; returns how many candidates stay.
  func merge(
    _ count: Int, of candidates: Candidates, how: kb_merge, flags: Cells<UInt8>?
  ) throws(IndexError) -> Int {
    if count == 0 { return 0 }
    guard let region, let scoring else {
      return mergeMatches(count, of: candidates, how: how, flags: flags)
    }
    let docs = candidates.docs
    var number = firstBlock(notBefore: docs[0], region)
    var from = 0
    var out = 0
    while from < count {
      if number >= region.blockCount {
        return how == KB_MERGE_ADD ? count : out
      }
      let last = region.lastDoc(number)
      var to = from + 1
      while to < count && docs[to] <= last { to += 1 }
      let next = to < count ? region.block(notBefore: docs[to], from: number + 1) : number
      region.prefetch(next)
      let found = try block.find(
        region, number, docs: docs, range: from..<to, places: candidates.places, from: from)
      if found > 0 {
        try block.loadFreqs(region, number)
        out = Kernels.mergeFound(
          scoring, freqs: block.freqs, places: candidates.places, how: how, range: from..<to,
          to: out, docs: docs, scores: candidates.scores, flags: flags)
      } else if how == KB_MERGE_ADD {
        out = to
      }
      from = to
      number = next
    }
    return out
  }

  private func mergeMatches(
    _ count: Int, of candidates: Candidates, how: kb_merge, flags: Cells<UInt8>?
  ) -> Int {
    var place = matches.place(notBefore: candidates.docs[0], from: 0)
    var out = 0
    for index in 0..<count {
      let doc = candidates.docs[index]
      place = matches.place(notBefore: doc, from: place)
      let isFound = place < matches.count && matches.docs[place] == doc
      if !isFound && how != KB_MERGE_ADD { continue }
      let before = candidates.scores[index]
      candidates.docs[out] = doc
      if !isFound {
        candidates.scores[out] = before
      } else {
        let more = matches.scores[place]
        candidates.scores[out] = how == KB_MERGE_LEAST_OR_DROP ? min(before, more) : before + more
        flags?[index] = 1
      }
      out += 1
    }
    return out
  }
}
