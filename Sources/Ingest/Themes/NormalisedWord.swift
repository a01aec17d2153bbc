/// A word as ``ThemeWords`` counts it, spelled out.
struct NormalisedWord {
  /// Lower case, singular; of a mark its one byte.
  private(set) var bytes: [UInt8] = []
  /// Where it ends in the text.
  private(set) var end: Int

  /// The word or mark that begins at a place.
  init(in text: Span<UInt8>, at start: Int) {
    let first = SentenceTokenizer.symbol(in: text, at: start)
    end = start
    if first.kind == .mark {
      bytes = [first.byte]
      end += first.width
    } else if Self.isIdeograph(in: text, at: start) {
      bytes = (0..<3).map { text[start + $0] }
      end += 3
    } else {
      readWord(text)
      makeSingular()
    }
  }

  private static func isIdeograph(in text: Span<UInt8>, at place: Int) -> Bool {
    (0xE3...0xE9).contains(text[place]) && place + 2 < text.count
      && text[place + 1] & text[place + 2] & 0x80 != 0
  }

  private mutating func readWord(_ text: Span<UInt8>) {
    var afterDigit = false
    while end < text.count {
      let symbol = SentenceTokenizer.symbol(in: text, at: end)
      switch symbol.kind {
      case .word where Self.isIdeograph(in: text, at: end): return
      case .word:
        let isDigit = symbol.byte == UInt8(ascii: "0")
        if !(isDigit && afterDigit) { bytes.append(symbol.byte) }
        afterDigit = isDigit
      case .apostrophe where SentenceTokenizer.isWord(in: text, at: end + symbol.width):
        bytes.append(symbol.byte)
        afterDigit = false
      case .apostrophe, .mark, .separator: return
      }
      end += symbol.width
    }
  }

  /// Takes possessive and plural off.
  private mutating func makeSingular() {
    let (s, i, e) = (UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "e"))
    guard bytes.count > 1, bytes.last == s else { return }
    if bytes[bytes.count - 2] == UInt8(ascii: "'") { bytes.removeLast(2) }
    let count = bytes.count
    guard count > 3, bytes[count - 1] == s else { return }
    if count > 4, bytes[count - 2] == e, bytes[count - 3] == i {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if bytes[count - 2] != s, bytes[count - 2] != i, bytes[count - 2] != UInt8(ascii: "u") {
      bytes.removeLast()
    }
  }
}
