/// The words of a text as the theme classifier sees them.
///
/// They are in lower case, without possessive or plural s, a run of digits as one `0`, each Han or Kana character a word
/// of its own. `Training/theme_words.py` is the same in Python.
struct ThemeWords {
  /// A word, or a mark of punctuation, which no phrase runs over.
  struct Word {
    /// The hash of the normalised bytes.
    var hash: UInt64
    /// The hash of the first three normalised bytes, under which beginnings are listed; 0 when there are fewer.
    var startHash: UInt64
    /// The normalised bytes, a range of ``ThemeWords/bytes``.
    var bytes: Range<Int32>
    /// Where it stands in the text, in bytes.
    var place: Range<Int32>
    var isMark: Bool
  }

  private(set) var words: [Word] = []
  private(set) var bytes: [UInt8] = []

  /// The words of a text of less than 2 GiB.
  init(_ text: Span<UInt8>) {
    words.reserveCapacity(text.count / 5 + 1)
    bytes.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let symbol = SentenceTokenizer.symbol(in: text, at: place)
      switch symbol.kind {
      case .word where Self.isIdeograph(in: text, at: place): appendIdeograph(text, &place)
      case .word: appendWord(text, &place)
      case .mark: appendMark(symbol, &place)
      case .apostrophe, .separator: place += symbol.width
      }
    }
  }

  /// The number of words, marks left out.
  var count: Int { words.reduce(0) { $0 + ($1.isMark ? 0 : 1) } }

  /// The normalised bytes of a word.
  func bytes(of word: Word) -> ArraySlice<UInt8> {
    bytes[Int(word.bytes.lowerBound)..<Int(word.bytes.upperBound)]
  }

  private static func isIdeograph(in text: Span<UInt8>, at place: Int) -> Bool {
    (0xE3...0xE9).contains(text[place]) && place + 2 < text.count
      && text[place + 1] & text[place + 2] & 0x80 != 0
  }

  private mutating func appendIdeograph(_ text: Span<UInt8>, _ place: inout Int) {
    let start = bytes.count
    var hash = FNV1a.start
    for offset in 0..<3 {
      bytes.append(text[place + offset])
      hash = FNV1a.hash(hash, text[place + offset])
    }
    append(hash: hash, startHash: hash, from: start, place: place..<place + 3)
    place += 3
  }

  private mutating func appendMark(_ symbol: SentenceTokenizer.Symbol, _ place: inout Int) {
    let start = bytes.count
    bytes.append(symbol.byte)
    let hash = FNV1a.hash(FNV1a.start, symbol.byte)
    append(
      hash: hash, startHash: 0, from: start, place: place..<place + symbol.width, isMark: true)
    place += symbol.width
  }

  private mutating func appendWord(_ text: Span<UInt8>, _ place: inout Int) {
    let (start, first) = (bytes.count, place)
    var hashes = EndingHashes()
    var afterDigit = false
    scan: while place < text.count {
      let symbol = SentenceTokenizer.symbol(in: text, at: place)
      switch symbol.kind {
      case .word where Self.isIdeograph(in: text, at: place): break scan
      case .word:
        let isDigit = symbol.byte == UInt8(ascii: "0")
        if !(isDigit && afterDigit) { append(symbol.byte, &hashes) }
        afterDigit = isDigit
      case .apostrophe where SentenceTokenizer.isWord(in: text, at: place + symbol.width):
        append(symbol.byte, &hashes)
        afterDigit = false
      case .apostrophe, .mark, .separator: break scan
      }
      place += symbol.width
    }
    makeSingular(from: start, &hashes)
    append(hash: hashes.whole, startHash: hashes.start, from: start, place: first..<place)
  }

  private mutating func append(_ byte: UInt8, _ hashes: inout EndingHashes) {
    bytes.append(byte)
    hashes.append(byte)
  }

  private mutating func makeSingular(from start: Int, _ hashes: inout EndingHashes) {
    let (s, i, e) = (UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "e"))
    guard bytes.last == s, bytes.count - start > 1 else { return }
    if letter(2) == UInt8(ascii: "'") {
      bytes.removeLast(2)
      hashes = EndingHashes()
      for byte in bytes[start...] { hashes.append(byte) }
    }
    let count = bytes.count - start
    guard count > 3, letter(1) == s else { return }
    if count > 4, letter(2) == e, letter(3) == i {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
      hashes.whole = FNV1a.hash(hashes.without3, UInt8(ascii: "y"))
    } else if letter(2) != s, letter(2) != i, letter(2) != UInt8(ascii: "u") {
      bytes.removeLast()
      hashes.whole = hashes.without1
    }
  }

  /// The letter so many places before the end of what was appended, from 1.
  private func letter(_ back: Int) -> UInt8 { bytes[bytes.count - back] }

  private mutating func append(
    hash: UInt64, startHash: UInt64, from start: Int, place: Range<Int>, isMark: Bool = false
  ) {
    words.append(
      Word(
        hash: hash, startHash: startHash, bytes: Int32(start)..<Int32(bytes.count),
        place: Int32(place.lowerBound)..<Int32(place.upperBound), isMark: isMark))
  }
}

/// The hash of a growing word, of its beginning, and what it was one to three bytes before.
private struct EndingHashes {
  var whole = FNV1a.start
  private(set) var start: UInt64 = 0
  private(set) var without1: UInt64 = 0
  private var without2: UInt64 = 0
  private(set) var without3: UInt64 = 0
  private var count = 0

  mutating func append(_ byte: UInt8) {
    without3 = without2
    without2 = without1
    without1 = whole
    whole = FNV1a.hash(whole, byte)
    count += 1
    if count == 3 { start = whole }
  }
}
