/// One word, phrase or field value of a query.
package struct QueryTerm: Sendable, Hashable {
  /// How the text is to be matched.
  package enum Shape: Sendable, Hashable {
    /// By its stem.
    case word
    /// As exact words that follow each other, moved by at most `slop` places in all.
    case phrase(slop: Int)
    /// By words that begin with it.
    case prefix
    /// By words within so many edits, 1 or 2.
    case similar(edits: Int)
    /// As a span of dates.
    case dates(DateSpan)
  }

  /// What was typed, without quotation marks and operators.
  package var text: String
  /// How it is to be matched.
  package var shape: Shape
  /// The field it was asked for in; nil for the words of an entry.
  package var field: QueryField?
  /// Where the text stands.
  package var place: QueryPlace

  /// A term of these parts.
  package init(text: String, shape: Shape, field: QueryField? = nil, place: QueryPlace) {
    self.text = text
    self.shape = shape
    self.field = field
    self.place = place
  }
}

/// What a query asks for, free of any engine.
package indirect enum QueryTree: Sendable, Hashable {
  /// Entries with this word, phrase or value.
  case term(QueryTerm)
  /// Entries of the part, which holds even when a search is relaxed to some of the words.
  case must(QueryTree)
  /// Entries outside the part.
  case not(QueryTree)
  /// Entries of every part.
  case all([QueryTree])
  /// Entries of at least one part.
  case any([QueryTree])

  /// All of the parts, without a level for none or one; nil for none.
  static func joined(all parts: [QueryTree]) -> QueryTree? {
    let flat = parts.flatMap { part in if case .all(let inner) = part { inner } else { [part] } }
    return flat.count > 1 ? .all(flat) : flat.first
  }

  /// Any of the parts, without a level for none or one; nil for none.
  static func joined(any parts: [QueryTree]) -> QueryTree? {
    let flat = parts.flatMap { part in if case .any(let inner) = part { inner } else { [part] } }
    return flat.count > 1 ? .any(flat) : flat.first
  }

  /// Whether a value of this field is asked for, or asked away, anywhere in it.
  package func asks(for field: QueryField) -> Bool {
    switch self {
    case .term(let term): term.field == field
    case .must(let part), .not(let part): part.asks(for: field)
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: field) }
    }
  }

  /// The opposite, without a double negation.
  var negated: QueryTree {
    if case .not(let inner) = self { inner } else { .not(self) }
  }
}

/// A text as far as it was understood.
package struct ParsedQuery: Sendable, Hashable {
  /// The text that was typed.
  package var text: String
  /// What it asks for; nil when it is empty or nothing of it was understood.
  package var tree: QueryTree?
  /// The collection that `in:` names, `proposals` or `passages`.
  package var collection: String?
  /// What was not understood and left out, in the order of the text.
  package var complaints: [QueryComplaint]

  /// A parsed text of these parts.
  package init(
    text: String, tree: QueryTree?, collection: String? = nil, complaints: [QueryComplaint] = []
  ) {
    self.text = text
    self.tree = tree
    self.collection = collection
    self.complaints = complaints
  }
}
