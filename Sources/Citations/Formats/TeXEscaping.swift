/// Text as a BibTeX field value that TeX prints as it stands.
enum TeXEscaping {
  /// A value in braces: TeX's special characters escaped, braces balanced by being commands.
  static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in escaped += self.escaped(scalar) }
  }

  /// A part of a name: as ``text(_:)``, in braces where a comma or " and " would split it.
  static func namePart(_ part: String) -> String {
    let escaped = text(part)
    let splits = part.contains(",") || part.lowercased().split(separator: " ").contains("and")
    return splits ? "{\(escaped)}" : escaped
  }

  /// An address: percent-encoded where a brace, a backslash or a space would end it early.
  static func address(_ url: String) -> String {
    url.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "{": result += "%7B"
      case "}": result += "%7D"
      case "\\": result += "%5C"
      case " ": result += "%20"
      case "\"": result += "%22"
      default:
        if scalar.value >= 0x20 && scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "{": "\\{"
    case "}": "\\}"
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "&", "%", "$", "#", "_": "\\\(scalar)"
    case "\n", "\r", "\t": " "
    default: scalar.value < 0x20 || scalar.value == 0x7F ? "" : String(scalar)
    }
  }
}
