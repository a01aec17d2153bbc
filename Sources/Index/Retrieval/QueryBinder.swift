/// Binds queries to a snapshot and makes them as simple as they can be said.
struct QueryBinder {
  let snapshot: IndexSnapshot

  /// The bound query.
  func bind(_ query: RetrievalQuery) throws(IndexError) -> BoundQuery {
    switch query {
    case .term(let key, let weight): return try term(key, weight)
    case .phrase(let field, let words, let offsets, let slop, let weight):
      return try phrase(field, words, offsets, slop, weight)
    case .prefix(let field, let bytes, let weight):
      return .prefix(field: field, bytes: bytes, weight: max(weight, 0))
    case .near(let field, let bytes, let edits, let weight):
      return try near(field, bytes, edits, weight)
    case .all(let parts): return try all(parts)
    case .any(let parts, let minimum): return try any(parts, minimum)
    case .without(let base, let excluded):
      let bound = try bind(base)
      if case .nothing = bound { return .nothing }
      let other = try bind(excluded)
      if case .nothing = other { return bound }
      return .without(base: bound, excluded: other)
    case .keywords(let column, let values): return .keywords(column: column, anyOf: values)
    case .number(let column, let range): return .number(column: column, in: range)
    case .everything: return .everything
    case .nothing: return .nothing
    }
  }

  private func term(_ key: TermKey, _ weight: Float) throws(IndexError) -> BoundQuery {
    guard let term = try boundTerm(key, weight) else { return .nothing }
    return .term(term)
  }

  /// A term with its weight; nil when no segment has it.
  private func boundTerm(_ key: TermKey, _ weight: Float) throws(IndexError) -> BoundTerm? {
    var term = BoundTerm(field: key.field, form: key.form, weight: 0, entries: [])
    let bytes = DictionaryKey.bytes(key)
    term.entries.reserveCapacity(snapshot.parts.count)
    for part in snapshot.parts {
      term.entries.append(try part.segment.dictionary.entry(for: bytes))
    }
    let documents = term.documents
    if documents == 0 { return nil }
    term.weight = idf(documents, key.field) * max(weight, 0)
    return term
  }

  private func idf(_ documents: Int, _ field: Int) -> Float {
    BM25.idf(documents: documents, entries: snapshot.totals[field].entries)
  }

  private func phrase(
    _ field: Int, _ words: [[UInt8]], _ offsets: [Int], _ slop: Int, _ weight: Float
  ) throws(IndexError) -> BoundQuery {
    if words.isEmpty || words.count != offsets.count { return .nothing }
    if words.count == 1 {
      return try term(TermKey(field: field, form: .word, bytes: words[0]), weight)
    }
    var bound: [BoundTerm] = []
    for word in words {
      let key = TermKey(field: field, form: .word, bytes: word)
      guard let term = try boundTerm(key, 1) else { return .nothing }
      bound.append(term)
    }
    return .phrase(
      BoundPhrase(
        field: field, words: bound, offsets: offsets, slop: max(slop, 0),
        weight: bound.reduce(0) { $0 + $1.weight } * max(weight, 0)))
  }

  private func near(
    _ field: Int, _ bytes: [UInt8], _ edits: Int, _ weight: Float
  ) throws(IndexError) -> BoundQuery {
    let words = try snapshot.termStatistics { (dictionary) throws(IndexError) in
      try dictionary.terms(field: field, form: .word, near: bytes, edits: edits)
    }
    var parts: [BoundQuery] = []
    for word in words {
      parts.append(try term(TermKey(field: field, form: .word, bytes: word.bytes), weight))
    }
    return parts.isEmpty ? .nothing : .any(parts, minimum: 1)
  }

  private func all(_ parts: [RetrievalQuery]) throws(IndexError) -> BoundQuery {
    var bound: [BoundQuery] = []
    for part in parts {
      switch try bind(part) {
      case .nothing: return .nothing
      case .everything: continue
      case .all(let inner): bound += inner
      case let other: bound.append(other)
      }
    }
    if bound.isEmpty { return .everything }
    return bound.count == 1 ? bound[0] : .all(bound)
  }

  private func any(_ parts: [RetrievalQuery], _ minimum: Int) throws(IndexError) -> BoundQuery {
    if minimum > parts.count { return .nothing }
    var bound: [BoundQuery] = []
    for part in parts {
      switch try bind(part) {
      case .nothing: continue
      case .any(let inner, 1) where minimum <= 1: bound += inner
      case let other: bound.append(other)
      }
    }
    if minimum <= 0 { return .any(bound + [.everything], minimum: 1) }
    if minimum > bound.count { return .nothing }
    return bound.count == 1 ? bound[0] : .any(bound, minimum: minimum)
  }
}
