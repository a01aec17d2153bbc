/// Cuts a query text into tokens; everything typed becomes a token or a complaint.
struct Lexer {
  let characters: [Character]
  var next = 0
  private(set) var tokens: [QueryToken] = []
  var list = ComplaintList()

  /// The tokens of a text and what could not be read, in time linear in the text.
  static func tokens(of text: String) -> (tokens: [QueryToken], complaints: ComplaintList) {
    var lexer = Lexer(text)
    lexer.readAll()
    return (lexer.tokens, lexer.list)
  }

  private init(_ text: String) {
    let scalars = text.unicodeScalars
    let kept = scalars.prefix(QueryLimits.scalars)
    characters = Array(String(Substring(kept)))
    if kept.endIndex != scalars.endIndex {
      let place = QueryPlace(column: characters.count + 1, length: 1)
      list.add("the text is too long; what follows is left out", at: place)
    }
  }

  private mutating func readAll() {
    while next < characters.count {
      let character = characters[next]
      if character.isWhitespace {
        next += 1
      } else if QuotationMarks.isMark(character) {
        readPhrase()
      } else if let mark = Self.mark(character) {
        readMark(mark)
      } else {
        readRun()
      }
    }
  }

  // MARK: Marks

  private static func mark(_ character: Character) -> QueryToken.Kind? {
    switch character {
    case "(", "（": .open
    case ")", "）": .close
    case "-", "−", "－": .minus
    case "+", "＋": .plus
    default: nil
    }
  }

  private mutating func readMark(_ kind: QueryToken.Kind) {
    let isSign = kind == .minus || kind == .plus
    if isSign && isInsideValue {
      readRun()
      return
    }
    let place = QueryPlace(next..<next + 1)
    next += 1
    if isSign && (next == characters.count || Self.endsSign(characters[next])) {
      list.add("\"\(characters[next - 1])\" stands alone and is left out", at: place)
    } else {
      append(kind, at: place)
    }
  }

  mutating func append(_ kind: QueryToken.Kind, at place: QueryPlace) {
    tokens.append(QueryToken(kind: kind, place: place))
  }

  /// Whether a field's colon stands right before.
  var isInsideValue: Bool {
    guard let last = tokens.last, case .field = last.kind else { return false }
    return next > 0 && Self.isColon(characters[next - 1])
  }

  static func isColon(_ character: Character) -> Bool {
    character == ":" || character == "："
  }

  // MARK: Phrases

  private mutating func readPhrase() {
    guard let closers = QuotationMarks.closers(of: characters[next]) else { return }
    let start = next + 1
    let end = characters[start...].firstIndex(where: closers.contains) ?? characters.count
    let place = QueryPlace(start..<end)
    if end == characters.count {
      list.add(
        "the quotation mark is not closed; it is taken to the end", at: QueryPlace(next..<start))
    }
    next = min(end + 1, characters.count)
    let slop = readSlop()
    append(.phrase(String(characters[start..<end]), slop: slop), at: place)
  }

  /// Reads `~5` after a phrase.
  private mutating func readSlop() -> Int {
    guard next < characters.count, characters[next] == "~" else { return 0 }
    let start = next
    next += 1
    let digits = characters[next...].prefix { $0.isASCII && $0.isNumber }
    next += digits.count
    guard !digits.isEmpty else { return QueryLimits.usualSlop }
    let number = Int(String(digits)) ?? Int.max
    if number > QueryLimits.slop {
      list.add(
        "words can be at most \(QueryLimits.slop) places apart; \(QueryLimits.slop) is taken",
        at: QueryPlace(start..<next))
    }
    return min(number, QueryLimits.slop)
  }
}
