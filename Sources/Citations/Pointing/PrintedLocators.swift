/// The columns and pages that a source prints in its text, as parliaments' records do: `Column 345` or `12 March 2024 : Column 345` on a
/// line, `[Column 345WH]` or `[Page 12]` within one.
package struct PrintedLocators: Sendable {
  private var marks: [(scalar: Int, name: String)] = []

  /// Reads a text.
  package init(_ text: String) {
    guard Self.mayHaveMarks(text) else { return }
    var line = String.UnicodeScalarView()
    var start = 0
    var place = 0
    for scalar in text.unicodeScalars {
      place += 1
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" {
        read(line, from: start)
        line.removeAll(keepingCapacity: true)
        start = place
      } else {
        line.append(scalar)
      }
    }
    read(line, from: start)
  }

  /// The last column or page that is printed before a place, in Unicode scalars of the text: `col. 345`, `p. 12`; nil where there is none.
  package func name(before scalar: Int) -> String? {
    marks.last { $0.scalar <= scalar }?.name
  }

  private static func mayHaveMarks(_ text: String) -> Bool {
    ["olumn ", "OLUMN ", "ol. ", "age ", "AGE "].contains { text.utf8.contains($0) }
  }

  private mutating func read(_ line: String.UnicodeScalarView, from start: Int) {
    if let name = Self.mark(onLine: String(line)) {
      return marks.append((start, name))
    }
    var place = start
    var inside: String.UnicodeScalarView?
    for scalar in line {
      place += 1
      if scalar == "[" {
        inside = String.UnicodeScalarView()
      } else if scalar == "]", let words = inside {
        if let name = Self.mark(Self.words(String(words))) { marks.append((place, name)) }
        inside = nil
      } else {
        inside?.append(scalar)
      }
    }
  }

  /// A line that is a mark and nothing else, but for a date and a colon before it.
  private static func mark(onLine line: String) -> String? {
    guard line.utf8.count < 60 else { return nil }
    let words = words(line)
    if let name = mark(words) { return name }
    guard words.count > 2, let colon = words.dropLast(2).last, colon.hasSuffix(":") else {
      return nil
    }
    return mark(Array(words.suffix(2)))
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { " \t\u{A0}[]()".contains($0) }
  }

  /// `Column 345`, `Col. 12W`, `Page 7`.
  private static func mark(_ words: [Substring]) -> String? {
    guard words.count == 2, let number = number(words[1]) else { return nil }
    switch words[0].lowercased() {
    case "column", "col.", "col": return "col. \(number)"
    case "page", "p.": return "p. \(number)"
    default: return nil
    }
  }

  /// Digits, then at most two capitals.
  private static func number(_ word: Substring) -> Substring? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    let isNumber = (1...6).contains(digits.count) && rest.count <= 2
    return isNumber && rest.allSatisfy { $0.isASCII && $0.isUppercase } ? word : nil
  }
}

extension String.UTF8View {
  /// Whether a piece of ASCII stands in it.
  fileprivate func contains(_ piece: String) -> Bool {
    guard let first = piece.utf8.first else { return true }
    let rest = Array(piece.utf8)
    var place = startIndex
    while let found = self[place...].firstIndex(of: first) {
      if self[found...].starts(with: rest) { return true }
      place = index(after: found)
    }
    return false
  }
}
