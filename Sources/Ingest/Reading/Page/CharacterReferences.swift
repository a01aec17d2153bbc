/// Character references that HTML has today and libxml2's HTML 4 does not know.
enum CharacterReferences {
  private static let longestName = 12

  /// Names that HTML 4 lacks and pages use.
  private static let names: [String: String] = [
    "apos": "'", "comma": ",", "period": ".", "colon": ":", "semi": ";", "excl": "!", "quest": "?",
    "lpar": "(",
    "rpar": ")", "lsqb": "[", "rsqb": "]", "lbrack": "[", "rbrack": "]", "num": "#", "percnt": "%",
    "dollar": "$",
    "ast": "*", "plus": "+", "equals": "=", "sol": "/", "bsol": "\\", "commat": "@", "lowbar": "_",
    "Tab": "\t",
    "NewLine": "\n", "hyphen": "‐", "dash": "‐", "horbar": "―", "nbhy": "‑", "ldquor": "„",
    "lsquor": "‚",
    "rdquor": "”", "rsquor": "’", "mldr": "…", "numsp": "\u{2007}", "puncsp": "\u{2008}",
    "hairsp": "\u{200A}",
    "ZeroWidthSpace": "\u{200B}", "zwnj": "\u{200C}", "NoBreak": "\u{2060}", "scaron": "š",
    "Scaron": "Š",
    "ccaron": "č", "Ccaron": "Č", "rcaron": "ř", "Rcaron": "Ř", "zcaron": "ž", "Zcaron": "Ž",
    "ecaron": "ě",
    "ncaron": "ň", "cacute": "ć", "Cacute": "Ć", "sacute": "ś", "Sacute": "Ś", "nacute": "ń",
    "zacute": "ź",
    "lstrok": "ł", "Lstrok": "Ł", "aogon": "ą", "eogon": "ę", "zdot": "ż", "amacr": "ā",
    "emacr": "ē",
    "imacr": "ī", "omacr": "ō", "umacr": "ū", "abreve": "ă", "gbreve": "ğ", "Gbreve": "Ğ",
    "scedil": "ş",
    "Scedil": "Ş", "inodot": "ı", "Idot": "İ", "uring": "ů", "odblac": "ő", "udblac": "ű",
    "dstrok": "đ",
    "Dstrok": "Đ",
  ]

  /// The page with those references replaced by their characters.
  static func resolved(_ page: [UInt8]) -> [UInt8] {
    var resolved: [UInt8] = []
    var copied = 0
    var search = 0
    while let mark = ByteSearch.first(0x26, in: page, search..<page.count) {
      search = mark + 1
      let end = min(page.count, mark + 1 + longestName + 3)
      guard let stop = ByteSearch.first(0x3B, in: page, search..<end), stop > search,
        let character = names[String(decoding: page[search..<stop], as: UTF8.self)]
      else { continue }
      resolved.append(contentsOf: page[copied..<mark])
      resolved.append(contentsOf: character.utf8)
      copied = stop + 1
      search = copied
    }
    if copied == 0 { return page }
    resolved.append(contentsOf: page[copied...])
    return resolved
  }

  /// U+0080 to U+009F, which stand for no characters, read as windows-1252, as HTML asks for `&#147;`.
  private static let windows: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// The characters with those controls replaced.
  static func withoutControls(_ text: [UInt8]) -> [UInt8] {
    guard var mark = controlPlace(in: text, from: 0) else { return text }
    var replaced: [UInt8] = []
    var copied = 0
    while true {
      replaced.append(contentsOf: text[copied..<mark])
      replaced.append(contentsOf: String(windows[Int(text[mark + 1] - 0x80)]).utf8)
      copied = mark + 2
      guard let next = controlPlace(in: text, from: copied) else { break }
      mark = next
    }
    replaced.append(contentsOf: text[copied...])
    return replaced
  }

  private static func controlPlace(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while let lead = ByteSearch.first(0xC2, in: text, index..<text.count) {
      if lead + 1 < text.count, text[lead + 1] < 0xA0 { return lead }
      index = lead + 1
    }
    return nil
  }
}
