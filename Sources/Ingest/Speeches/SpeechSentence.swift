/// One sentence of a speech as the rules see it: its tokens, each with its roles.
///
/// Places are numbers of tokens in the sentence, from 0; a place outside has no roles, so that rules may look around freely.
/// A class, though nothing in it changes: every rule holds it, and one reference is cheaper to hold than three arrays.
final class SpeechSentence: Sendable {
  let text: [UInt8]
  let tokens: ArraySlice<Token>
  private let roles: [WordRoles]
  /// One past the last word: final marks are left out.
  let end: Int
  let isQuestion: Bool

  init(text: [UInt8], tokens: ArraySlice<Token>, lexicon: SpeechLexicon) {
    self.text = text
    self.tokens = tokens
    var roles: [WordRoles] = []
    roles.reserveCapacity(tokens.count)
    for token in tokens {
      let isShortIs = token.kind == .possessive && roles.last?.any(.shortens) == true
      roles.append(isShortIs ? [.is, .word] : Self.roles(of: token, in: text, lexicon: lexicon))
    }
    self.roles = roles
    var end = roles.count
    var isQuestion = false
    while end > 0, roles[end - 1].any(.mark) {
      end -= 1
      isQuestion = isQuestion || roles[end].contains(.question)
    }
    self.end = end
    self.isQuestion = isQuestion
  }

  /// Whether any word of the sentence may open a proposing or a promising rule; makes nothing.
  static func hints(of tokens: ArraySlice<Token>, lexicon: SpeechLexicon) -> SpeechLexicon.Hint {
    var found: SpeechLexicon.Hint = []
    var last: SpeechLexicon.Hint = []
    for token in tokens where token.word != 0 {
      let hint = lexicon.hint(of: token.word)
      found.formUnion(hint)
      if last.contains(.proposesBeforeTo), hint.contains(.isTo) { found.insert(.proposes) }
      last = hint
    }
    return found
  }

  subscript(place: Int) -> WordRoles {
    place >= 0 && place < roles.count ? roles[place] : []
  }

  /// Whether the word at a place has any of these roles.
  func has(_ place: Int, _ wanted: WordRoles) -> Bool { self[place].any(wanted) }

  /// Whether any word of a run has any of these roles.
  func any(_ places: Range<Int>, _ wanted: WordRoles) -> Bool {
    places.contains { self[$0].any(wanted) }
  }

  /// The last place before `limit`, at or after `start`, with any of these roles.
  func last(_ wanted: WordRoles, in places: Range<Int>) -> Int? {
    places.last { self[$0].any(wanted) }
  }

  func first(_ wanted: WordRoles, in places: Range<Int>) -> Int? {
    places.first { self[$0].any(wanted) }
  }

  /// The first place at or after this one whose word has none of these roles.
  func skip(_ unwanted: WordRoles, from place: Int) -> Int {
    var place = place
    while place < end, has(place, unwanted) { place += 1 }
    return place
  }

  /// The first place at or after this one that is no adverb or comma; "all" and "both" before a noun stay.
  func skipFillers(from place: Int) -> Int {
    var place = place
    while place < end, has(place, [.adverb, .manner, .comma]), !has(place, .determiner) {
      place += 1
    }
    return place
  }

  /// The first place at or before this one, going back, whose word has none of these roles; -1 before the start.
  func skipBack(_ unwanted: WordRoles, from place: Int) -> Int {
    var place = place
    while place >= 0, has(place, unwanted) { place -= 1 }
    return place
  }

  /// The number of the word at a place in the vocabulary.
  func word(at place: Int) -> WordID { tokens[tokens.startIndex + place].word }

  /// Whether the word at a place is this one, in lower case.
  func isWord(_ place: Int, _ word: String) -> Bool {
    guard place >= 0, place < tokens.count else { return false }
    let bytes = tokens[tokens.startIndex + place].bytes
    guard bytes.count == word.utf8.count else { return false }
    return zip(text[bytes], word.utf8).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
  }

  /// Whether `'s` stands at a place.
  func isPossessive(_ place: Int) -> Bool {
    place >= 0 && place < tokens.count && tokens[tokens.startIndex + place].kind == .possessive
  }

  /// Whether the words from a place are these.
  func isPhrase(_ place: Int, _ words: String...) -> Bool {
    words.indices.allSatisfy { isWord(place + $0, words[$0]) }
  }

  /// The bytes of a run of tokens in the text.
  func bytes(_ places: Range<Int>) -> Range<Int> {
    let first = tokens[tokens.startIndex + places.lowerBound].bytes.lowerBound
    let last = tokens[tokens.startIndex + max(places.lowerBound, places.upperBound - 1)].bytes
    return first..<last.upperBound
  }

  private static func roles(
    of token: Token, in text: [UInt8], lexicon: SpeechLexicon
  ) -> WordRoles {
    switch token.kind {
    case .word:
      var roles = lexicon.roles(of: token.word).union(.word).union(shape(of: token, in: text))
      if token.flags.contains(.allCaps) { roles.formUnion(.acronym) }
      if token.isCapitalised { roles.formUnion(.capital) }
      return roles
    case .number: return [.number, .word]
    case .possessive: return .word
    case .comma: return .comma
    case .semicolon, .colon, .dash, .ellipsis: return .pause
    case .quote: return .quote
    case .openBracket, .closeBracket: return .bracket
    case .question: return .question
    case .period, .exclamation: return .stop
    default: return []
    }
  }

  private static func shape(of token: Token, in text: [UInt8]) -> WordRoles {
    let bytes = token.bytes
    guard bytes.count > 3 else { return [] }
    let last = bytes.upperBound - 1
    let ending =
      UInt32(text[last - 2] | 0x20) << 16 | UInt32(text[last - 1] | 0x20) << 8
      | UInt32(text[last] | 0x20)
    switch ending {
    case Self.ending("i", "n", "g"): return bytes.count > 4 ? [.gerund, .nominal] : []
    case Self.ending("e", "e", "d"): return []
    case Self.ending("i", "o", "n"), Self.ending("e", "n", "t"), Self.ending("n", "c", "e"),
      Self.ending("u", "r", "e"), Self.ending("o", "r", "m"):
      return bytes.count > 5 ? .nominal : []
    default: break
    }
    switch ending & 0xFFFF {
    case Self.ending("\0", "l", "y"): return .manner
    case Self.ending("\0", "e", "d"): return .participle
    case Self.ending("\0", "a", "l"): return bytes.count > 5 ? .nominal : []
    default: return []
    }
  }

  /// The last letters of a word as one number.
  @inline(__always)
  private static func ending(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
  )
    -> UInt32
  {
    first.value << 16 | second.value << 8 | third.value
  }
}
