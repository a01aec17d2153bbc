/// Reads a theme file's lines into a ``YAMLNode``.
struct YAMLReader {
  private struct Line {
    var number: Int
    var indent: Int
    var text: Substring
  }

  private var lines: [Line] = []
  private var next = 0

  /// The value that the text states; throws with the line where it stops being the small part of YAML.
  static func node(of text: String) throws(ThemeSchemeError) -> YAMLNode {
    var reader = YAMLReader()
    try reader.read(text)
    guard let first = reader.lines.first else { return .map([]) }
    let node = try reader.block(indent: first.indent)
    guard reader.next == reader.lines.count else {
      throw reader.error("the indentation of a line above")
    }
    return node
  }

  // Comments go, flow lists are joined to one line.
  private mutating func read(_ text: String) throws(ThemeSchemeError) {
    var open: Line?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let line = try Self.line(raw, number: index + 1) else { continue }
      var whole = line
      if let begun = open {
        whole = Line(number: begun.number, indent: begun.indent, text: begun.text + " " + line.text)
      }
      open = nil
      if whole.text.contains("["), !whole.text.hasSuffix("]") {
        open = whole
      } else {
        lines.append(whole)
      }
    }
    if let open { throw .malformed(line: open.number, expected: "\"]\" at the end of the list") }
  }

  private static func line(
    _ raw: Substring, number: Int
  ) throws(ThemeSchemeError) -> Line? {
    var text = raw
    if text.drop(while: { $0 == " " }).first == "#" { return nil }
    if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
    while let last = text.last, last == " " || last == "\r" { text = text.dropLast() }
    let body = text.drop { $0 == " " }
    guard let first = body.first else { return nil }
    guard first != "\t" else { throw .malformed(line: number, expected: "spaces, not tabs") }
    return Line(number: number, indent: text.count - body.count, text: body)
  }

  private mutating func block(indent: Int) throws(ThemeSchemeError) -> YAMLNode {
    lines[next].text.hasPrefix("- ") ? try list(indent: indent) : try map(indent: indent)
  }

  private mutating func list(indent: Int) throws(ThemeSchemeError) -> YAMLNode {
    var items: [YAMLNode] = []
    while next < lines.count, lines[next].indent == indent, lines[next].text.hasPrefix("- ") {
      // The dash counts as indentation of what follows it.
      let body = lines[next].text.dropFirst(2).drop { $0 == " " }
      lines[next].indent += lines[next].text.count - body.count
      lines[next].text = body
      items.append(try map(indent: lines[next].indent))
    }
    return .list(items)
  }

  private mutating func map(indent: Int) throws(ThemeSchemeError) -> YAMLNode {
    var entries: [YAMLEntry] = []
    while next < lines.count, lines[next].indent == indent, !lines[next].text.hasPrefix("- ") {
      let line = lines[next]
      guard let colon = line.text.firstIndex(of: ":") else { throw error("\"key: value\"") }
      let key = String(line.text[..<colon])
      guard !entries.contains(where: { $0.key == key }) else { throw error("each key once") }
      let rest = line.text[line.text.index(after: colon)...].drop { $0 == " " }
      next += 1
      let value = rest.isEmpty ? try nested(under: indent) : try Self.value(rest, at: line.number)
      entries.append(YAMLEntry(key: key, line: line.number, value: value))
    }
    return .map(entries)
  }

  private mutating func nested(under indent: Int) throws(ThemeSchemeError) -> YAMLNode {
    guard next < lines.count, lines[next].indent > indent else { return .scalar("") }
    return try block(indent: lines[next].indent)
  }

  private static func value(
    _ text: Substring, at line: Int
  ) throws(ThemeSchemeError) -> YAMLNode {
    guard text.first == "[" else { return .scalar(String(text)) }
    let inner = text.dropFirst().dropLast()
    guard text.last == "]", !inner.contains("["), !inner.contains("]") else {
      throw .malformed(line: line, expected: "one list \"[a, b]\"")
    }
    let items = inner.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    guard !items.contains("") || items.count == 1 else {
      throw .malformed(line: line, expected: "a word between two commas")
    }
    return .list(items.filter { !$0.isEmpty }.map { .scalar($0) })
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  private func error(_ expected: String) -> ThemeSchemeError {
    .malformed(line: next < lines.count ? lines[next].number : lines.count, expected: expected)
  }
}
