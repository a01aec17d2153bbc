/// Finds all matches of any query in a segment, without pruning: for lists, facets, counts, and for the parts of a query that
/// the faster algorithms do not know.
struct Evaluator {
  let context: SegmentContext
  let workspace: Workspace
  /// Up to how many strings of a column are looked up one by one.
  private static let fewStrings = 64

  /// All matches, deleted entries included.
  func matches(_ query: BoundQuery) throws(IndexError) -> MatchList {
    switch query {
    case .term(let term): return try matches(term)
    case .phrase(let phrase):
      return try PhraseSearch(context, phrase, workspace)?.matches() ?? MatchList()
    case .prefix(let field, let bytes, let weight): return try prefix(field, bytes, weight)
    case .all(let parts): return try all(parts)
    case .any(let parts, let minimum): return try any(parts, minimum)
    case .without(let base, let excluded):
      return MatchList(try matches(base), without: try matches(excluded))
    case .keywords(let column, let strings) where strings.count <= Self.fewStrings:
      return try union(column, strings)
    case .keywords, .number:
      guard let filter = try ColumnFilter(query, context) else { return MatchList() }
      return filtered { filter.holds($0) }
    case .everything: return filtered { _ in true }
    case .nothing: return MatchList()
    }
  }

  private func filtered(_ holds: (UInt32) -> Bool) -> MatchList {
    let list = MatchList()
    for doc in 0..<UInt32(context.entryCount) where holds(doc) { list.append(doc, 0) }
    return list
  }

  /// The entries that have one of some strings of a column, by what the dictionary says of each.
  private func union(_ column: Int, _ strings: [String]) throws(IndexError) -> MatchList {
    let scoring = try context.scoring(field: 0, weight: 0)
    var bits = [UInt64](repeating: 0, count: (context.entryCount + 63) / 64)
    for string in Set(strings).sorted() {
      guard let entry = try context.entry(column: column, string) else { continue }
      let found = try term(entry, form: .stem, scoring)
      for index in 0..<found.count {
        let doc = Int(found.docs[index])
        bits[doc / 64] |= 1 << UInt64(doc % 64)
      }
    }
    let list = MatchList()
    for word in bits.indices {
      var rest = bits[word]
      while rest != 0 {
        list.append(UInt32(word * 64 + rest.trailingZeroBitCount), 0)
        rest &= rest - 1
      }
    }
    return list
  }

  private func matches(_ term: BoundTerm) throws(IndexError) -> MatchList {
    guard let entry = term.entries[context.number] else { return MatchList() }
    let scoring = try context.scoring(field: term.field, weight: term.weight)
    return try self.term(entry, form: term.form, scoring)
  }

  /// All postings of a term with their scores.
  func term(
    _ entry: TermEntry, form: TermKey.Form, _ scoring: TermScoring
  ) throws(IndexError) -> MatchList {
    let list = MatchList()
    if case .single(let doc, let frequency, _) = entry.place {
      if Int(doc) < context.entryCount {
        list.append(doc, scoring.score(frequency: frequency, doc: doc))
      }
      return list
    }
    let region = try context.segment.region(entry, form: form)
    let freqs = Cells<UInt32>(count: region.count + 128, repeating: 0)
    try region.readAll(docs: list.docs, freqs: freqs)
    list.reserve(region.count)
    Kernels.scores(
      scoring, docs: list.docs, freqs: freqs, range: 0..<region.count, to: list.scores, at: 0)
    list.count = region.count
    return list
  }

  private func prefix(
    _ field: Int, _ bytes: [UInt8], _ weight: Float
  ) throws(IndexError) -> MatchList {
    let found = try context.segment.dictionary.terms(
      field: field, form: .word, startingWith: bytes)
    let scoring = try context.scoring(field: field, weight: 0)
    var isHit = [Bool](repeating: false, count: context.entryCount)
    for term in found {
      let list = try self.term(term.entry, form: .word, scoring)
      for index in 0..<list.count { isHit[Int(list.docs[index])] = true }
    }
    let list = MatchList()
    let score = try context.scoring(field: field, weight: weight).score(part: 1)
    for doc in isHit.indices where isHit[doc] { list.append(UInt32(doc), score) }
    return list
  }

  private func all(_ parts: [BoundQuery]) throws(IndexError) -> MatchList {
    var filters: [ColumnFilter] = []
    var lists: [MatchList] = []
    for part in parts {
      if let filter = try ColumnFilter(part, context) {
        filters.append(filter)
      } else {
        lists.append(try matches(part))
      }
    }
    lists.sort { $0.count < $1.count }
    guard var result = lists.first else {
      return filtered { doc in filters.allSatisfy { $0.holds(doc) } }
    }
    for list in lists.dropFirst() { result = MatchList(result, and: list) }
    if filters.isEmpty { return result }
    let kept = MatchList()
    for index in 0..<result.count where filters.allSatisfy({ $0.holds(result.docs[index]) }) {
      kept.append(result.docs[index], result.scores[index])
    }
    return kept
  }

  private func any(_ parts: [BoundQuery], _ minimum: Int) throws(IndexError) -> MatchList {
    var scores = [Float](repeating: 0, count: context.entryCount)
    var hits = [UInt16](repeating: 0, count: context.entryCount)
    for part in parts {
      let list = try matches(part)
      for index in 0..<list.count {
        let doc = Int(list.docs[index])
        scores[doc] += list.scores[index]
        hits[doc] += 1
      }
    }
    let result = MatchList()
    for doc in hits.indices where Int(hits[doc]) >= minimum {
      result.append(UInt32(doc), scores[doc])
    }
    return result
  }
}

extension MatchList {
  /// The entries of both lists, with the sum of their scores.
  convenience init(_ few: MatchList, and many: MatchList) {
    self.init()
    var place = 0
    for index in 0..<few.count {
      let doc = few.docs[index]
      place = many.place(notBefore: doc, from: place)
      if place == many.count { return }
      if many.docs[place] == doc { append(doc, few.scores[index] + many.scores[place]) }
    }
  }

  /// The entries of one list that are not in another.
  convenience init(_ base: MatchList, without excluded: MatchList) {
    self.init()
    var place = 0
    for index in 0..<base.count {
      let doc = base.docs[index]
      place = excluded.place(notBefore: doc, from: place)
      if place == excluded.count || excluded.docs[place] != doc { append(doc, base.scores[index]) }
    }
  }

  /// The first place from `start` on whose document is at least `doc`, by steps that double.
  @inline(__always) func place(notBefore doc: UInt32, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step < count && docs[low + step] < doc {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if docs[middle] < doc { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
