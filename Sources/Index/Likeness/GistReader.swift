/// Reads a text's words for its gist, byte by byte, without the tables of Unicode: many texts are read and most are English.
struct GistReader {
  private static let common = Set(
    (EmbeddedTable.lines(of: "stopwords-en.txt") + EmbeddedTable.lines(of: "asking-words.txt"))
      .map { hash($0) })
  private static let negations = Set(
    ["not", "no", "never", "nor", "cannot", "without", "against", "oppose", "reject", "stop"]
      .map { hash(Array($0.utf8)) })

  private(set) var isNegated = false
  private var words: [UInt32] = []
  private var word: [UInt8] = []
  private var isName = false
  private var isNumber = false
  private var isFirst = true
  private var lastWide: UInt64?

  /// The words that were read, rising, each once with the flags of all its places.
  func distinctWords() -> [UInt32] {
    var distinct: [UInt32] = []
    for word in words.sorted() {
      if let last = distinct.last, last >> 2 == word >> 2 {
        distinct[distinct.count - 1] = last | word
      } else {
        distinct.append(word)
      }
    }
    return distinct
  }

  /// Reads a whole text.
  mutating func read(_ text: [UInt8]) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: add(byte)
      case 0x27 where !word.isEmpty: place = apostrophe(text, place + 1)
      case 0x2C, 0x2E:
        let isInNumber = isNumber && place + 1 < text.count && Self.isDigit(text[place + 1])
        if !isInNumber { close() } else if byte == 0x2E { word.append(byte) }
      case 0x80...: place = wide(text, place)
      default: close()
      }
      place += 1
    }
    close()
  }

  private mutating func add(_ byte: UInt8) {
    if word.isEmpty {
      isNumber = Self.isDigit(byte)
      isName = byte & 0xE0 == 0x40 && !isFirst
    }
    lastWide = nil
    word.append(byte & 0xE0 == 0x40 ? byte | 0x20 : byte)
  }

  /// Reads what follows an apostrophe in a word (`n't` negates, `'s` belongs to nothing) and gives the place of the last byte read.
  private mutating func apostrophe(_ text: [UInt8], _ start: Int) -> Int {
    let isNegation = word.last == 0x6E && start < text.count && text[start] | 0x20 == 0x74
    if isNegation { isNegated = true }
    var place = start
    while place < text.count, Self.isLetter(text[place]) { place += 1 }
    close()
    return place - 1
  }

  /// Reads a character beyond ASCII; gives the place of its last byte.
  private mutating func wide(_ text: [UInt8], _ start: Int) -> Int {
    let lead = text[start]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(start + length, text.count)
    let character = Array(text[start..<end])
    switch (lead, character.count > 1 ? character[1] : 0) {
    case (0xE2, 0x80):
      if character.last == 0x99, !word.isEmpty { return apostrophe(text, end) }
      close()
    case (0xE2, _), (0xC2, _), (0xE3, 0x80), (0xEF, 0xBC...0xBF): close()
    case (0xE3...0xEC, _):
      if !word.isEmpty { close() }
      let hash = Self.hash(character)
      if let lastWide { words.append(Self.packed(lastWide &* 31 ^ hash, 0)) }
      lastWide = hash
    default:
      if word.isEmpty { (isNumber, isName, lastWide) = (false, false, nil) }
      word += character
    }
    return end - 1
  }

  /// Ends the word that is being read.
  private mutating func close() {
    guard !word.isEmpty else {
      lastWide = nil
      return
    }
    defer { word.removeAll(keepingCapacity: true) }
    isFirst = false
    let whole = Self.hash(word)
    if Self.negations.contains(whole) {
      isNegated = true
      return
    }
    guard word.count > 1 || isNumber, !Self.common.contains(whole) else { return }
    if !isNumber { cutEnding() }
    let flags = (isName ? Gist.nameFlag : 0) | (isNumber ? Gist.numberFlag : 0)
    words.append(Self.packed(Self.hash(word), flags))
  }

  /// Endings of English, longest first, that come off when three letters stay.
  private static let endings = [
    "ations", "ation", "ments", "ment", "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "er",
    "ed", "es", "ly", "s", "e",
  ].map { Array($0.utf8) }

  private mutating func cutEnding() {
    for ending in Self.endings where word.count - ending.count >= 3 {
      if word.suffix(ending.count).elementsEqual(ending) {
        word.removeLast(ending.count)
        return
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func packed(_ hash: UInt64, _ flags: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~3 | flags
  }

  /// FNV-1a, mixed, so that all its bits may be used.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return GistBands.mixed(state)
  }
}
