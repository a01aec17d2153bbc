/// Reads a word of ASCII letters, eight at a time; all that is harder is left to ``NormalisedWord``.
enum PlainThemeWord {
  /// The word that begins at a place; nil where a closer look is needed.
  @inline(__always)
  static func word(in text: Span<UInt8>, at start: Int) -> ThemeWords.Word? {
    guard start &+ 8 <= text.count else { return nil }
    var run = LetterRun(text, at: start)
    guard run.count > 0 else { return nil }
    let head = run.lower
    var place = start
    var hash = WordHash()
    // The last eight letters or fewer stay out of the hash, since the end of the word may change.
    while run.count == 8, place &+ 16 <= text.count, isLetter(text[place &+ 8]) {
      hash.append(run)
      place &+= 8
      run = LetterRun(text, at: place)
    }
    let end = place &+ run.count
    guard end < text.count, ends(before: text[end]) else { return nil }
    let range = Int32(start)..<Int32(end)
    let count = end &- start
    guard count > 3, text[end &- 1] | 0x20 == UInt8(ascii: "s") else {
      return .init(hash: hash.value(with: run.lower), head: head, place: range)
    }
    switch text[end &- 2] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"):
      return .init(hash: hash.value(with: run.lower), head: head, place: range)
    case UInt8(ascii: "e") where count > 4 && text[end &- 3] | 0x20 == UInt8(ascii: "i"): return nil
    default: break
    }
    let last = run.lower & ~(0xFF << UInt64(8 &* (run.count &- 1)))
    return .init(hash: hash.value(with: last), head: count > 8 ? head : last, place: range)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// Whether a word of letters ends before this byte whatever comes after it.
  @inline(__always)
  private static func ends(before byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "'") && byte &- 48 > 9 && !isLetter(byte)
  }
}
