/// Reads the query language of a search box: understands what it can and tells what it left out.
///
/// Words and `AND` bind before `OR`; `-`, `NOT` and `+` belong to what follows them.
package struct QueryParser {
  private let tokens: [QueryToken]
  private var next = 0
  var list: ComplaintList
  var terms = 0
  private var depth = 0
  var collection: String?

  /// Reads a text; none is refused.
  ///
  /// - Complexity: linear in the length of the text.
  package static func parse(_ text: String) -> ParsedQuery {
    var parser = QueryParser(text)
    let tree = parser.readAll()
    return ParsedQuery(
      text: text, tree: tree, collection: parser.collection, complaints: parser.list.inOrder)
  }

  private init(_ text: String) {
    (tokens, list) = Lexer.tokens(of: text)
  }

  /// What surrounds a part: the field whose value it is, and whether `in:` may stand there.
  struct Surroundings {
    var field: QueryField?
    var isWhole = true
  }

  private mutating func readAll() -> QueryTree? {
    var parts: [QueryTree] = []
    while next < tokens.count {
      if let part = readAlternatives(Surroundings()) { parts.append(part) }
      if next < tokens.count {
        complain("this parenthesis closes nothing and is left out")
        next += 1
      }
    }
    return .joined(all: parts)
  }

  // MARK: Levels

  /// Reads `A OR B OR …` up to a closing parenthesis or the end.
  private mutating func readAlternatives(_ surroundings: Surroundings) -> QueryTree? {
    var parts: [QueryTree] = []
    var dangling: QueryPlace?
    while true {
      let part = readConjunction(surroundings)
      if let part { parts.append(part) }
      guard let token = current, token.kind == .or else {
        if part == nil, let dangling { complainOfOperator("OR", missing: "after", at: dangling) }
        break
      }
      if part == nil { complainOfOperator("OR", missing: "before", at: token.place) }
      dangling = token.place
      next += 1
    }
    return .joined(any: parts)
  }

  /// Reads words and `AND` up to `OR`, a closing parenthesis or the end.
  private mutating func readConjunction(_ surroundings: Surroundings) -> QueryTree? {
    var parts: [QueryTree] = []
    var joinsNames = false
    var dangling: QueryPlace?
    while let token = current, token.kind != .or, token.kind != .close {
      if token.kind == .and {
        if parts.isEmpty { complainOfOperator("AND", missing: "before", at: token.place) }
        dangling = parts.isEmpty ? nil : token.place
        joinsNames = false
        next += 1
        continue
      }
      guard let part = readPart(surroundings) else { continue }
      dangling = nil
      if joinsNames, let name = Self.name(of: parts.last, and: part) {
        parts[parts.count - 1] = name
      } else {
        parts.append(part)
      }
      joinsNames = surroundings.field?.values == .names
    }
    if let dangling { complainOfOperator("AND", missing: "after", at: dangling) }
    return .joined(all: parts)
  }

  /// One name of two words that follow each other in `by:(Tong Liang OR Zhao Zhong)`.
  private static func name(of first: QueryTree?, and second: QueryTree) -> QueryTree? {
    guard case .term(var term) = first, case .term(let more) = second else { return nil }
    guard term.shape == .word, more.shape == .word else { return nil }
    term.text += " " + more.text
    term.place = term.place.joined(with: more.place)
    return .term(term)
  }

  // MARK: Parts

  /// Reads signs and what they belong to; nil when nothing of it could be used.
  private mutating func readPart(_ surroundings: Surroundings) -> QueryTree? {
    var isNegated = false
    var isMust = false
    var sign: QueryToken?
    while let token = current, [.minus, .not, .plus].contains(token.kind) {
      if token.kind == .plus { isMust = true } else { isNegated.toggle() }
      sign = token
      next += 1
    }
    var inner = surroundings
    if sign != nil { inner.isWhole = false }
    let place = current?.place
    guard let part = readOperand(inner) else {
      if let sign, place == current?.place {
        let name = sign.kind == .not ? "NOT" : sign.kind == .minus ? "-" : "+"
        complainOfOperator(name, missing: "after", at: sign.place)
      }
      return nil
    }
    if isNegated { return part.negated }
    return isMust ? .must(part) : part
  }

  private mutating func readOperand(_ surroundings: Surroundings) -> QueryTree? {
    guard let token = current else { return nil }
    switch token.kind {
    case .word(let text, let shape):
      next += 1
      return term(text, shape, token.place, surroundings)
    case .phrase(let text, let slop):
      next += 1
      return term(text, .phrase(slop: slop), token.place, surroundings)
    case .field(let field):
      next += 1
      return readValue(of: field, token.place, surroundings)
    case .open:
      next += 1
      return readGroup(token.place, surroundings)
    case .and, .or, .not, .minus, .plus, .close:
      return nil
    }
  }

  private mutating func readValue(
    of field: QueryField, _ place: QueryPlace, _ surroundings: Surroundings
  ) -> QueryTree? {
    var inner = surroundings
    inner.field = field
    switch current?.kind {
    case .word, .phrase, .open:
      return readOperand(inner)
    case .field, .and, .or, .not, .minus, .plus, .close, nil:
      list.add("\(field.rawValue): has no value and is left out", at: place)
      return nil
    }
  }

  private mutating func readGroup(_ place: QueryPlace, _ surroundings: Surroundings) -> QueryTree? {
    guard depth < QueryLimits.nesting else {
      list.add("parentheses are nested too deeply; this one is left out", at: place)
      return nil
    }
    var inner = surroundings
    if inner.field?.values != .collection { inner.isWhole = false }
    depth += 1
    let group = readAlternatives(inner)
    depth -= 1
    if current?.kind == .close {
      next += 1
    } else {
      list.add("this parenthesis is not closed; it is taken to the end", at: place)
    }
    return group
  }

  // MARK: Tokens and complaints

  private var current: QueryToken? { next < tokens.count ? tokens[next] : nil }

  private mutating func complain(_ message: String) {
    if let current { list.add(message, at: current.place) }
  }

  private mutating func complainOfOperator(
    _ name: String, missing side: String, at place: QueryPlace
  ) {
    list.add("\(name) has nothing \(side) it and is left out", at: place)
  }
}
