/// Splits a sentence of UTF-8 bytes into the tokens that the sentence model knows, without allocating.
///
/// ASCII letters count in lower case, a run of digits as one `0`, an apostrophe only inside a word, curly quotation
/// marks as straight ones; the marks `? ! : , ; "` are tokens. Spaces and dashes of Latin-1 and of the blocks U+2000,
/// U+3000 and U+FF00 separate; other non-ASCII bytes belong to words. `Training/sentence_tokens.py` is the same in
/// Python, and a golden file holds both equal.
struct SentenceTokenizer {
  /// The first byte that was not read.
  private(set) var place = 0

  /// Goes on at a place that a word ends at.
  mutating func pass(to place: Int) { self.place = place }

  /// The next token of the sentence, or nil at its end; give the same sentence each time.
  mutating func next(in bytes: Span<UInt8>) -> SentenceToken? {
    while place < bytes.count {
      let symbol = Self.symbol(in: bytes, at: place)
      switch symbol.kind {
      case .word: return word(in: bytes)
      case .mark:
        let start = place
        place += symbol.width
        var token = SentenceToken(start: start)
        token.append(symbol.byte)
        token.end = place
        return token
      case .apostrophe, .separator: place += symbol.width
      }
    }
    return nil
  }

  private mutating func word(in bytes: Span<UInt8>) -> SentenceToken {
    var token = SentenceToken(start: place)
    var afterDigit = false
    while place &+ 8 <= bytes.count {
      let run = LetterRun(bytes, at: place)
      token.append(run)
      place &+= run.count
      if run.count < 8 { break }
    }
    while place < bytes.count {
      let symbol = Self.symbol(in: bytes, at: place)
      switch symbol.kind {
      case .word:
        let isDigit = symbol.byte == UInt8(ascii: "0")
        if !(isDigit && afterDigit) { token.append(symbol.byte) }
        afterDigit = isDigit
      case .apostrophe where Self.isWord(in: bytes, at: place + symbol.width):
        token.append(symbol.byte)
        afterDigit = false
      case .apostrophe, .mark, .separator:
        token.end = place
        return token
      }
      place += symbol.width
    }
    token.end = place
    return token
  }

  /// Whether a letter, a digit or another byte of a word stands here.
  static func isWord(in bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && symbol(in: bytes, at: index).kind == .word
  }

  /// What stands at this place.
  static func symbol(in bytes: Span<UInt8>, at index: Int) -> Symbol {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return Symbol(.word, byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return Symbol(.word, byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return Symbol(.word, UInt8(ascii: "0"))
    case UInt8(ascii: "'"): return Symbol(.apostrophe, byte)
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "\""):
      return Symbol(.mark, byte)
    case 0x80...: return wideSymbol(in: bytes, at: index, lead: byte)
    default: return Symbol(.separator, byte)
    }
  }

  private static func wideSymbol(
    in bytes: Span<UInt8>, at index: Int, lead: UInt8
  ) -> Symbol {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    guard second & 0xC0 == 0x80 else { return Symbol(.word, lead) }
    if lead == 0xC2 { return Symbol(.separator, lead, width: 2) }
    guard third & 0xC0 == 0x80 else { return Symbol(.word, lead) }
    switch (lead, second, third) {
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99):
      return Symbol(.apostrophe, UInt8(ascii: "'"), width: 3)
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D):
      return Symbol(.mark, UInt8(ascii: "\""), width: 3)
    case (0xE2, 0x80...0x81, _), (0xE3, 0x80, _), (0xEF, 0xBC..., _):
      return Symbol(.separator, lead, width: 3)
    default: return Symbol(.word, lead)
    }
  }

  enum Kind { case word, mark, apostrophe, separator }

  /// A normalised byte, or a separator, and its width in the text.
  struct Symbol {
    var kind: Kind
    var byte: UInt8
    var width: Int

    init(_ kind: Kind, _ byte: UInt8, width: Int = 1) {
      self.kind = kind
      self.byte = byte
      self.width = width
    }
  }
}
