import Index
import Query

/// Matches documents against a tree one by one, by the words of the documentation: the oracle of whole searches.
final class PlainSearch {
  let documents: [TestDocument]
  let languages: [String]
  private let fields: [[[AnalyzedWord]]]
  private let analyses = Analyses()

  init(_ documents: [TestDocument], languages: [String]) {
    self.documents = documents
    self.languages = languages
    fields = documents.map { document in
      let analyzer = Analyzer(language: document.language)
      return document.entry.fields.map { analyzer.words(in: $0) }
    }
  }

  /// The keys of the documents with everything that is asked for; with none, of those with some of the words.
  func keys(_ parsed: ParsedQuery) -> (keys: [UInt64], isRelaxed: Bool) {
    guard let tree = parsed.tree else {
      return (parsed.complaints.isEmpty ? documents.map(\.key) : [], false)
    }
    let strict = documents.indices.filter { matches(tree, $0, relaxed: false) }
    if !strict.isEmpty { return (strict.map { documents[$0].key }, false) }
    let some = documents.indices.filter { matches(tree, $0, relaxed: true) }
    return (some.map { documents[$0].key }, !some.isEmpty)
  }

  // MARK: Trees

  private func matches(_ tree: QueryTree, _ document: Int, relaxed: Bool) -> Bool {
    switch tree {
    case .term(let term): return matches(term, document, relaxed: relaxed)
    case .must(let part): return matches(part, document, relaxed: false)
    case .not(let part): return !matches(part, document, relaxed: false)
    case .any(let parts): return parts.contains { matches($0, document, relaxed: relaxed) }
    case .all(let parts):
      let counted = parts.filter { part in
        !isStopWord(part) || !parts.contains { ranks($0) && !isStopWord($0) }
      }
      guard relaxed else {
        return counted.allSatisfy { matches($0, document, relaxed: false) }
      }
      let words = counted.filter(canMiss)
      let needed = counted.filter { !canMiss($0) }
      return needed.allSatisfy { matches($0, document, relaxed: true) }
        && (words.isEmpty || needed.contains(where: ranks)
          || words.contains { matches($0, document, relaxed: true) })
    }
  }

  private func ranks(_ tree: QueryTree) -> Bool {
    switch tree {
    case .term(let term): term.field == nil
    case .must(let part): ranks(part)
    case .not: false
    case .any(let parts), .all(let parts): parts.contains(where: ranks)
    }
  }

  private func canMiss(_ tree: QueryTree) -> Bool {
    switch tree {
    case .term(let term): if case .phrase = term.shape { false } else { term.field == nil }
    case .must, .not: false
    case .any(let parts), .all(let parts): parts.contains(where: canMiss)
    }
  }

  private func isStopWord(_ tree: QueryTree) -> Bool {
    guard case .term(let term) = tree, term.field == nil, term.shape == .word else { return false }
    let words = analyzed(term.text, in: "en")
    return words.count == 1 && words[0].isStopWord
  }

  // MARK: Terms

  private func matches(_ term: QueryTerm, _ document: Int, relaxed: Bool) -> Bool {
    if case .dates(let span) = term.shape {
      return documents[document].date.map(span.numbers.contains) ?? false
    }
    switch term.field {
    case .title: return has(term, in: fields[document][2], stemmed: false, relaxed: false)
    case nil:
      return has(term, in: fields[document][0], fields[document][1], relaxed: relaxed)
    case .some(let field): return holds(term.text, field, documents[document])
    }
  }

  private func holds(_ text: String, _ field: QueryField, _ document: TestDocument) -> Bool {
    let values: [String] =
      switch SmallResolver().columnValues(of: field.rawValue, matching: text) {
      case .values(let values): values
      case .ambiguous(let candidates): candidates.map(\.value)
      case .unknown: []
      }
    let held: [String] =
      switch field {
      case .by: document.speakers
      case .theme: document.theme
      case .kind: [document.kind]
      case .lang: [document.language]
      default: []
      }
    return held.contains(where: values.contains)
  }

  /// Each word of the text in one field or the other, or the phrase within one of them.
  private func has(
    _ term: QueryTerm, in first: [AnalyzedWord], _ second: [AnalyzedWord], relaxed: Bool
  ) -> Bool {
    let words = analyzed(term.text, in: "en")
    let isRun = words.contains { $0.word.count > 2 && $0.word[0] > 0xE2 }
    if term.shape == .word, !isRun || relaxed {
      let parts = words.map { word in
        let single = QueryTerm(
          text: String(decoding: word.word, as: UTF8.self), shape: .word, place: term.place)
        return has(single, in: first, stemmed: true, relaxed: relaxed)
          || has(single, in: second, stemmed: true, relaxed: relaxed)
      }
      return relaxed ? parts.contains(true) : parts.allSatisfy { $0 }
    }
    return has(term, in: first, stemmed: true, relaxed: relaxed)
      || has(term, in: second, stemmed: true, relaxed: relaxed)
  }

  private func has(_ term: QueryTerm, in field: [AnalyzedWord], stemmed: Bool, relaxed: Bool)
    -> Bool
  {
    let words = analyzed(term.text, in: "en").map(\.word)
    if words.count == 1, String(decoding: words[0], as: UTF8.self).count == 1, words[0].count > 2 {
      // The index holds pairs of characters, of which one may begin with this.
      return field.contains { $0.word.starts(with: words[0]) }
    }
    switch term.shape {
    case .word where stemmed && words.count == 1:
      let stems = Set(languages.flatMap { analyzed(term.text, in: $0).map(\.stem) })
      return field.contains { stems.contains($0.stem) }
    case .word where !stemmed && words.allSatisfy({ $0[0] < 0x80 }):
      return words.allSatisfy { word in field.contains { $0.word == word } }
    case .word, .phrase(slop: 0):
      return field.indices.contains { start in
        field[start...].prefix(words.count).map(\.word) == words
      }
    case .prefix: return field.contains { $0.word.starts(with: words[0]) }
    case .similar(let edits):
      return field.contains { Self.distance(words[0], $0.word) <= edits }
    case .phrase, .dates: return false
    }
  }

  private func analyzed(_ text: String, in language: String) -> [AnalyzedWord] {
    analyses.words(in: text, language)
  }

  /// Levenshtein distance by its definition.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let a = Array(String(decoding: a, as: UTF8.self).unicodeScalars)
    let b = Array(String(decoding: b, as: UTF8.self).unicodeScalars)
    var rows = [Array(0...b.count)]
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      for (j, y) in b.enumerated() {
        row.append(min(rows[i][j] + (x == y ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1))
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

/// The words of texts that were analysed before.
private final class Analyses {
  private var known: [String: [AnalyzedWord]] = [:]

  func words(in text: String, _ language: String) -> [AnalyzedWord] {
    let key = language + ":" + text
    if let words = known[key] { return words }
    let words = Analyzer(language: language).words(in: Array(text.utf8))
    known[key] = words
    return words
  }
}
