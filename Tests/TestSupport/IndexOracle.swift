package import Index

/// Answers index queries by looking at every entry: slow, plain, and what every algorithm of the index is held to.
package struct IndexOracle {
  private let schema: CollectionSchema
  private var entries: [AnalyzedEntry] = []

  /// An entry with its words.
  private struct AnalyzedEntry {
    var key: UInt64
    var fields: [[AnalyzedWord]]
    var values: [IndexEntry.Value]
    var frequencies: [TermKey: Int] = [:]
    var isDeleted = false
  }

  private var documents: [TermKey: Int] = [:]
  private var entriesWithWords: [Int]
  private var words: [Int]

  /// Whether an entry matches, and its score.
  private enum Outcome {
    case miss
    case hit(Double)
  }

  /// An oracle for a collection.
  package init(schema: CollectionSchema) {
    self.schema = schema
    entriesWithWords = schema.fields.map { _ in 0 }
    words = entriesWithWords
  }

  /// Adds an entry.
  package mutating func add(_ entry: IndexEntry) {
    let analyzer = Analyzer(language: entry.language)
    var analyzed = AnalyzedEntry(
      key: entry.key, fields: entry.fields.map { analyzer.words(in: $0) }, values: entry.values)
    for (field, found) in analyzed.fields.enumerated() {
      for word in found {
        analyzed.frequencies[TermKey(field: field, form: .word, bytes: word.word), default: 0] += 1
        analyzed.frequencies[TermKey(field: field, form: .stem, bytes: word.stem), default: 0] += 1
      }
      words[field] += found.count
      entriesWithWords[field] += found.isEmpty ? 0 : 1
    }
    for key in analyzed.frequencies.keys { documents[key, default: 0] += 1 }
    entries.append(analyzed)
  }

  /// Marks an entry as deleted; it still counts in the statistics.
  package mutating func delete(key: UInt64) {
    for index in entries.indices where entries[index].key == key { entries[index].isDeleted = true }
  }

  /// All matching entries, best first.
  package func matches(of query: RetrievalQuery) -> [(key: UInt64, score: Double)] {
    var found: [(key: UInt64, score: Double)] = []
    let spelled = spelledOut(query)
    for entry in entries where !entry.isDeleted {
      if case .hit(let score) = outcome(spelled, entry) { found.append((entry.key, score)) }
    }
    return found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.key < $1.key }
  }

  private func outcome(_ query: RetrievalQuery, _ entry: AnalyzedEntry) -> Outcome {
    switch query {
    case .term(let key, let weight): return term(key, Double(weight), entry)
    case .phrase(let field, let words, let offsets, let slop, let weight):
      return phrase(field, words, offsets, slop, Double(weight), entry)
    case .prefix(let field, let bytes, let weight):
      let isHit = entry.fields[field].contains { $0.word.starts(with: bytes) }
      return isHit ? .hit(Double(weight)) : .miss
    case .near: return .miss
    case .all(let parts): return sum(parts, atLeast: parts.count, entry)
    case .any(let parts, let minimum): return sum(parts, atLeast: minimum, entry)
    case .without(let base, let excluded):
      if case .hit = outcome(excluded, entry) { return .miss }
      return outcome(base, entry)
    case .keywords(let column, let wanted):
      guard case .keywords(let values) = entry.values[column] else { return .miss }
      return values.contains(where: wanted.contains) ? .hit(0) : .miss
    case .number(let column, let range):
      guard case .number(let value?) = entry.values[column] else { return .miss }
      return range.contains(value) ? .hit(0) : .miss
    case .everything: return .hit(0)
    case .nothing: return .miss
    }
  }

  private func sum(_ parts: [RetrievalQuery], atLeast minimum: Int, _ entry: AnalyzedEntry)
    -> Outcome
  {
    var total = 0.0
    var hits = 0
    for part in parts {
      if case .hit(let score) = outcome(part, entry) {
        total += score
        hits += 1
      }
    }
    return hits >= minimum ? .hit(total) : .miss
  }

  private func term(_ key: TermKey, _ weight: Double, _ entry: AnalyzedEntry) -> Outcome {
    guard let frequency = entry.frequencies[key] else { return .miss }
    let documents = documentFrequency(of: key)
    return .hit(weight * idf(documents, key.field) * part(frequency, key.field, entry))
  }

  /// How many entries have a term, deleted ones included.
  package func documentFrequency(of key: TermKey) -> Int {
    documents[key] ?? 0
  }

  private func phrase(
    _ field: Int, _ words: [[UInt8]], _ offsets: [Int], _ slop: Int, _ weight: Double,
    _ entry: AnalyzedEntry
  ) -> Outcome {
    let places = zip(words, offsets).map { word, offset in
      Set(entry.fields[field].filter { $0.word == word }.map { $0.position - offset })
    }
    let starts = places.reduce(Set<Int>()) { $0.union($1) }
    let frequency = starts.count { start in
      places.allSatisfy { place in (start...(start + slop)).contains { place.contains($0) } }
    }
    if frequency == 0 { return .miss }
    let idfs = words.map { word in
      idf(documentFrequency(of: TermKey(field: field, form: .word, bytes: word)), field)
    }
    return .hit(weight * idfs.reduce(0, +) * part(frequency, field, entry))
  }

  /// The query with each "near" as any of the words that are near.
  private func spelledOut(_ query: RetrievalQuery) -> RetrievalQuery {
    switch query {
    case .near(let field, let bytes, let edits, let weight):
      let wanted = String(decoding: bytes, as: UTF8.self)
      let near = documents.keys.filter { key in
        key.field == field && key.form == .word
          && Self.distance(String(decoding: key.bytes, as: UTF8.self), wanted) <= edits
      }
      return .any(near.map { .term($0, weight: weight) }, minimum: 1)
    case .all(let parts): return .all(parts.map(spelledOut))
    case .any(let parts, let minimum): return .any(parts.map(spelledOut), minimum: minimum)
    case .without(let base, let excluded):
      return .without(base: spelledOut(base), excluded: spelledOut(excluded))
    default: return query
    }
  }

  /// The Levenshtein distance of two words in scalars, by the textbook table.
  package static func distance(_ left: String, _ right: String) -> Int {
    let first = Array(left.unicodeScalars)
    let second = Array(right.unicodeScalars)
    var table = (0...first.count).map { row in
      (0...second.count).map { column in row == 0 ? column : column == 0 ? row : 0 }
    }
    for row in 0..<first.count {
      for column in 0..<second.count {
        let change = table[row][column] + (first[row] == second[column] ? 0 : 1)
        table[row + 1][column + 1] = min(
          change, table[row][column + 1] + 1, table[row + 1][column] + 1)
      }
    }
    return table[first.count][second.count]
  }

  private func idf(_ documents: Int, _ field: Int) -> Double {
    let entries = Double(entriesWithWords[field])
    return Self.logarithm(1 + (entries - Double(documents) + 0.5) / (Double(documents) + 0.5))
  }

  private func part(_ frequency: Int, _ field: Int, _ entry: AnalyzedEntry) -> Double {
    let average = Double(words[field]) / Double(entriesWithWords[field])
    let length = Double(Self.rounded(entry.fields[field].count))
    let count = Double(frequency)
    return count / (count + 1.2 * (0.25 + 0.75 * length / average))
  }

  /// A length as the index keeps it in one byte: exact below 40, then rounded down to four significant bits above 24.
  private static func rounded(_ length: Int) -> Int {
    var step = 1
    while length - 24 >= 16 * step { step *= 2 }
    return length < 24 ? length : 24 + (length - 24) / step * step
  }
}
