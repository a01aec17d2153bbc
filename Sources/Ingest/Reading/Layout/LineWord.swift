/// A word of a line, without the punctuation around it.
struct LineWord: Equatable {
  /// Its place in the text.
  let range: Range<Int>
  /// The word in lower case, points within it kept.
  let folded: String
  /// Whether it begins with a capital letter.
  let isCapitalised: Bool
  /// Whether it has letters and all of them are capitals.
  let isCapitals: Bool
  /// Whether it has a digit.
  let hasDigit: Bool
  /// Whether a letter or digit is in it.
  var isWord: Bool { !range.isEmpty }

  /// The words of this range; pieces that are punctuation alone are left out.
  static func words(in text: [UInt8], _ range: Range<Int>, limit: Int = .max) -> [LineWord] {
    var words: [LineWord] = []
    var index = range.lowerBound
    while index < range.upperBound, words.count < limit {
      let space = Whitespace.length(in: text, at: index, end: range.upperBound)
      if space > 0 {
        index += space
        continue
      }
      var end = index
      while end < range.upperBound, Whitespace.length(in: text, at: end, end: range.upperBound) == 0
      {
        end += 1
      }
      let word = LineWord(text, index..<end)
      if word.isWord { words.append(word) }
      index = end
    }
    return words
  }

  /// The last word of this range; nil when there is none.
  static func last(in text: [UInt8], _ range: Range<Int>) -> LineWord? {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end
      while start > range.lowerBound, text[start - 1] > 0x20 { start -= 1 }
      if let word = words(in: text, start..<end).last { return word }
      end = max(range.lowerBound, start - 1)
    }
    return nil
  }

  private init(_ text: [UInt8], _ piece: Range<Int>) {
    if text[piece].allSatisfy({ $0 < 0x80 }) {
      self.init(ascii: text, piece)
    } else {
      self.init(unicode: text, piece)
    }
  }

  /// Equals ``init(unicode:_:)`` for pieces of ASCII, a good deal faster.
  init(ascii text: [UInt8], _ piece: Range<Int>) {
    let isInner = { (byte: UInt8) in Self.isLetter(byte) || Self.isDigit(byte) }
    let start = text[piece].firstIndex(where: isInner) ?? piece.lowerBound
    let end = text[piece].lastIndex(where: isInner).map { $0 + 1 } ?? piece.lowerBound
    range = start..<max(start, end)
    let inner = text[range]
    var lower = Array(inner)
    for index in lower.indices where Self.isCapital(lower[index]) { lower[index] |= 0x20 }
    folded = String(decoding: lower, as: UTF8.self)
    isCapitalised = inner.first.map(Self.isCapital) ?? false
    isCapitals =
      inner.contains(where: Self.isCapital) && !inner.contains { (0x61...0x7A).contains($0) }
    hasDigit = inner.contains(where: Self.isDigit)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The word in a piece of text without white space.
  init(unicode text: [UInt8], _ piece: Range<Int>) {
    let string = String(decoding: text[piece], as: UTF8.self)
    let scalars = string.unicodeScalars
    let isInner = { (scalar: Unicode.Scalar) in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard let first = scalars.firstIndex(where: isInner),
      let last = scalars.lastIndex(where: isInner)
    else {
      self.init(range: piece.lowerBound..<piece.lowerBound, inner: "")
      return
    }
    let before = scalars[..<first].reduce(0) { $0 + UTF8.width($1) }
    let inner = String(scalars[first...last])
    let start = piece.lowerBound + before
    self.init(range: start..<start + inner.utf8.count, inner: inner)
  }

  private init(range: Range<Int>, inner: String) {
    self.range = range
    folded = inner.lowercased()
    let scalars = inner.unicodeScalars
    let letters = scalars.filter(\.properties.isAlphabetic)
    isCapitalised = scalars.first.map { $0.properties.isUppercase || Self.isUncased($0) } ?? false
    isCapitals =
      letters.contains(where: \.properties.isUppercase)
      && !letters.contains(where: \.properties.isLowercase)
    hasDigit = scalars.contains { $0.properties.numericType == .decimal }
  }

  private static func isUncased(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !scalar.properties.isCased
  }
}
