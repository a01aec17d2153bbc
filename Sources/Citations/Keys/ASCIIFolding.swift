/// Letters as ASCII, for keys.
enum ASCIIFolding {
  /// The ASCII letters or digits that a lower-case scalar stands for; nil for what is no Latin letter or digit.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ø": return "o"
    case "đ", "ð": return "d"
    case "ł": return "l"
    case "þ": return "th"
    case "ı": return "i"
    default: return base(of: scalar)
    }
  }

  /// The letter under the marks, found by the letter's name in Unicode ("LATIN SMALL LETTER E WITH ACUTE").
  private static func base(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ") else {
      return nil
    }
    let letter = name.dropFirst("LATIN SMALL LETTER ".count).prefix { $0 != " " }
    return letter.count == 1 ? letter.lowercased() : nil
  }
}
