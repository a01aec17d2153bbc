internal import Index

extension PlanBuilder {
  /// Words that stand in a field asked for by name: exact, all of them, whatever else is relaxed.
  mutating func words(of term: QueryTerm, named field: QueryField) -> PlannedPart? {
    let fields = planner.schema.fields
    guard let number = fields.firstIndex(where: { $0.name == field.rawValue }) else {
      complain("\(field.rawValue): is not known here and is left out", at: term.place)
      return nil
    }
    let words = analyzed(term)
    guard !words.isEmpty else { return nil }
    let isRun = term.shape == .word && words.contains(where: \.isIdeographic)
    let shape = isRun ? .phrase(slop: 0) : term.shape
    let query = Self.joined(queries(of: shape, words, in: [number]))
    var part = PlannedPart(query, duty: .filter)
    switch shape {
    case .word, .phrase:
      part.words = words.map { planned($0, term, terms: exactTerms($0, [number])) }
    case .prefix, .similar, .dates: break
    }
    return part
  }

  /// Words of an entry, in the ranked fields.
  mutating func words(of term: QueryTerm, in fields: [Int]) -> PlannedPart? {
    let words = analyzed(term)
    guard !words.isEmpty else { return nil }
    switch term.shape {
    case .word: return plain(words, term, fields)
    case .phrase(let slop): return phrase(words, slop, term, fields)
    case .prefix, .similar: return open(words, term, fields)
    case .dates: return nil
    }
  }

  /// The words of a term, as far as the query may have so many in all.
  private mutating func analyzed(_ term: QueryTerm) -> [QueryWord] {
    let (words, isCut) = analyzer.words(in: term.text, limit: wordsLeft)
    wordsLeft -= words.count
    if isCut {
      complain("the query has too many words; the rest is left out", at: term.place)
    } else if words.isEmpty {
      complain("there is no word in \"\(term.text)\"; it is left out", at: term.place)
    }
    return words
  }

  // MARK: Shapes

  /// A word by its stems; the parts of `live-stream` by theirs, better when they follow each other; a run of a script
  /// without spaces as a phrase of its pairs, relaxed to any of them.
  private func plain(_ words: [QueryWord], _ term: QueryTerm, _ fields: [Int]) -> PlannedPart {
    let parts = words.map { stemmed($0, term, fields) }
    guard words.count > 1 else { return parts[0] }
    let phrase = self.phrase(words, slop: 0, in: fields)
    let isRun = words.contains(where: \.isIdeographic)
    let together = isRun ? phrase : .any([.all(parts.map(\.strict)), phrase], minimum: 1)
    let ranking = parts.filter { !$0.isStopWord }.map(\.strict)
    var whole = PlannedPart(
      strict: together, relaxed: ranking.isEmpty ? together : .any(ranking, minimum: 1),
      duty: .word)
    whole.take(parts)
    return whole
  }

  private func phrase(
    _ words: [QueryWord], _ slop: Int, _ term: QueryTerm, _ fields: [Int]
  ) -> PlannedPart {
    let mark: QueryMark =
      if words.count > 1 {
        .phrase(words.map(\.exact), offsets: Self.offsets(words), slop: slop)
      } else {
        words[0].isLoneIdeograph ? .prefix(words[0].exact) : .word(words[0].exact)
      }
    var part = PlannedPart(phrase(words, slop: slop, in: fields), duty: .fixed, marks: [mark])
    part.words = words.map { planned($0, term, terms: exactTerms($0, fields)) }
    return part
  }

  /// A beginning or an approximate word, after whole words when the text has more than one.
  private func open(_ words: [QueryWord], _ term: QueryTerm, _ fields: [Int]) -> PlannedPart {
    guard let last = words.last, !last.isIdeographic || last.isLoneIdeograph else {
      return plain(words, term, fields)
    }
    let before = words.dropLast().map { stemmed($0, term, fields) }
    let query = Self.joined(queries(of: term.shape, [last], in: fields))
    let part = PlannedPart(query, duty: .word, marks: [Self.mark(of: term.shape, last)])
    return .all(before + [part])
  }

