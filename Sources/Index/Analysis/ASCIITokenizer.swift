/// Cuts ASCII text into words by bit masks.
///
/// With one bit a byte, "an apostrophe between two letters" is a matter of two shifts. Word borders are where the mask of
/// word bytes changes.
final class ASCIITokenizer {
  private let rule: WordRule
  private var count = 0
  private let text = Cells<UInt8>(count: 4096, repeating: 0)
  private let letters = Cells<UInt64>(count: 64, repeating: 0)
  private let digits = Cells<UInt64>(count: 64, repeating: 0)
  private let high = Cells<UInt64>(count: 64, repeating: 0)

  /// A tokenizer that follows a rule.
  init(rule: WordRule) {
    self.rule = rule
  }

  /// Takes a text: sorts its bytes into classes and writes it in lower case to `folded`.
  func load(_ source: [UInt8], folded: Cells<UInt8>) {
    count = source.count
    let words = (count + 63) / 64
    text.reserve(64 * words)
    folded.reserve(64 * words)
    letters.reserve(words)
    digits.reserve(words)
    high.reserve(words)
    text.write(source, at: 0)
    text.fill(0x20, from: count, count: 64 * words - count)
    Kernels.classify(
      text, count: count, lower: folded, letters: letters, digits: digits, high: high)
  }

  /// The next piece between blanks, from a place on, that has bytes beyond ASCII; nil when there is none.
  func foreignPiece(from place: Int) -> Range<Int>? {
    var word = place >> 6
    var bits = word << 6 < count ? high[word] & ~0 << UInt64(place & 63) : 0
    while bits == 0 {
      word += 1
      if word << 6 >= count { return nil }
      bits = high[word]
    }
    var start = word * 64 + bits.trailingZeroBitCount
    var end = start
    while start > place && text[start - 1] > 0x20 { start -= 1 }
    while end < count && text[end] > 0x20 { end += 1 }
    return start..<end
  }

  /// Cuts a range of ASCII that begins and ends at blanks or at the ends of the text.
  func cut(_ range: Range<Int>, into row: TokenRow) {
    if range.isEmpty { return }
    var carry: UInt64 = 0
    var start = 0
    var isInside = false
    for word in (range.lowerBound >> 6)...((range.upperBound - 1) >> 6) {
      var mask = letters[word] | digits[word]
      if rule == .unicode { mask |= joiners(word) }
      if word << 6 < range.lowerBound { mask &= ~0 << UInt64(range.lowerBound & 63) }
      if (word + 1) << 6 > range.upperBound { mask &= ~(~0 << UInt64(range.upperBound & 63)) }
      var edges = mask ^ (mask << 1 | carry)
      carry = mask >> 63
      while edges != 0 {
        let place = word * 64 + edges.trailingZeroBitCount
        edges &= edges - 1
        if isInside {
          row.append(textStart: start, textEnd: place, foldedStart: start, foldedEnd: place)
        } else {
          start = place
        }
        isInside.toggle()
      }
    }
    if isInside {
      let end = range.upperBound
      row.append(textStart: start, textEnd: end, foldedStart: start, foldedEnd: end)
    }
  }

  /// The bytes of a 64-byte word that are no letters or digits and yet belong to a word.
  private func joiners(_ word: Int) -> UInt64 {
    var found: UInt64 = 0
    let alone = ~(letters[word] | digits[word])
    var candidates = alone & (letters[word] | digits[word]) << 1
    if word > 0, (letters[word - 1] | digits[word - 1]) >> 63 == 1 { candidates |= alone & 1 }
    while candidates != 0 {
      let bit = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      if joins(at: word * 64 + bit, limit: count) { found |= 1 << UInt64(bit) }
    }
    return found
  }

  private func joins(at place: Int, limit: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "'"): isLetter(place - 1, limit) && isLetter(place + 1, limit)
    case UInt8(ascii: ","): isDigit(place - 1, limit) && isDigit(place + 1, limit)
    case UInt8(ascii: "."):
      isDigit(place - 1, limit) && isDigit(place + 1, limit)
        || isLetter(place - 1, limit) && isLetter(place + 1, limit)
          && !isWord(place - 2, limit) && !isWord(place + 2, limit)
    default: false
    }
  }

  private func isLetter(_ place: Int, _ limit: Int) -> Bool { has(letters, place, limit) }

  private func isDigit(_ place: Int, _ limit: Int) -> Bool { has(digits, place, limit) }

  private func isWord(_ place: Int, _ limit: Int) -> Bool {
    has(letters, place, limit) || has(digits, place, limit)
  }

  private func has(_ masks: Cells<UInt64>, _ place: Int, _ limit: Int) -> Bool {
    place >= 0 && place < limit && masks[place >> 6] >> UInt64(place & 63) & 1 == 1
  }
}
