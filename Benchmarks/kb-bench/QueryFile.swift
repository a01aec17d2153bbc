import Index

/// The queries of a benchmark: kind, tab, words.
struct QueryFile {
  /// The kinds in the order of the file, each with its queries.
  private(set) var kinds: [(name: String, queries: [[String]])] = []

  /// Parses the lines of a file; a first line "kind" and comments are passed over.
  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("kind\t")
    {
      let parts = line.split(separator: "\t")
      if parts.count < 2 { continue }
      let words = parts[1].split(separator: " ").map(String.init)
      let name = String(parts[0])
      if let place = kinds.firstIndex(where: { $0.name == name }) {
        kinds[place].queries.append(words)
      } else {
        kinds.append((name, [words]))
      }
    }
  }

  /// The query of a kind for words of field 0.
  static func query(_ kind: String, _ words: [String]) -> RetrievalQuery {
    let bytes = words.map { Array($0.utf8) }
    let terms = bytes.map {
      RetrievalQuery.term(TermKey(field: 0, form: .word, bytes: $0), weight: 1)
    }
    switch kind {
    case "and": return .all(terms)
    case "or", "longor": return .any(terms, minimum: 1)
    case "phrase":
      return .phrase(field: 0, words: bytes, offsets: Array(bytes.indices), slop: 0, weight: 1)
    default: return terms.first ?? .nothing
    }
  }
}
