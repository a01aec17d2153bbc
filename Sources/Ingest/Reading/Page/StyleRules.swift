/// What a page's own style rules say by simple selectors: what is hidden, and what is bold.
struct StyleRules {
  /// Classes and ids (with `.` and `#` before them) of elements that are not shown.
  private(set) var hidden: Set<String> = []
  /// Classes and ids of elements in bold type.
  private(set) var bold: Set<String> = []

  /// Reads style sheets.
  init(_ sheets: [[UInt8]]) {
    for sheet in sheets { read(Self.withoutComments(sheet)) }
  }

  /// Whether an inline style hides its element.
  static func hides(_ style: String) -> Bool {
    let style = style.lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private mutating func read(_ sheet: String) {
    var rest = sheet[...]
    while let open = rest.firstIndex(of: "{") {
      let selector = rest[..<open].split(separator: "}").last.map(String.init) ?? ""
      let body = rest[rest.index(after: open)...]
      if selector.contains("@"), !selector.contains("@font-face") {
        rest = Self.isForScreens(selector) ? body : Self.afterBlock(body)
        continue
      }
      let close = body.firstIndex(of: "}") ?? body.endIndex
      add(selector, String(body[..<close]).lowercased().filter { !$0.isWhitespace })
      rest = close < body.endIndex ? body[body.index(after: close)...] : ""
    }
  }

  private mutating func add(_ selector: String, _ body: String) {
    let isHidden = body.contains("display:none") || body.contains("visibility:hidden")
    let isBold = Self.isBold(body)
    guard isHidden || isBold else { return }
    for part in selector.split(separator: ",") {
      guard let name = Self.simpleName(part) else { continue }
      if isHidden { hidden.insert(name) }
      if isBold { bold.insert(name) }
    }
  }

  private static func isBold(_ body: String) -> Bool {
    body.split(separator: ";").contains { rule in
      let parts = rule.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0] == "font-weight" || parts[0] == "font" else { return false }
      return ["bold", "600", "700", "800", "900"].contains { parts[1].hasPrefix($0) }
        || (parts[0] == "font" && parts[1].contains("bold"))
    }
  }

  /// `.name`, `#name`, `div.name`; nil for selectors of several parts, states or elements alone.
  private static func simpleName(_ selector: Substring) -> String? {
    let trimmed = selector.split(whereSeparator: \.isWhitespace)
    guard trimmed.count == 1, let mark = trimmed[0].firstIndex(where: { $0 == "." || $0 == "#" })
    else { return nil }
    let name = trimmed[0][mark...]
    let isSimple = name.dropFirst().allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
    }
    return isSimple && name.count > 1 ? String(name) : nil
  }

  /// Media rules for print, narrow windows and the like hide what readers at a screen see.
  private static func isForScreens(_ selector: String) -> Bool {
    let words = selector.split { !$0.isLetter && $0 != "@" && $0 != "-" }
    return words == ["@media", "screen"] || words == ["@media", "all"] || words.first == "@layer"
      || words.first == "@supports"
  }

  /// What follows the block whose opening brace was passed.
  private static func afterBlock(_ body: Substring) -> Substring {
    var depth = 1
    for index in body.indices {
      if body[index] == "{" { depth += 1 }
      if body[index] == "}" { depth -= 1 }
      if depth == 0 { return body[body.index(after: index)...] }
    }
    return ""
  }

  private static func withoutComments(_ sheet: [UInt8]) -> String {
    var kept: [UInt8] = []
    var index = 0
    while index < sheet.count {
      guard sheet[index] == 0x2F, index + 1 < sheet.count, sheet[index + 1] == 0x2A else {
        kept.append(sheet[index])
        index += 1
        continue
      }
      index += 2
      while index < sheet.count, !(sheet[index] == 0x2F && sheet[index - 1] == 0x2A) { index += 1 }
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
