/// A theme file's contents, each key known and each value of its kind.
struct ThemeFile {
  let name: String
  let themes: [Theme]

  /// Chinese terms carry no weight of their own.
  private static let chineseWeight = 4

  init(_ text: String) throws(ThemeSchemeError) {
    guard case .map(let entries) = try YAMLReader.node(of: text) else {
      throw .malformed(line: 1, expected: "\"scheme:\" and \"themes:\"")
    }
    var scheme: String?
    var themes: [Theme]?
    for entry in entries {
      switch (entry.key, entry.value) {
      case ("scheme", .scalar(let name)) where !name.isEmpty: scheme = name
      case ("themes", .list(let items)): themes = try Self.themes(items, line: entry.line)
      default: throw .malformed(line: entry.line, expected: "\"scheme: name\" or a list of themes")
      }
    }
    guard let scheme, let themes else {
      throw .malformed(line: 1, expected: "\"scheme:\" and \"themes:\"")
    }
    name = scheme
    self.themes = themes
  }

  private static func themes(
    _ items: [YAMLNode], line: Int
  ) throws(ThemeSchemeError) -> [Theme] {
    var themes: [Theme] = []
    for item in items {
      guard case .map(let entries) = item else {
        throw .malformed(line: line, expected: "\"- code: number\"")
      }
      themes.append(try theme(entries, line: entries.first?.line ?? line))
    }
    return themes
  }

  private static func theme(
    _ entries: [YAMLEntry], line: Int
  ) throws(ThemeSchemeError) -> Theme {
    var (code, name, parent): (Int?, String?, Int?) = (nil, nil, nil)
    var aliases: [String] = []
    var terms: [ThemeTerm] = []
    for entry in entries {
      switch (entry.key, entry.value) {
      case ("code", .scalar(let value)): code = try number(value, 1...999_999, entry)
      case ("parent", .scalar(let value)): parent = try number(value, 1...999_999, entry)
      case ("name", .scalar(let value)) where !value.isEmpty: name = value
      case ("also", .list(let items)): aliases = words(items).map { $0.lowercased() }
      case ("terms", .map(let weights)): terms += try Self.terms(weights)
      case ("chinese", .list(let items)):
        terms += words(items).map { ThemeTerm(text: $0, weight: chineseWeight) }
      default:
        throw .malformed(
          line: entry.line, expected: "code, name, parent, also, terms or chinese with its value")
      }
    }
    guard let code, let name else { throw .malformed(line: line, expected: "a code and a name") }
    return Theme(code: code, name: name, parent: parent, aliases: aliases, terms: terms)
  }

  private static func terms(_ weights: [YAMLEntry]) throws(ThemeSchemeError) -> [ThemeTerm] {
    var terms: [ThemeTerm] = []
    for entry in weights {
      guard case .list(let items) = entry.value else {
        throw .malformed(line: entry.line, expected: "\"weight: [word, two words, begin*]\"")
      }
      let weight = try number(entry.key, 1...9, entry)
      for text in words(items) {
        // A shorter beginning would match words that have nothing to do with it.
        guard !text.hasSuffix("*") || text.utf8.count > 3 else {
          throw .malformed(line: entry.line, expected: "three letters before the \"*\" of \(text)")
        }
        // All numbers count as one word.
        guard text.contains(where: \.isLetter) else {
          throw .malformed(line: entry.line, expected: "a letter in \(text)")
        }
        terms.append(ThemeTerm(text: text, weight: weight))
      }
    }
    return terms
  }

  private static func words(_ items: [YAMLNode]) -> [String] {
    items.compactMap { item in
      guard case .scalar(let text) = item else { return nil }
      return text
    }
  }

  private static func number(
    _ text: String, _ range: ClosedRange<Int>, _ entry: YAMLEntry
  ) throws(ThemeSchemeError) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .malformed(
        line: entry.line, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
