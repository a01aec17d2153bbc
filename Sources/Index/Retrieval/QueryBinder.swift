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
    let documents = try snapshot.documents(with: key)
    if documents == 0 { return .nothing }
    return .term(key, weight: idf(documents, key.field) * max(weight, 0))
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
    var sum: Float = 0
    for word in words {
      let documents = try snapshot.documents(
        with: TermKey(field: field, form: .word, bytes: word))
      if documents == 0 { return .nothing }
      sum += idf(documents, field)
    }
    return .phrase(
      BoundPhrase(
        field: field, words: words, offsets: offsets, slop: max(slop, 0),
        weight: sum * max(weight, 0)))
  }

  private func near(
    _ field: Int, _ bytes: [UInt8], _ edits: Int, _ weight: Float
  ) throws(IndexError) -> BoundQuery {
    let words = try snapshot.termStatistics { (dictionary) throws(IndexError) in
      try dictionary.terms(field: field, form: .word, near: bytes, edits: edits)
    }
    let parts = words.map { word in
      BoundQuery.term(
        TermKey(field: field, form: .word, bytes: word.bytes),
        weight: idf(word.documentFrequency, field) * max(weight, 0))
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
