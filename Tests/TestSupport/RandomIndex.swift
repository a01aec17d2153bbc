package import Index

/// A small random collection with its oracle, the same for the same seed.
package struct RandomIndex {
  /// Two stemmed fields of prose, one unstemmed field, a column of each kind.
  package static let schema = CollectionSchema(
    fields: [
      .init(name: "text", weight: 1, stemmed: true),
      .init(name: "context", weight: 0.3, stemmed: true),
      .init(name: "title", weight: 0, stemmed: false),
    ],
    columns: [.init(name: "kind", kind: .keywords), .init(name: "date", kind: .number)])

  /// The entries in the order of their keys.
  package private(set) var entries: [IndexEntry] = []
  /// The words that texts are made of, the frequent ones first.
  package let vocabulary: [String]
  private var generator: SeededRandom

  /// A collection of so many entries, their texts up to `longest` words long.
  package init(seed: UInt64, entries count: Int, longest: Int, words: Int) {
    generator = SeededRandom(seed: seed)
    vocabulary = Self.vocabulary(words, &generator)
    var key: UInt64 = 0
    for _ in 0..<count {
      key += UInt64.random(in: 1...3, using: &generator)
      let kinds = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        "k\(Int.random(in: 0..<5, using: &generator))"
      }
      let date =
        Int.random(in: 0..<4, using: &generator) == 0
        ? nil : Int64.random(in: 20_200_101...20_200_131, using: &generator)
      entries.append(
        IndexEntry(
          key: key, language: "en",
          fields: [text(longest), text(longest / 2), text(2)],
          values: [.keywords(kinds), .number(date)]))
    }
  }

  private static func vocabulary(_ count: Int, _ generator: inout SeededRandom) -> [String] {
    let syllables = ["an", "be", "co", "di", "er", "fi", "go", "ha", "in", "ka", "ing", "s", "ed"]
    var words: [String] = []
    var known: Set<String> = []
    while words.count < count {
      let word = (0..<Int.random(in: 1...4, using: &generator))
        .map { _ in syllables[Int.random(in: 0..<syllables.count, using: &generator)] }.joined()
      if known.insert(word).inserted { words.append(word) }
    }
    return words
  }

  /// A word, the first of the vocabulary most often.
  package mutating func word() -> String {
    let share = Double.random(in: 0..<1, using: &generator)
    let place = Int(Double(vocabulary.count) * share * share * share)
    return vocabulary[min(place, vocabulary.count - 1)]
  }

  private mutating func text(_ longest: Int) -> [UInt8] {
    let count = Int.random(in: 0...max(longest, 0), using: &generator)
    return Array((0..<count).map { _ in word() }.joined(separator: " ").utf8)
  }

  /// A random number below a limit.
  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  /// The oracle of all entries.
  package var oracle: IndexOracle {
    var oracle = IndexOracle(schema: Self.schema)
    for entry in entries { oracle.add(entry) }
    return oracle
  }

  /// A random term of a field.
  package mutating func term() -> RetrievalQuery {
    let field = below(4) == 0 ? 2 : below(2)
    let bytes = Array(word().utf8)
    if field < 2 && below(2) == 0 {
      let stem = Analyzer(language: "en").stem(of: bytes)
      return .term(TermKey(field: field, form: .stem, bytes: stem), weight: field == 0 ? 1 : 0.3)
    }
    return .term(TermKey(field: field, form: .word, bytes: bytes), weight: [1, 0.3, 0][field])
  }

  /// A random phrase of two or three words.
  package mutating func phrase() -> RetrievalQuery {
    let words = (0..<(2 + below(2))).map { _ in Array(word().utf8) }
    var offsets = [0]
    for _ in words.dropFirst() { offsets.append(offsets[offsets.count - 1] + 1 + below(5) / 4) }
    return .phrase(
      field: below(2), words: words, offsets: offsets, slop: below(3) == 0 ? 1 + below(4) : 0,
      weight: 1)
  }

  /// A random query of any shape.
  package mutating func query(depth: Int = 2) -> RetrievalQuery {
    switch depth == 0 ? below(5) : below(14) {
    case 0, 1: return term()
    case 2: return phrase()
    case 3:
      return below(2) == 0
        ? .prefix(field: below(2), bytes: Array(word().utf8.prefix(2)), weight: 0.5)
        : .near(field: below(2), bytes: Array(word().utf8), edits: 1 + below(2), weight: 1)
    case 4:
      if below(3) == 0 {
        let first = Int64(20_200_101 + below(31))
        return .number(column: 1, in: first...(first + Int64(below(15))))
      }
      return .keywords(column: 0, anyOf: ["k\(below(6))", "k\(below(6))"])
    case 5, 6, 7: return .all(parts(depth))
    case 8, 9, 10: return .any(parts(depth), minimum: 1)
    case 11: return .any(parts(depth), minimum: 1 + below(3))
    case 12: return .without(base: query(depth: depth - 1), excluded: query(depth: depth - 1))
    default: return .all([query(depth: depth - 1), .any(parts(depth) + [.everything], minimum: 1)])
    }
  }

  /// A random query as people ask them: a word, all of some words, any of them, a phrase; in one field or in two; with a filter or
  /// without a word.
  package mutating func rankedQuery() -> RetrievalQuery {
    let words = (0..<(1 + below(5))).map { _ in below(2) == 0 ? term() : inBothFields() }
    let base: RetrievalQuery =
      switch below(4) {
      case 0: .all(words)
      case 1: .any(words, minimum: 1)
      case 2: phrase()
      default: words[0]
      }
    switch below(6) {
    case 0: return .all([base, .keywords(column: 0, anyOf: ["k\(below(5))"])])
    case 1: return .all([base, .number(column: 1, in: 20_200_103...20_200_110)])
    case 2: return .without(base: base, excluded: inBothFields())
    case 3: return .all([base, .any([inBothFields(), .everything], minimum: 1)])
    default: return base
    }
  }

  private mutating func inBothFields() -> RetrievalQuery {
    let stem = Analyzer(language: "en").stem(of: Array(word().utf8))
    return .any(
      [
        .term(TermKey(field: 0, form: .stem, bytes: stem), weight: 1),
        .term(TermKey(field: 1, form: .stem, bytes: stem), weight: 0.3),
      ], minimum: 1)
  }

  private mutating func parts(_ depth: Int) -> [RetrievalQuery] {
    (0..<(1 + below(4))).map { _ in query(depth: depth - 1) }
  }
}
