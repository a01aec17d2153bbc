/// Questions about the shape of a line or of a run of lines.
struct LineShape {
  /// The text that it stands in.
  let text: [UInt8]
  /// Its bytes, without white space at the ends.
  let range: Range<Int>

  private static let closers = ["\"", "'", "”", "’", ")", "]", "»", "」", "』", "）", "】"].map {
    Array($0.utf8)
  }
  private static let ends = [".", "!", "?", "…", "。", "！", "？", "．"].map { Array($0.utf8) }
  private static let pauses = [":", ";", ",", "：", "；", "，", "、"].map { Array($0.utf8) }
  private static let openers = ["\"", "“", "‘", "«", "„", "「", "『", "'"].map { Array($0.utf8) }
  private static let questions = ["?", "？"].map { Array($0.utf8) }

  /// The place behind the last character that is no closing mark.
  private var core: Int {
    var end = range.upperBound
    while let closer = Self.closers.first(where: { ends(with: $0, at: end) }) {
      end -= closer.count
    }
    return end
  }

  /// Whether it ends as a sentence ends, closing marks aside.
  var endsSentence: Bool { Self.ends.contains { ends(with: $0, at: core) } }
  /// Whether it ends with a colon, semicolon or comma.
  var endsWithPause: Bool { Self.pauses.contains { ends(with: $0, at: range.upperBound) } }
  /// Whether it ends with a colon.
  var endsWithColon: Bool {
    ends(with: [0x3A], at: range.upperBound) || ends(with: Array("：".utf8), at: range.upperBound)
  }
  /// Whether it ends with a semicolon or comma.
  var endsOpen: Bool { endsWithPause && !endsWithColon }
  /// Whether it is a question.
  var isQuestion: Bool { Self.questions.contains { ends(with: $0, at: core) } }
  /// Whether the last character is a closing mark.
  var endsWithCloser: Bool { core < range.upperBound }
  /// Whether it begins with an opening quotation mark.
  var beginsQuotation: Bool { Self.openers.contains { text[range].starts(with: $0) } }
  /// Whether it stands between brackets as a whole.
  var isBracketed: Bool {
    guard let first = text[range].first, let last = text[range].last, range.count > 2 else {
      return false
    }
    let pair = (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D)
    guard pair else { return false }
    return !text[range.lowerBound + 1..<range.upperBound - 1].contains(last)
  }

  /// Columns from its first to its last character.
  var columns: Int { TextLine.columns(of: range, in: text) }

  /// Whether it is drawn of dashes, stars and the like, three at least.
  var isRule: Bool {
    var marks = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let space = Whitespace.length(in: text, at: index, end: range.upperBound)
      let mark = space > 0 ? 0 : Self.ruleMarkLength(in: text, at: index)
      if space == 0 && mark == 0 { return false }
      if mark > 0 { marks += 1 }
      index += space + mark
    }
    return marks >= 3
  }

  private static func ruleMarkLength(in text: [UInt8], at index: Int) -> Int {
    switch text[index] {
    case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x2E, 0x2B, 0x7C: return 1
    case 0xE2:
      // U+2010 to U+2015 (dashes), U+2022 (bullet), U+2500 to U+257F (box drawing).
      let follows = text[index...].dropFirst().prefix(2)
      guard let second = follows.first, let third = follows.last else { return 0 }
      let isDash = second == 0x80 && ((0x90...0x95).contains(third) || third == 0xA2)
      return isDash || second == 0x94 || second == 0x95 ? 3 : 0
    default: return 0
    }
  }

  /// Whether a full stop, question or exclamation mark stands inside it with a capital after it, abbreviations aside.
  var hasInnerSentenceEnd: Bool {
    let words = LineWord.words(in: text, range)
    for (word, next) in zip(words, words.dropFirst()) where next.isCapitalised {
      let between = text[word.range.upperBound..<next.range.lowerBound]
      let stop = between.first { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
      guard let stop else { continue }
      let isShort =
        word.range.count <= 3 || LayoutWords.honorifics.contains(word.folded)
        || word.folded.contains(".")
      if stop != 0x2E || !isShort { return true }
    }
    return false
  }

  private func ends(with mark: [UInt8], at end: Int) -> Bool {
    end - range.lowerBound >= mark.count && text[end - mark.count..<end].elementsEqual(mark)
  }
}
