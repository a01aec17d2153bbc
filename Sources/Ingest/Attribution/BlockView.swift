/// A tokenized block with its document's bytes and the lexicon: what every rule reads.
struct BlockView: Sendable {
  let text: [UInt8]
  let block: TokenizedBlock
  let lexicon: ReportLexicon
  /// The people that the block names, by place; empty until ``MentionFinder`` has run.
  var mentions: [Mention] = []
  /// The bodies that the block names in full, by place.
  var bodies: [Mention] = []

  init(text: [UInt8], block: TokenizedBlock, lexicon: ReportLexicon = .shared) {
    self.text = text
    self.block = block
    self.lexicon = lexicon
  }

  var tokens: [Token] { block.tokens }
  var bits: ReportWordBits { lexicon.bits }

  /// A token; beyond the ends of the block a full stop, so that rules may look at neighbours of a text that is cut off.
  @inline(__always)
  func token(_ index: Int) -> Token {
    block.tokens.indices.contains(index) ? block.tokens[index] : Self.beyond
  }
  private static let beyond = Token(
    start: 0, end: 0, word: 0, kind: .period, flags: [], mark: .none)

  /// The classes of `words.txt` that a token is in.
  func word(_ index: Int) -> UInt64 { lexicon.words.of(token(index).word) }
  /// The classes of `roles.txt` that a token is in.
  func role(_ index: Int) -> UInt64 { lexicon.roles.of(token(index).word) }

  func isWord(_ index: Int, _ classes: UInt64) -> Bool {
    lexicon.words.has(token(index).word, classes)
  }
  func isRole(_ index: Int, _ classes: UInt64) -> Bool {
    lexicon.roles.has(token(index).word, classes)
  }
  /// "a", "an", "one", "another".
  func isIndefinite(_ index: Int) -> Bool {
    let id = id(index)
    return id == ids.a || id == ids.an || id == ids.one || id == ids.another
  }

  /// Whether the number is that of a pronoun.
  func isPronoun(_ word: WordID) -> Bool {
    lexicon.words.has(word, bits.pronoun | bits.possessive)
  }
  func kind(_ index: Int) -> TokenKind { token(index).kind }
  func isCapital(_ index: Int) -> Bool {
    let token = token(index)
    return token.isWord && token.isCapitalised
  }
  func isQuoted(_ index: Int) -> Bool { token(index).flags.contains(.quoted) }

  /// The number of a token's word, 0 when no table names it.
  func id(_ index: Int) -> WordID { token(index).word }
  var ids: ReportWordIDs { lexicon.ids }

  /// The words of a run of tokens as printed, white space collapsed.
  func string(_ range: Range<Int>) -> String {
    Self.collapsed(text, block.bytes(range))
  }

  /// A run of bytes with runs of white space as single spaces.
  static func collapsed(_ text: [UInt8], _ range: Range<Int>) -> String {
    let range = withoutSpaces(text, range)
    return isCollapsed(text.span.extracting(range))
      ? String(decoding: text[range], as: UTF8.self) : rewritten(text, range)
  }

  /// The range without the spaces at its ends.
  private static func withoutSpaces(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 { start += 1 }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether single spaces are all the white space, none at the ends; false also where a closer look is needed.
  private static func isCollapsed(_ text: Span<UInt8>) -> Bool {
    var wasSpace = true
    var place = 0
    while place < text.count {
      switch text[place] {
      case 0x20:
        if wasSpace { return false }
        wasSpace = true
      // The bytes that white space beyond ASCII begins with; curly marks share one of them.
      case ...0x1F, 0xC2, 0xE1, 0xE3: return false
      case 0xE2:
        guard place + 2 < text.count, text[place + 1] == 0x80, 0x93...0xA6 ~= text[place + 2] else {
          return false
        }
        wasSpace = false
      default: wasSpace = false
      }
      place += 1
    }
    return !wasSpace || text.isEmpty
  }

  static func rewritten(_ text: [UInt8], _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var place = range.lowerBound
    var pendingSpace = false
    while place < range.upperBound {
      let scalar = DecodedScalar(text, at: place, before: range.upperBound)
      let isSpace =
        scalar.value <= 32 || scalar.value == 0x85 || scalar.value == 0xA0
        || (scalar.isSpace && scalar.value >= 0x1680 && !(0x200B...0x200F).contains(scalar.value)
          && !(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x2060
          && scalar.value != 0xFEFF)
      if isSpace {
        pendingSpace = !bytes.isEmpty
      } else {
        if pendingSpace { bytes.append(32) }
        pendingSpace = false
        bytes.append(contentsOf: text[place..<place + scalar.count])
      }
      place += scalar.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first index at or after `index` where a quotation of speech or a bracket that holds `index` has ended.
  func afterBracket(_ index: Int, before end: Int) -> Int {
    var index = index
    var depth = 0
    while index < end {
      if kind(index) == .openBracket { depth += 1 }
      if kind(index) == .closeBracket {
        depth -= 1
        if depth <= 0 { return index + 1 }
      }
      index += 1
    }
    return end
  }
}
