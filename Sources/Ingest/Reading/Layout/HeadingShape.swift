/// Whether a block by itself looks like a heading: short, without full stop, beginning with a capital.
enum HeadingShape {
  private static let widest = 120
  private static let widestTitle = 220
  private static let mostWords = 26

  /// Whether it does; a title may be longer and may be a question.
  static func matches(_ text: [UInt8], _ block: LayoutBlock, isTitle: Bool) -> Bool {
    let shape = LineShape(text: text, range: block.range)
    guard block.lineCount <= 4, shape.columns <= (isTitle ? widestTitle : widest) else {
      return false
    }
    if shape.endsWithPause || (shape.endsSentence && !(isTitle && shape.isQuestion)) {
      return false
    }
    let words = LineWord.words(in: text, block.range, limit: mostWords + 1)
    guard let first = words.first, words.count <= mostWords, words.contains(where: { !$0.hasDigit })
    else { return false }
    if !isTitle, shape.hasInnerSentenceEnd { return false }
    if shape.beginsQuotation && shape.endsWithCloser && !isTitle { return false }
    return first.isCapitalised || first.hasDigit
  }

  /// Whether it is a short question that may head a section.
  static func isQuestion(_ text: [UInt8], _ block: LayoutBlock) -> Bool {
    let shape = LineShape(text: text, range: block.range)
    guard block.lineCount <= 2, shape.columns <= 90, shape.isQuestion, !shape.endsWithCloser else {
      return false
    }
    return !shape.hasInnerSentenceEnd && !shape.beginsQuotation
  }

  /// Whether a line before a list goes on in it: it has a verb or ends with a word that wants more.
  static func isLeadIn(_ text: [UInt8], _ block: LayoutBlock) -> Bool {
    let words = LineWord.words(in: text, block.range)
    guard let last = words.last else { return false }
    if LineShape(text: text, range: block.range).endsWithColon { return true }
    if LayoutWords.openEnds.contains(last.folded) { return true }
    if words.allSatisfy({ $0.isCapitals || $0.hasDigit }) { return false }
    return words.dropFirst().contains {
      LayoutWords.leadInVerbs.contains($0.folded) && !$0.isCapitalised
    }
  }

  /// Whether all its letters are capitals.
  static func isCapitals(_ text: [UInt8], _ block: LayoutBlock) -> Bool {
    let words = LineWord.words(in: text, block.range).filter { !$0.hasDigit }
    return !words.isEmpty && words.allSatisfy(\.isCapitals)
  }
}
