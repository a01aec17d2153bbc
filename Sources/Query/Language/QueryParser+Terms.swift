extension QueryParser {
  /// A word, phrase or value; nil when it cannot be used.
  mutating func term(
    _ text: String, _ shape: QueryTerm.Shape, _ place: QueryPlace, _ surroundings: Surroundings
  ) -> QueryTree? {
    if text.isEmpty {
      list.add("there is nothing between the quotation marks; they are left out", at: place)
      return nil
    }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      list.add("there is no word in \"\(text)\"; it is left out", at: place)
      return nil
    }
    guard terms < QueryLimits.terms else {
      if terms == QueryLimits.terms {
        list.add("the query has too many words; the rest is left out", at: place)
        terms += 1
      }
      return nil
    }
    let plain = QueryTerm(text: text, shape: shape, field: surroundings.field, place: place)
    guard let term = typed(plain, surroundings) else { return nil }
    terms += 1
    return .term(term)
  }

  /// The term as its field understands it.
  private mutating func typed(_ term: QueryTerm, _ surroundings: Surroundings) -> QueryTerm? {
    switch term.field?.values {
    case nil, .words: return term
    case .names: return named(term)
    case .dates: return dated(term)
    case .collection:
      choose(term, surroundings)
      return nil
    }
  }

  private mutating func named(_ term: QueryTerm) -> QueryTerm {
    var name = term
    switch term.shape {
    case .word, .phrase, .dates: break
    case .prefix, .similar:
      list.add("* and ~ do not count in \(term.field?.rawValue ?? ""):", at: term.place)
      name.shape = .word
    }
    return name
  }

  private mutating func dated(_ term: QueryTerm) -> QueryTerm? {
    guard let span = DateSpan(parsing: term.text) else {
      list.add(
        "\"\(term.text)\" is no date and is left out; write 2024, 2024-03, 2024-03-10 or A..B",
        at: term.place)
      return nil
    }
    if span.wasReversed { list.add("the dates were in the wrong order", at: term.place) }
    var dated = term
    dated.shape = .dates(span)
    return dated
  }

  private mutating func choose(_ term: QueryTerm, _ surroundings: Surroundings) {
    let name = term.text.lowercased()
    let known = ["proposals", "passages"].first { $0 == name || $0 == name + "s" }
    guard let known else {
      list.add(
        "there is no collection \"\(term.text)\"; write in:proposals or in:passages", at: term.place
      )
      return
    }
    if !surroundings.isWhole {
      list.add("in: counts for the whole search, not for a part of it", at: term.place)
    } else if let collection, collection != known {
      list.add("in: is given twice; \(known) is taken", at: term.place)
    }
    collection = known
  }
}
