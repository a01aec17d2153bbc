/// Text as a BibTeX field value that TeX prints as it stands.
enum TeXEscaping {
  /// A value in braces: TeX's special characters escaped, hyphens in a row kept from becoming a dash.
  ///
  /// Braces count for BibTeX even behind a backslash, so one without its partner gets an invisible one.
  static func text(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let paired = pairedBraces(scalars)
    return scalars.indices.reduce(into: "") { result, place in
      let scalar = scalars[place]
      if scalar == "-" && place > 0 && scalars[place - 1] == "-" { result += "{}" }
      switch scalar {
      case "{": result += paired.contains(place) ? "\\{" : "\\{\\vphantom{\\}}"
      case "}": result += paired.contains(place) ? "\\}" : "\\vphantom{\\{}\\}"
      default: result += escaped(scalar)
      }
    }
  }

  private static func pairedBraces(_ scalars: [Unicode.Scalar]) -> Set<Int> {
    var paired: Set<Int> = []
    var open: [Int] = []
    for (place, scalar) in scalars.enumerated() {
      if scalar == "{" { open.append(place) }
      if scalar == "}", let start = open.popLast() { paired.formUnion([start, place]) }
    }
    return paired
  }

  /// A part of a name: as ``text(_:)``, in braces where a comma or " and " would split it.
  static func namePart(_ part: String) -> String {
    let escaped = text(part)
    let splits = part.contains(",") || part.lowercased().split(separator: " ").contains("and")
    return splits ? "{\(escaped)}" : escaped
  }

  /// A family name: in braces where a small word stands within it (`Ortega y Gasset`), which BibTeX would take for the end of a particle.
  static func family(_ name: String) -> String {
    let words = name.split(separator: " ")
    let isParted =
      words.first.map { !isSmall($0) } ?? false && words.dropFirst().contains(where: isSmall)
    return isParted ? "{\(text(name))}" : namePart(name)
  }

  /// Given names: in braces where a small word stands among them (`Ali bin`), which BibTeX would take for a particle.
  static func given(_ names: String) -> String {
    names.split(separator: " ").contains(where: isSmall) ? "{\(text(names))}" : namePart(names)
  }

  private static func isSmall(_ word: Substring) -> Bool {
    word.first { $0.isLetter }.map { $0.isLowercase } ?? false
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "&", "%", "$", "#", "_": "\\\(scalar)"
    default: String(scalar)
    }
  }
}
