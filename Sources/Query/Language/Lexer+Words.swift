extension Lexer {
  /// Whether a run of word characters ends at this character.
  private static func endsRun(_ character: Character) -> Bool {
    endsSign(character) || character == "(" || character == "（"
      || QuotationMarks.isMark(character)
  }

  /// Whether a sign before this character has nothing to act on.
  static func endsSign(_ character: Character) -> Bool {
    character.isWhitespace || character == ")" || character == "）"
  }

  /// Reads a word, an operator in words, or a field's name.
  mutating func readRun() {
    let end = characters[next...].firstIndex(where: Self.endsRun) ?? characters.count
    let run = next..<end
    if !isInsideValue, let colon = characters[run].firstIndex(where: Self.isColon), colon > next {
      if let field = QueryField(typed: String(characters[next..<colon])) {
        append(.field(field), at: QueryPlace(next..<colon + 1))
        next = colon + 1
        return
      }
      if isUnknownField(run, colon: colon) {
        complainOfField(next..<colon)
        if colon + 1 < end { appendRun(colon + 1..<end) }
        next = end
        return
      }
    }
    appendRun(run)
    next = end
  }

  // MARK: Unknown fields

  /// Whether `name:value` was meant as a field: letters before the colon and a value right after it.
  private func isUnknownField(_ run: Range<Int>, colon: Int) -> Bool {
    guard characters[run.lowerBound..<colon].allSatisfy(\.isLetter) else { return false }
    let value = colon + 1
    guard value < characters.count, !Self.endsSign(characters[value]) else { return false }
    return characters[value] != "/"
  }

  private mutating func complainOfField(_ name: Range<Int>) {
    let typed = String(characters[name])
    let hint = QueryField.meant(by: typed).map { "; did you mean \($0.rawValue):?" } ?? ""
    list.add(
      "there is no field \"\(typed)\"; its value is searched as words\(hint)", at: QueryPlace(name))
  }

  // MARK: Words

  private mutating func appendRun(_ run: Range<Int>) {
    let text = String(characters[run])
    if !isInsideValue, let word = Self.operatorWord(text) {
      append(word, at: QueryPlace(run))
      return
    }
    let (shape, end) = shape(of: run)
    guard isInsideValue || characters[run].contains(where: { $0.isLetter || $0.isNumber }) else {
      list.add("there is no word in \"\(text)\"; it is left out", at: QueryPlace(run))
      return
    }
    let body = run.lowerBound..<end
    if !isInsideValue && characters[body].contains(where: { $0 == "*" || $0 == "~" }) {
      list.add("* and ~ only count at the end of a word", at: QueryPlace(body))
    }
    append(.word(String(characters[body]), shape), at: QueryPlace(body))
  }

  private static func operatorWord(_ text: String) -> QueryToken.Kind? {
    switch text {
    case "AND": .and
    case "OR": .or
    case "NOT": .not
    default: nil
    }
  }

  /// The shape that the ending of a run gives it, and where its text ends.
  private mutating func shape(of run: Range<Int>) -> (QueryTerm.Shape, end: Int) {
    let bare = characters[run].lastIndex { $0 != "*" } ?? run.lowerBound
    if bare + 1 < run.upperBound { return (.prefix, bare + 1) }
    guard let tilde = characters[run].lastIndex(of: "~") else { return (.word, run.upperBound) }
    let digits = characters[tilde + 1..<run.upperBound]
    guard tilde > run.lowerBound, digits.count < 4,
      digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return (.word, run.upperBound) }
    let edits = Int(String(digits)) ?? 1
    if !(1...2).contains(edits) {
      list.add(
        "words can be one or two letters apart; \(edits < 1 ? 1 : 2) is taken",
        at: QueryPlace(tilde..<run.upperBound))
    }
    return (.similar(edits: edits < 1 ? 1 : min(edits, 2)), tilde)
  }
}
