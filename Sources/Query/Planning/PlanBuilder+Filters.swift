internal import Index

extension PlanBuilder {
  /// Entries of a span of dates.
  mutating func dates(_ span: DateSpan, _ term: QueryTerm) -> PlannedPart? {
    guard let column = column("date", of: .number, term) else { return nil }
    return PlannedPart(.number(column: column, in: span.numbers), duty: .filter)
  }

  /// Entries whose column holds what the name stands for; none when it stands for nothing.
  mutating func name(_ term: QueryTerm, _ field: QueryField) -> PlannedPart? {
    guard let column = column(field.column ?? "", of: .keywords, term) else { return nil }
    let resolution = planner.resolver.columnValues(of: field.rawValue, matching: term.text)
    return name(resolution, term, field, column: column)
  }

  private mutating func name(
    _ resolution: NameResolution, _ term: QueryTerm, _ field: QueryField, column: Int
  ) -> PlannedPart {
    switch resolution {
    case .values(let values) where !values.isEmpty:
      return PlannedPart(.keywords(column: column, anyOf: values), duty: .filter)
    case .ambiguous(let candidates) where !candidates.isEmpty:
      complain(
        "\(field.rawValue):\(term.text) may be \(Self.list(candidates.map(\.name))); all are searched",
        at: term.place)
      note(NameProblem(field: field, text: term.text, place: term.place, resolution: resolution))
      return PlannedPart(
        .keywords(column: column, anyOf: candidates.map(\.value)), duty: .filter)
    case .values, .ambiguous:
      return unknown(.unknown(suggestions: []), term, field)
    case .unknown:
      return unknown(resolution, term, field)
    }
  }

  private mutating func unknown(
    _ resolution: NameResolution, _ term: QueryTerm, _ field: QueryField
  ) -> PlannedPart {
    var hint = ""
    if case .unknown(let suggestions) = resolution, !suggestions.isEmpty {
      hint = "; did you mean \(Self.list(suggestions))?"
    }
    complain("nothing here is called \(field.rawValue):\(term.text)\(hint)", at: term.place)
    note(NameProblem(field: field, text: term.text, place: term.place, resolution: resolution))
    return PlannedPart(.nothing, duty: .filter)
  }

  /// Up to five names, joined by "or".
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5)
    if names.count > shown.count {
      return shown.joined(separator: ", ") + " or \(names.count - shown.count) others"
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Entries of a source by its name or id, else with these words in its title or address.
  mutating func source(_ term: QueryTerm) -> PlannedPart? {
    if let column = planner.schema.columns.firstIndex(where: { $0.name == "source" }) {
      let resolution = planner.resolver.columnValues(of: "source", matching: term.text)
      switch resolution {
      case .values(let values) where !values.isEmpty:
        return PlannedPart(.keywords(column: column, anyOf: values), duty: .filter)
      case .ambiguous(let candidates) where !candidates.isEmpty:
        // Words that several sources have in common are a wish for all of them, not a slip.
        return PlannedPart(
          .keywords(column: column, anyOf: candidates.map(\.value)), duty: .filter)
      case .values, .ambiguous, .unknown: break
      }
    }
    return words(of: term, named: .source)
  }

  private mutating func column(
    _ name: String, of kind: CollectionSchema.Column.Kind, _ term: QueryTerm
  ) -> Int? {
    let columns = planner.schema.columns
    guard let column = columns.firstIndex(where: { $0.name == name && $0.kind == kind }) else {
      complain("\(term.field?.rawValue ?? name): is not known here and is left out", at: term.place)
      return nil
    }
    return column
  }
}
