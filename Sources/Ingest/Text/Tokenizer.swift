/// Cuts a range of UTF-8 text into tokens and numbers its words; reads each byte about once.
///
/// All white space is equivalent, line breaks included, so hard-wrapped text gives the same tokens as running text.
package final class Tokenizer: Sendable {
  /// The tokenizer of the embedded tables.
  static let embedded = Tokenizer(vocabulary: .embedded)

  private let vocabulary: Vocabulary
  private let classes: [ByteClass]
  private let possessive: WordID

  /// A tokenizer that numbers the words of this vocabulary.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    classes = ByteClass.table
    possessive = vocabulary.number(of: "'s")
  }

  /// Appends the tokens of `range` of `text` to `tokens`, and for each the hash of its word to `hashes`, 0 for what is no word; tells which kinds there are.
  func append(
    _ text: borrowing [UInt8], _ range: Range<Int>, to tokens: inout [Token],
    hashes: inout [UInt64]
  ) -> TokenKinds {
    let first = tokens.count
    var reading = Reading(place: range.lowerBound, end: range.upperBound)
    while reading.place < reading.end {
      // About what English takes; what takes more goes another round.
      let room = (reading.end - reading.place) / 4 + 8
      tokens.append(addingCapacity: room) { tokens in
        hashes.append(addingCapacity: room) { hashes in
          read(text.span, &reading, to: &tokens, hashes: &hashes)
        }
      }
    }
    // The words are looked up one after the other, so that the processor waits for several of them at once.
    var cut = tokens.mutableSpan
    for place in first..<cut.count where hashes[place] != 0 {
      cut[place].word = vocabulary.number(ofHash: hashes[place])
    }
    return reading.kinds
  }

  /// How far a text was read.
  private struct Reading {
    var place: Int
    let end: Int
    var spaceBefore = true
    var kinds: TokenKinds = []
  }

  /// The most tokens that one step makes: a word and its possessive.
  private static let step = 2

  /// Reads on while there is room for tokens, without the numbers of their words.
  private func read(
    _ text: Span<UInt8>, _ reading: inout Reading, to tokens: inout OutputSpan<Token>,
    hashes: inout OutputSpan<UInt64>
  ) {
    var place = reading.place
    let end = reading.end
    var spaceBefore = reading.spaceBefore
    var kinds = reading.kinds
    while place < end, tokens.freeCapacity >= Self.step {
      var token: Token
      var hash: UInt64 = 0
      switch classes[Int(text[place])] {
      case .space, .other:
        place &+= 1
        spaceBefore = true
        continue
      case .letter: token = word(text, &place, end, &hash)
      case .digit: token = number(text, &place, end)
      case .mark: token = mark(text, &place, end, spaceBefore: spaceBefore)
      case .lead:
        let scalar = DecodedScalar(text, at: place, before: end)
        if scalar.isSpace {
          place += scalar.count
          spaceBefore = true
          continue
        }
        token =
          scalar.isLetter ? word(text, &place, end, &hash) : wideMark(scalar, &place)
      }
      if spaceBefore { token.flags.insert(.spaceBefore) }
      spaceBefore = false
      kinds.insert(TokenKinds(token.kind))
      tokens.append(token)
      hashes.append(hash)
      if hash != 0, let possessive = possessive(text, &place, end) {
        tokens.append(possessive)
        hashes.append(0)
      }
    }
    reading.place = place
    reading.spaceBefore = spaceBefore
    reading.kinds = kinds
  }

  private func wideMark(_ scalar: DecodedScalar, _ place: inout Int) -> Token {
    let start = place
    place += scalar.count
    let (kind, mark) = Self.kind(of: scalar.value)
    return Token(start, place, kind, mark)
  }

  // MARK: Words

  /// What is known of a word while it is read.
  fileprivate struct WordState {
    /// Of the bytes so far, lower-cased, curly apostrophes as straight ones.
    var hash = WordHash()
    var capitals = 0
    var letters = 0
    var startsCapital = false

    var flags: TokenFlags {
      var flags: TokenFlags = startsCapital ? .capitalised : []
      if capitals > 1 && capitals == letters { flags.insert(.allCaps) }
      return flags
    }
  }

  /// The token of a word, and the hash of its bytes.
  @inline(__always)
  private func word(
    _ text: Span<UInt8>, _ place: inout Int, _ end: Int, _ hash: inout UInt64
  ) -> Token {
    let start = place
    var state = WordState()
    // Most words are ASCII letters and nothing else.
    letters(text, &place, end, &state)
    let lettersEnd = place
    if place < end, mayContinue(text[place]) { goOn(text, &place, end, from: start, &state) }
    var token = Token(start, place, .word, .none)
    token.flags = state.flags
    if place == lettersEnd { token.flags.insert(.plain) }
    hash = state.hash.value
    return token
  }

  /// Reads the ASCII letters that a word begins with.
  @inline(__always)
  private func letters(
    _ text: Span<UInt8>, _ place: inout Int, _ end: Int, _ state: inout WordState
  ) {
    let start = place
    var hasEnded = false
    while !hasEnded, place &+ 8 <= end {
      let run = LetterRun(text, at: place)
      state.hash.append(run)
      state.capitals &+= run.capitals
      place &+= run.count
      hasEnded = run.count < 8
    }
    while !hasEnded, place < end, (text[place] | 0x20) &- 97 < 26 {
      state.hash.append(text[place] | 0x20)
      if text[place] < 91 { state.capitals &+= 1 }
      place &+= 1
    }
    state.letters = place - start
    state.startsCapital = place > start && text[start] < 91
  }

  /// Whether a word of letters may go on with this byte.
  @inline(__always)
  private func mayContinue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80..., UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Reads the rest of a word that has more in it than ASCII letters.
  @inline(never)
  private func goOn(
    _ text: Span<UInt8>, _ place: inout Int, _ end: Int, from start: Int, _ state: inout WordState
  ) {
    while place < end {
      let byte = text[place]
      switch classes[Int(byte)] {
      case .letter:
        state.take(isCapital: byte < 91)
        state.hash.append(byte | 0x20)
        place += 1
        continue
      case .digit:
        state.hash.append(byte)
        place += 1
        continue
      case .lead:
        if takeWide(text, &place, end, &state) { continue }
      case .mark:
        if joins(text, place, end, from: start, state) {
          state.hash.append(byte)
          place += 1
          continue
        }
      case .space, .other: break
      }
      break
    }
  }

  /// Takes a letter beyond ASCII, or a curly apostrophe, which counts as a straight one; false for anything else.
  private func takeWide(
    _ text: Span<UInt8>, _ place: inout Int, _ end: Int, _ state: inout WordState
  ) -> Bool {
    let scalar = DecodedScalar(text, at: place, before: end)
    if scalar.value == 0x2019, place + 3 < end, continues(text, place + 3) {
      if isPossessive(text, place + 3, end) { return false }
      state.hash.append(UInt8(ascii: "'"))
      place += 3
      return true
    }
    guard scalar.isLetter else { return false }
    state.take(isCapital: scalar.isCapital)
    for offset in 0..<scalar.count { state.hash.append(text[place + offset]) }
    place += scalar.count
    return true
  }

  /// Whether a mark joins what stands on both its sides: `'`, `-`, `&`, and the full stops of `U.S.` and `e.g.`.
  private func joins(
    _ text: Span<UInt8>, _ place: Int, _ end: Int, from start: Int, _ state: WordState
  ) -> Bool {
    guard place + 1 < end, continues(text, place + 1) else { return false }
    switch text[place] {
    case UInt8(ascii: "'"): return !isPossessive(text, place + 1, end)
    case UInt8(ascii: "."):
      // Single letters, each with its full stop.
      return (state.letters == 1 || (place >= start + 2 && text[place - 2] == UInt8(ascii: ".")))
        && isDottedLetter(text, place + 1, end)
    case UInt8(ascii: "-"), UInt8(ascii: "&"): return true
    default: return false
    }
  }

  /// The possessive that stands here, after a word.
  @inline(__always)
  private func possessive(_ text: Span<UInt8>, _ place: inout Int, _ end: Int) -> Token? {
    guard place < end else { return nil }
    var mark = 0
    if text[place] == UInt8(ascii: "'") {
      mark = 1
    } else if text[place] == 0xE2, place + 2 < end, text[place + 1] == 0x80, text[place + 2] == 0x99
    {
      mark = 3
    }
    guard mark > 0, isPossessive(text, place + mark, end) else { return nil }
    var token = Token(place, place + mark + 1, .possessive, .none)
    token.word = possessive
    place += mark + 1
    return token
  }

  private func continues(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let kind = classes[Int(text[place])]
    return kind == .letter || kind == .digit || (kind == .lead && text[place] != 0xE2)
  }

  /// `s` and then no letter: `'s` is cut off its word.
  private func isPossessive(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
    guard place < end, text[place] | 0x20 == UInt8(ascii: "s") else { return false }
    return place + 1 >= end || !continues(text, place + 1)
  }

  /// One letter and then a full stop, or the end of such a run (`U.S.`, `a.m`).
  private func isDottedLetter(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
    guard place < end, classes[Int(text[place])] == .letter else { return false }
    return place + 1 >= end || !continues(text, place + 1)
  }

  // MARK: Numbers and marks

  private func number(_ text: Span<UInt8>, _ place: inout Int, _ end: Int) -> Token {
    let start = place
    while place < end {
      let byte = text[place]
      switch classes[Int(byte)] {
      case .digit, .letter:
        place += 1
        continue
      case .mark
      where ".,-/:".utf8.contains(byte) && place + 1 < end
        && classes[Int(text[place + 1])] == .digit:
        place += 1
        continue
      default: break
      }
      break
    }
    return Token(start, place, .number, .none)
  }

  private func mark(
    _ text: Span<UInt8>, _ place: inout Int, _ end: Int, spaceBefore: Bool
  ) -> Token {
    let start = place
    let byte = text[place]
    place += 1
    var kind = TokenKind.symbol
    var mark = QuoteMark.none
    switch byte {
    case UInt8(ascii: "."):
      kind = .period
      while place < end, text[place] == byte { place += 1 }
      if place - start > 2 { kind = .ellipsis }
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: ";"): kind = .semicolon
    case UInt8(ascii: ":"): kind = .colon
    case UInt8(ascii: "?"): kind = .question
    case UInt8(ascii: "!"): kind = .exclamation
    case UInt8(ascii: "("), UInt8(ascii: "["): kind = .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): kind = .closeBracket
    case UInt8(ascii: "\""): (kind, mark) = (.quote, .straightDouble)
    case UInt8(ascii: "'"):
      (kind, mark) = (.quote, .straightSingle)
      if place < end, text[place] == byte {
        place += 1
        mark = .straightDouble
      }
    case UInt8(ascii: "`"):
      (kind, mark) = (.quote, .openSingle)
      if place < end, text[place] == byte {
        place += 1
        mark = .openDouble
      }
    case UInt8(ascii: "-"):
      while place < end, text[place] == byte { place += 1 }
      let spaceAfter = place >= end || classes[Int(text[place])] == .space
      kind = place - start > 1 || (spaceBefore && spaceAfter) ? .dash : .joint
    case UInt8(ascii: "/"), UInt8(ascii: "*"): kind = .joint
    default: break
    }
    return Token(start, place, kind, mark)
  }

  private static func kind(of scalar: UInt32) -> (TokenKind, QuoteMark) {
    switch scalar {
    case 0x201C, 0x201E, 0x201F: (.quote, .openDouble)
    case 0x201D: (.quote, .closeDouble)
    case 0x2018, 0x201A, 0x201B: (.quote, .openSingle)
    case 0x2019: (.quote, .closeSingle)
    case 0xAB, 0x2039: (.quote, .openGuillemet)
    case 0xBB, 0x203A: (.quote, .closeGuillemet)
    case 0x300C, 0x300E: (.quote, .openCorner)
    case 0x300D, 0x300F: (.quote, .closeCorner)
    case 0x300A, 0x3008: (.quote, .openTitle)
    case 0x300B, 0x3009: (.quote, .closeTitle)
    case 0x2010, 0x2011, 0x2022, 0xB7, 0x25CF, 0x25AA: (.joint, .none)
    case 0x2012...0x2015, 0x2212: (.dash, .none)
    case 0x2026: (.ellipsis, .none)
    case 0x3002, 0xFF0E: (.period, .none)
    case 0x3001, 0xFF0C: (.comma, .none)
    case 0xFF1B: (.semicolon, .none)
    case 0xFF1A: (.colon, .none)
    case 0xFF1F: (.question, .none)
    case 0xFF01: (.exclamation, .none)
    case 0xFF08, 0x3010: (.openBracket, .none)
    case 0xFF09, 0x3011: (.closeBracket, .none)
    default: (.symbol, .none)
    }
  }
}

extension Tokenizer.WordState {
  fileprivate mutating func take(isCapital: Bool) {
    if isCapital {
      capitals += 1
      if letters == 0 { startsCapital = true }
    }
    letters += 1
  }
}

extension Token {
  /// A token from `start` to `end` that no table names.
  init(_ start: Int, _ end: Int, _ kind: TokenKind, _ mark: QuoteMark) {
    self.init(
      start: UInt32(start), end: UInt32(end), word: 0, kind: kind, flags: [], mark: mark)
  }
}
