/// The words of a text as the theme classifier sees them.
///
/// They are in lower case, without possessive or plural s, a run of digits as one `0`, each Han or Kana character a word
/// of its own. `Training/theme_words.py` is the same in Python.
struct ThemeWords {
  /// A word, or a mark of punctuation, which no phrase runs over.
  struct Word {
    /// The hash of the normalised bytes.
    var hash: UInt64
    /// The normalised bytes, a range of ``ThemeWords/bytes``.
    var bytes: Range<Int>
    /// Where it stands in the text, in bytes.
    var place: Range<Int>
    var isMark: Bool
  }

  private(set) var words: [Word] = []
  private(set) var bytes: [UInt8] = []

  init(_ text: Span<UInt8>) {
    words.reserveCapacity(text.count / 5 + 1)
    bytes.reserveCapacity(text.count)
    var tokenizer = SentenceTokenizer()
    while let token = tokenizer.next(in: text) { append(text, token.start..<token.end) }
  }

  /// The hash of a word's first three bytes, under which beginnings are listed; nil when it is shorter.
  func startHash(of word: Word) -> UInt64? {
    guard word.bytes.count >= 3 else { return nil }
    return bytes[word.bytes.prefix(3)].reduce(FNV1a.start, FNV1a.hash)
  }

  /// Whether a word begins with these bytes.
  func word(_ word: Word, startsWith start: [UInt8]) -> Bool {
    bytes[word.bytes].starts(with: start)
  }

  private mutating func append(_ text: Span<UInt8>, _ token: Range<Int>) {
    var place = token.lowerBound
    while place < token.upperBound {
      if isIdeograph(text[place]), place + 3 <= token.upperBound {
        let start = bytes.count
        for offset in 0..<3 { bytes.append(text[place + offset]) }
        finish(from: start, place: place..<place + 3)
        place += 3
      } else {
        let start = place
        while place < token.upperBound,
          !(isIdeograph(text[place]) && place + 3 <= token.upperBound)
        { place += 1 }
        append(letters: start..<place, of: text)
      }
    }
  }

  private func isIdeograph(_ byte: UInt8) -> Bool { (0xE3...0xE9).contains(byte) }

  private mutating func append(letters range: Range<Int>, of text: Span<UInt8>) {
    let start = bytes.count
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if bytes.count == start || bytes.last != UInt8(ascii: "0") {
          bytes.append(UInt8(ascii: "0"))
        }
      case 0xE2
      where place + 2 < range.upperBound && text[place + 1] == 0x80
        && text[place + 2] & 0xFE == 0x98:
        bytes.append(UInt8(ascii: "'"))
        place += 2
      case 0xE2
      where place + 2 < range.upperBound && text[place + 1] == 0x80
        && text[place + 2] & 0xFE == 0x9C:
        bytes.append(UInt8(ascii: "\""))
        place += 2
      default: bytes.append(byte)
      }
      place += 1
    }
    makeSingular(from: start)
    finish(from: start, place: range)
  }

  private mutating func makeSingular(from start: Int) {
    let (s, i, e) = (UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "e"))
    if bytes.count - start >= 2, letter(2) == UInt8(ascii: "'"), letter(1) == s {
      bytes.removeLast(2)
    }
    let count = bytes.count - start
    guard count > 3, letter(1) == s else { return }
    if count > 4, letter(2) == e, letter(3) == i {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if letter(2) != s, letter(2) != i, letter(2) != UInt8(ascii: "u") {
      bytes.removeLast()
    }
  }

  /// The letter so many places before the end of what was appended, from 1.
  private func letter(_ back: Int) -> UInt8 { bytes[bytes.count - back] }

  private mutating func finish(from start: Int, place: Range<Int>) {
    let hash = bytes[start...].reduce(FNV1a.start, FNV1a.hash)
    let isMark = bytes.count - start == 1 && Self.marks.contains(bytes[start])
    words.append(Word(hash: hash, bytes: start..<bytes.count, place: place, isMark: isMark))
  }

  private static let marks: [UInt8] = Array("?!:,;\"".utf8)
}
