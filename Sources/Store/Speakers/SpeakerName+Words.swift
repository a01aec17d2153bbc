import Foundation

extension SpeakerName {
  /// The words of a printed name, without what stands in parentheses.
  static func words(of printed: String) -> [Word] {
    let bytes = Array(printed.utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? words(ofASCII: bytes) : words(ofAny: printed)
  }

  // MARK: Any script, character by character

  static func words(ofAny printed: String) -> [Word] {
    withoutParentheses(printed).split(whereSeparator: \.isWhitespace).flatMap { part in
      let whole = String(part.lowercased().reversed().drop { ".,".contains($0) }.reversed())
      guard !before.contains(whole) else {
        return [Word(folded: whole, isCapitals: false, endsWithComma: false)]
      }
      return part.split(separator: ".").compactMap(word)
    }
  }

  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    let kept = text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
    return kept.contains(where: \.isLetter) ? kept : text
  }

  private static func word(_ piece: Substring) -> Word? {
    let core = piece.filter { $0.isLetter || $0.isNumber || "-'’&".contains($0) }
    guard core.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return Word(
      folded: core.lowercased().replacing("’", with: "'"),
      isCapitals: core.count > 1 && !core.contains(where: \.isLowercase)
        && core.contains(where: \.isUppercase),
      endsWithComma: piece.hasSuffix(","))
  }

  // MARK: ASCII, byte by byte

  static func words(ofASCII printed: [UInt8]) -> [Word] {
    withoutParentheses(printed).split(whereSeparator: isSpace).flatMap { part -> [Word] in
      let end = part.lastIndex { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
      let whole = string(part[..<(end.map { $0 + 1 } ?? part.startIndex)])
      guard !before.contains(whole) else {
        return [Word(folded: whole, isCapitals: false, endsWithComma: false)]
      }
      return part.split(separator: UInt8(ascii: ".")).compactMap(word)
    }
  }

  private static func withoutParentheses(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "(")) else { return text }
    var depth = 0
    let kept = text.filter { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
      return depth == 0
    }
    return kept.contains(where: isLetter) ? kept : text
  }

  private static func word(_ piece: ArraySlice<UInt8>) -> Word? {
    let core = piece.filter { isLetter($0) || isDigit($0) || "-'&".utf8.contains($0) }
    guard core.contains(where: { isLetter($0) || isDigit($0) }) else { return nil }
    return Word(
      folded: string(core[...]),
      isCapitals: core.count > 1 && !core.contains(where: { isLetter($0) && $0 > 90 })
        && core.contains(where: { isLetter($0) && $0 <= 90 }),
      endsWithComma: piece.last == UInt8(ascii: ","))
  }

  /// In lower case.
  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
