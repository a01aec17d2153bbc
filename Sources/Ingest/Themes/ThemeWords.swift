/// The words of a text as the theme classifier sees them.
///
/// They are in lower case, without possessive or plural s, a run of digits as one `0`, each Han or Kana character a word
/// of its own. `Training/theme_words.py` is the same in Python.
struct ThemeWords: Sendable {
  /// A word, or a mark of punctuation, which no phrase runs over.
  struct Word: Sendable, Equatable {
    /// The hash of the normalised bytes.
    var hash: UInt64
    /// The first eight normalised bytes, the first one lowest, zeros after the last.
    var head: UInt64
    /// Where it stands in what was read, in bytes.
    var place: Range<Int32>
    var isMark = false

    /// The first three normalised bytes, under which beginnings are listed; 0 when there are fewer.
    @inline(__always)
    var start: UInt64 { head >> 16 & 0xFF == 0 ? 0 : head & 0xFF_FFFF }
  }

  private(set) var words: [Word] = []
  /// The text, and where the part that was read begins in it.
  let text: [UInt8]
  let start: Int

  /// The words of a part of a text, of less than 2 GiB.
  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    start = range.lowerBound
    let part = text.span.extracting(range)
    words.reserveCapacity(part.count / 5 + 1)
    var place = 0
    while place < part.count {
      if part[place] == UInt8(ascii: " ") {
        place &+= 1
      } else if let word = PlainThemeWord.word(in: part, at: place) {
        place = Int(word.place.upperBound)
        words.append(word)
      } else if let word = Self.word(in: part, &place) {
        words.append(word)
      }
    }
  }

  /// The words of a text.
  init(_ text: [UInt8]) { self.init(text, 0..<text.count) }

  /// The number of words in a range of them, marks left out.
  func count(in range: Range<Int>) -> Int {
    words[range].reduce(0) { $0 + ($1.isMark ? 0 : 1) }
  }

  /// The normalised bytes of a word, made anew.
  func bytes(of word: Word) -> [UInt8] {
    let place = start + Int(word.place.lowerBound)..<start + Int(word.place.upperBound)
    return NormalisedWord(in: text.span.extracting(place), at: 0).bytes
  }

  /// Whether the normalised bytes of a word begin so.
  func word(_ index: Int, startsWith start: ArraySlice<UInt8>) -> Bool {
    bytes(of: words[index]).starts(with: start)
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

  /// The word at a place, which moves past it or past what separates; every word could be read like this.
  static func word(in text: Span<UInt8>, _ place: inout Int) -> Word? {
    let symbol = SentenceTokenizer.symbol(in: text, at: place)
    let start = Int32(place)
    switch symbol.kind {
    case .apostrophe, .separator:
      place += symbol.width
      return nil
    case .mark:
      place += symbol.width
      let hash = WordHash.hash(of: CollectionOfOne(symbol.byte))
      return Word(
        hash: hash, head: UInt64(symbol.byte), place: start..<Int32(place), isMark: true)
    case .word:
      let word = NormalisedWord(in: text, at: place)
      place = word.end
      return Word(
        hash: WordHash.hash(of: word.bytes),
        head: word.bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) },
        place: start..<Int32(place))
    }
  }
}