  private static func mark(of shape: QueryTerm.Shape, _ word: QueryWord) -> QueryMark {
    if case .similar(let edits) = shape { return .similar(word.exact, edits: edits) }
    return .prefix(word.exact)
  }

  private func stemmed(_ word: QueryWord, _ term: QueryTerm, _ fields: [Int]) -> PlannedPart {
    if word.isLoneIdeograph {
      let query = Self.either(fields.map { prefix(word, in: $0) })
      return PlannedPart(query, duty: .word, marks: [.prefix(word.exact)])
    }
    let terms = fields.flatMap { stemTerms(word, $0) }
    let query = Self.either(terms.map { .term($0, weight: weight(of: $0.field)) })
    var part = PlannedPart(query, duty: .word, marks: [.stems(word.stems)])
    part.isStopWord = word.isStopWord
    part.words = [planned(word, term, terms: terms)]
    return part
  }
}

// MARK: - Queries

extension PlanBuilder {
  /// One query for each of the words, or one for all of them as a phrase; a beginning or approximate word comes last.
  private func queries(
    of shape: QueryTerm.Shape, _ words: [QueryWord], in fields: [Int]
  ) -> [RetrievalQuery] {
    guard let last = words.last else { return [] }
    let before = words.dropLast().map { exact($0, in: fields) }
    switch shape {
    case .prefix: return before + [Self.either(fields.map { prefix(last, in: $0) })]
    case .similar(let edits):
      return before
        + [
          Self.either(
            fields.map {
              .near(field: $0, bytes: last.exact, edits: edits, weight: weight(of: $0))
            })
        ]
    case .phrase(let slop): return [phrase(words, slop: slop, in: fields)]
    case .word, .dates: return words.map { exact($0, in: fields) }
    }
  }

  private func phrase(_ words: [QueryWord], slop: Int, in fields: [Int]) -> RetrievalQuery {
    guard words.count > 1 else { return exact(words[0], in: fields) }
    let offsets = Self.offsets(words)
    return Self.either(
      fields.map {
        .phrase(
          field: $0, words: words.map(\.exact), offsets: offsets, slop: slop, weight: weight(of: $0)
        )
      })
  }

  private func exact(_ word: QueryWord, in fields: [Int]) -> RetrievalQuery {
    if word.isLoneIdeograph { return Self.either(fields.map { prefix(word, in: $0) }) }
    return Self.either(exactTerms(word, fields).map { .term($0, weight: weight(of: $0.field)) })
  }

  private func prefix(_ word: QueryWord, in field: Int) -> RetrievalQuery {
    .prefix(field: field, bytes: word.exact, weight: weight(of: field))
  }

  private func exactTerms(_ word: QueryWord, _ fields: [Int]) -> [TermKey] {
    fields.map { TermKey(field: $0, form: .word, bytes: word.exact) }
  }

  private func stemTerms(_ word: QueryWord, _ field: Int) -> [TermKey] {
    guard planner.schema.fields[field].stemmed else { return exactTerms(word, [field]) }
    return word.stems.map { TermKey(field: field, form: .stem, bytes: $0) }
  }

  private func weight(of field: Int) -> Float {
    let weight = planner.schema.fields[field].weight
    return weight > 0 ? weight : Planner.namedFieldWeight
  }

  private func planned(_ word: QueryWord, _ term: QueryTerm, terms: [TermKey]) -> PlannedWord {
    let text = String(term.text.dropFirst(word.characters.lowerBound).prefix(word.characters.count))
    let column = term.place.column + word.characters.lowerBound
    let place = QueryPlace(column: column, length: word.characters.count)
    return PlannedWord(text: text, place: place, exact: word.exact, terms: terms)
  }

  private static func offsets(_ words: [QueryWord]) -> [Int] {
    words.map { $0.position - words[0].position }
  }

  private static func either(_ queries: [RetrievalQuery]) -> RetrievalQuery {
    queries.count == 1 ? queries[0] : .any(queries, minimum: 1)
  }

  private static func joined(_ queries: [RetrievalQuery]) -> RetrievalQuery {
    queries.count == 1 ? queries[0] : .all(queries)
  }
}
