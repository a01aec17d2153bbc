/// The words of a text as the theme classifier sees them.
///
/// They are in lower case, without possessive or plural s, a run of digits as one `0`, each Han or Kana character a word
/// of its own. `Training/theme_words.py` is the same in Python.
struct ThemeWords: Sendable {
  /// A word, or a mark of punctuation, which no phrase runs over.
  struct Word: Sendable {
    /// The hash of the normalised bytes.
    var hash: UInt64
    /// The hash of the first three normalised bytes, under which beginnings are listed; 0 when there are fewer.
    var startHash: UInt64
    /// The first eight normalised bytes, the first one lowest, zeros after the last.
    var head: UInt64
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
    var words: [Word] = []
    words.reserveCapacity(text.count / 5 + 1)
    // A word has never more normalised bytes than it has in the text.
    bytes = [UInt8](capacity: text.count) { bytes in
      var place = 0
      while place < text.count {
        let symbol = SentenceTokenizer.symbol(in: text, at: place)
        switch symbol.kind {
        case .word where Self.isIdeograph(in: text, at: place):
          words.append(Self.ideograph(text, &place, &bytes))
        case .word: words.append(Self.word(text, &place, &bytes))
        case .mark: words.append(Self.mark(symbol, &place, &bytes))
        case .apostrophe, .separator: place += symbol.width
        }
      }
    }
    self.words = words
  }

  /// The number of words in a range of them, marks left out.
  func count(in range: Range<Int>) -> Int {
    words[range].reduce(0) { $0 + ($1.isMark ? 0 : 1) }
  }

  /// The normalised bytes of a word.
  func bytes(of word: Word) -> ArraySlice<UInt8> {
    bytes[Int(word.bytes.lowerBound)..<Int(word.bytes.upperBound)]
  }

  /// Whether the normalised bytes of a word begin so.
  func word(_ index: Int, startsWith start: ArraySlice<UInt8>) -> Bool {
    let place = words[index].bytes
    guard place.count >= start.count else { return false }
    var next = Int(place.lowerBound)
    for byte in start {
      if bytes[next] != byte { return false }
      next += 1
    }
    return true
  }

  /// The words that lie in a range of the text, by their numbers; nil when it begins or ends inside a word.
  ///
  /// Words are cut by what stands in them alone, so that these are the words of the range by itself.
  func words(within range: Range<Int>) -> Range<Int>? {
    var first = 0
    while first < words.count, Int(words[first].place.upperBound) <= range.lowerBound { first += 1 }
    var end = first
    while end < words.count, Int(words[end].place.lowerBound) < range.upperBound { end += 1 }
    guard first < end else { return first..<first }
    let isWhole =
      Int(words[first].place.lowerBound) >= range.lowerBound
      && Int(words[end - 1].place.upperBound) <= range.upperBound
    return isWhole ? first..<end : nil
  }

  private static func isIdeograph(in text: Span<UInt8>, at place: Int) -> Bool {
    (0xE3...0xE9).contains(text[place]) && place + 2 < text.count
      && text[place + 1] & text[place + 2] & 0x80 != 0
  }

  private static func ideograph(
    _ text: Span<UInt8>, _ place: inout Int, _ bytes: inout OutputSpan<UInt8>
  ) -> Word {
    let (start, first) = (bytes.count, place)
    for offset in 0..<3 { bytes.append(text[place + offset]) }
    place += 3
    return word(first..<place, start, hash(of: bytes, from: start), isMark: false, bytes)
  }

  private static func mark(
    _ symbol: SentenceTokenizer.Symbol, _ place: inout Int, _ bytes: inout OutputSpan<UInt8>
  ) -> Word {
    let (start, first) = (bytes.count, place)
    bytes.append(symbol.byte)
    place += symbol.width
    let hash = WordHash.hash(of: CollectionOfOne(symbol.byte))
    return word(first..<place, start, hash, isMark: true, bytes)
  }

  private static func word(
    _ text: Span<UInt8>, _ place: inout Int, _ bytes: inout OutputSpan<UInt8>
  ) -> Word {
    let (start, first) = (bytes.count, place)
    var hash = WordHash()
    var afterDigit = false
    letters(text, &place, &bytes, &hash)
    scan: while place < text.count {
      let symbol = SentenceTokenizer.symbol(in: text, at: place)
      switch symbol.kind {
      case .word where isIdeograph(in: text, at: place): break scan
      case .word:
        let isDigit = symbol.byte == UInt8(ascii: "0")
        if !(isDigit && afterDigit) {
          bytes.append(symbol.byte)
          hash.append(symbol.byte)
        }
        afterDigit = isDigit
      case .apostrophe where SentenceTokenizer.isWord(in: text, at: place + symbol.width):
        bytes.append(symbol.byte)
        hash.append(symbol.byte)
        afterDigit = false
      case .apostrophe, .mark, .separator: break scan
      }
      place += symbol.width
    }
    let isPlural = makeSingular(from: start, &bytes)
    return word(
      first..<place, start, isPlural ? Self.hash(of: bytes, from: start) : hash.value,
      isMark: false, bytes)
  }

  /// Takes the ASCII letters that a word begins with.
  @inline(__always)
  private static func letters(
    _ text: Span<UInt8>, _ place: inout Int, _ bytes: inout OutputSpan<UInt8>,
    _ hash: inout WordHash
  ) {
    while place &+ 8 <= text.count {
      let run = LetterRun(text, at: place)
      hash.append(run)
      for offset in 0..<run.count {
        bytes.append(UInt8(truncatingIfNeeded: run.lower >> UInt64(8 &* offset)))
      }
      place &+= run.count
      if run.count < 8 { return }
    }
  }

  /// Takes possessive and plural off the word that ends the bytes; whether it did.
  private static func makeSingular(from start: Int, _ bytes: inout OutputSpan<UInt8>) -> Bool {
    let (s, i, e) = (UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "e"))
    let whole = bytes.count
    guard whole - start > 1, bytes[whole - 1] == s else { return false }
    if bytes[whole - 2] == UInt8(ascii: "'") { bytes.removeLast(2) }
    let (count, end) = (bytes.count - start, bytes.count)
    guard count > 3, bytes[end - 1] == s else { return end < whole }
    if count > 4, bytes[end - 2] == e, bytes[end - 3] == i {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if bytes[end - 2] != s, bytes[end - 2] != i, bytes[end - 2] != UInt8(ascii: "u") {
      _ = bytes.removeLast()
    }
    return bytes.count < whole
  }

  private static func hash(of bytes: borrowing OutputSpan<UInt8>, from start: Int) -> UInt64 {
    var hash = WordHash()
    for place in start..<bytes.count { hash.append(bytes[place]) }
    return hash.value
  }

  /// The word whose normalised bytes are the last ones, from `start`.
  private static func word(
    _ place: Range<Int>, _ start: Int, _ hash: UInt64, isMark: Bool,
    _ bytes: borrowing OutputSpan<UInt8>
  ) -> Word {
    var startHash: UInt64 = 0
    if !isMark, bytes.count - start >= 3 {
      var hash = WordHash()
      for place in start..<start + 3 { hash.append(bytes[place]) }
      startHash = hash.value
    }
    var head: UInt64 = 0
    for place in (start..<min(start + 8, bytes.count)).reversed() {
      head = head << 8 | UInt64(bytes[place])
    }
    return Word(
      hash: hash, startHash: startHash, head: head, bytes: Int32(start)..<Int32(bytes.count),
      place: Int32(place.lowerBound)..<Int32(place.upperBound), isMark: isMark)
  }
}
