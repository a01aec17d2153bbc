import Query

/// A tree on one line for comparing: `(rural "a b"~5 -(x | y))`.
func shorthand(_ text: String) -> String {
  guard let tree = QueryParser.parse(text).tree else { return "" }
  return shorthand(tree)
}

func shorthand(_ tree: QueryTree) -> String {
  switch tree {
  case .term(let term): shorthand(term)
  case .must(let part): "+" + shorthand(part)
  case .not(let part): "-" + shorthand(part)
  case .all(let parts): "(" + parts.map { shorthand($0) }.joined(separator: " ") + ")"
  case .any(let parts): "(" + parts.map { shorthand($0) }.joined(separator: " | ") + ")"
  }
}

private func shorthand(_ term: QueryTerm) -> String {
  let name = term.field.map { $0.rawValue + "=" } ?? ""
  return switch term.shape {
  case .word: name + term.text
  case .phrase(slop: 0): "\(name)\"\(term.text)\""
  case .phrase(let slop): "\(name)\"\(term.text)\"~\(slop)"
  case .prefix: "\(name)\(term.text)*"
  case .similar(let edits): "\(name)\(term.text)~\(edits)"
  case .dates(let span): "\(name)\(span.numbers.lowerBound)..\(span.numbers.upperBound)"
  }
}
