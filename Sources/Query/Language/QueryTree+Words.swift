extension ParsedQuery: CustomStringConvertible {
  /// What was understood, in words: `all of: rural, anchors; by Tong Liang`.
  package var description: String {
    let asked = tree?.description ?? "everything"
    return if let collection { "\(asked); in \(collection)" } else { asked }
  }
}

extension QueryTree: CustomStringConvertible {
  /// What it asks for, in words: `all of: rural, anchors; by Tong Liang`.
  package var description: String {
    switch self {
    case .term(let term): term.description
    case .must(let part): "surely \(part.nested)"
    case .not(let part): "not \(part.nested)"
    case .any(let parts): "any of: " + parts.map(\.nested).joined(separator: ", ")
    case .all(let parts): Self.words(forAll: parts)
    }
  }

  private var nested: String {
    switch self {
    case .all, .any: "(\(description))"
    case .term, .must, .not: description
    }
  }

  /// Words first, then filters and exclusions, each after a semicolon.
  private static func words(forAll parts: [QueryTree]) -> String {
    let words = parts.filter { !$0.isCondition }.map(\.nested)
    let conditions = parts.filter(\.isCondition).map(\.nested)
    let lead = words.count > 1 ? "all of: " : ""
    let first = words.isEmpty ? [] : [lead + words.joined(separator: ", ")]
    return (first + conditions).joined(separator: "; ")
  }

  private var isCondition: Bool {
    switch self {
    case .term(let term): term.field != nil
    case .not: true
    case .must, .all, .any: false
    }
  }
}

extension QueryTerm: CustomStringConvertible {
  /// What it asks for, in words: `by Tong Liang`.
  package var description: String {
    if case .dates(let span) = shape { return span.description }
    guard let field else { return matched }
    return switch field {
    case .by: "by \(text)"
    case .role, .title, .section: "\(field.rawValue) with \(matched)"
    case .class, .theme, .source, .kind, .form, .lang, .date, .review, .in:
      "\(field.rawValue) \(text)"
    }
  }

  private var matched: String {
    switch shape {
    case .word: text
    case .phrase(slop: 0): "\"\(text)\""
    case .phrase(let slop): "\"\(text)\" within \(slop) places"
    case .prefix: "words beginning with \(text)"
    case .similar(edits: 1): "words one letter from \(text)"
    case .similar(let edits): "words \(edits) letters from \(text)"
    case .dates(let span): span.description
    }
  }
}

extension DateSpan: CustomStringConvertible {
  /// The span in words: `dated 2024-03`, `dated 2024-03 to 2024-04`, `dated from 2024`, `dated up to 2024-03-10`.
  package var description: String {
    let isYears = numbers.lowerBound % 10_000 == 0
    let from = Self.name(numbers.lowerBound, isYear: isYears)
    let to = Self.name(numbers.upperBound, isYear: isYears && numbers.upperBound % 10_000 == 1_299)
    return switch (numbers.lowerBound == Self.earliest, numbers.upperBound == Self.latest) {
    case (true, true): "of any date"
    case (true, false): "dated up to \(to)"
    case (false, true): "dated from \(from)"
    case (false, false): from == to ? "dated \(from)" : "dated \(from) to \(to)"
    }
  }

  /// The date that a number stands for; a month or day of 00 or 99 was not given.
  private static func name(_ number: Int64, isYear: Bool) -> String {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    let digits = String(year)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if isYear { return name }
    let monthName = name + (month < 10 ? "-0" : "-") + String(month)
    if day == 0 || day == 99 { return monthName }
    return monthName + (day < 10 ? "-0" : "-") + String(day)
  }
}
