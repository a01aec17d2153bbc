/// A sentence of a block, in token indices; its last token is the mark that ends it, with closing quotes and brackets.
package struct Sentence: Sendable, Equatable {
  package var tokens: Range<Int>
  /// It ends with a question mark (inside closing quotes or not).
  package var isQuestion: Bool
}

/// Cuts the tokens of a block into sentences; never at semicolons.
///
/// A full stop ends a sentence unless it follows a title or initial (`Mr.`, `K.`), stands inside a number or before one (`No. 4`), or the next
/// word goes on in lower case. `Co.`, `per cent.` and dotted letters (`U.S.`) end one only when a word that opens sentences
/// follows. A missing full stop is mended before a capital `It`, `He`, `She`, `They` or `We` that follows a word directly.
package final class SentenceSplitter: Sendable {
  /// The splitter of the embedded tables.
  static let shared = SentenceSplitter()

  private let classes = WordClasses.shared
  private let never: UInt64
  private let soft: UInt64
  private let numbered: UInt64
  private let opener: UInt64
  private let restart: UInt64

  package init() {
    never = classes["abbreviation"]
    soft = classes["soft-abbreviation"]
    numbered = classes["numbered"]
    opener = classes["opener"]
    restart = classes["restart"]
  }

  /// Fills `sentences` with the sentences of `tokens`.
  package func split(
    _ tokens: borrowing [Token], _ text: borrowing [UInt8], into sentences: inout [Sentence]
  ) {
    sentences.removeAll(keepingCapacity: true)
    var start = 0
    var index = 0
    while index < tokens.count {
      if tokens[index].endsSentence {
        var end = index + 1
        var question = tokens[index].kind == .question
        while end < tokens.count, tokens[end].endsSentence || closesAfter(tokens[end]) {
          question = question || tokens[end].kind == .question
          end += 1
        }
        if ends(index, before: end, tokens, text) {
          sentences.append(Sentence(tokens: start..<end, isQuestion: question))
          start = end
        }
        index = end
      } else {
        if restarts(index, since: start, tokens) {
          sentences.append(Sentence(tokens: start..<index, isQuestion: false))
          start = index
        }
        index += 1
      }
    }
    if start < tokens.count {
      sentences.append(Sentence(tokens: start..<tokens.count, isQuestion: false))
    }
  }

  /// Closing quotes and brackets without a space before them belong to the sentence.
  private func closesAfter(_ token: Token) -> Bool {
    guard !token.flags.contains(.spaceBefore) else { return false }
    switch token.kind {
    case .closeBracket: return true
    case .quote:
      switch token.mark {
      case .openDouble, .openSingle, .openCorner, .openTitle: return false
      default: return true
      }
    default: return false
    }
  }

  private func ends(
    _ mark: Int, before next: Int, _ tokens: borrowing [Token], _ text: borrowing [UInt8]
  ) -> Bool {
    guard next < tokens.count else { return true }
    let following = firstWord(from: next, tokens)
    let startsLower = following.map { tokens[$0].isWord && !tokens[$0].isCapitalised } ?? false
    switch tokens[next].kind {
    case .comma, .semicolon, .colon, .possessive: return false
    default: break
    }
    if tokens[mark].kind == .ellipsis { return !startsLower }
    guard tokens[mark].kind == .period else {
      // `"Why now?" she asked.` goes on.
      return !(startsLower && next > mark + 1) && !(startsLower && tokens[next].kind == .dash)
    }
    if startsLower { return false }
    guard mark > 0, tokens[mark - 1].isWord, next == mark + 1 else { return true }
    let before = tokens[mark - 1]
    let opens = following.map { classes.has(tokens[$0].word, opener) } ?? true
    if before.end - before.start == 1, before.isCapitalised, !isPronounI(before, text) {
      return false
    }
    if !tokens[mark].flags.contains(.spaceBefore) {
      if classes.has(before.word, never) { return false }
      if classes.has(before.word, numbered), tokens[next].kind == .number { return false }
      if classes.has(before.word, soft) || endsDotted(before, text) { return opens }
    }
    // `employment.In addition` ends one, `Www.Example` does not.
    if !tokens[next].flags.contains(.spaceBefore), tokens[next].isWord {
      return opens || before.end - before.start > 3
    }
    return true
  }

  private func isPronounI(_ token: Token, _ text: borrowing [UInt8]) -> Bool {
    text[Int(token.start)] == UInt8(ascii: "I")
  }

  private func endsDotted(_ token: Token, _ text: borrowing [UInt8]) -> Bool {
    token.end - token.start > 2 && text[Int(token.end) - 2] == UInt8(ascii: ".")
  }

  private func firstWord(from index: Int, _ tokens: borrowing [Token]) -> Int? {
    var index = index
    while index < tokens.count {
      if tokens[index].isWord || tokens[index].kind == .number { return index }
      index += 1
    }
    return nil
  }

  /// A capital pronoun straight after a word, and then a word in lower case: the full stop is missing.
  private func restarts(_ index: Int, since start: Int, _ tokens: borrowing [Token]) -> Bool {
    guard index > start + 2, tokens[index].isCapitalised, !tokens[index].flags.contains(.allCaps),
      classes.has(tokens[index].word, restart), index + 1 < tokens.count,
      tokens[index - 1].isWord, tokens[index + 1].isWord, !tokens[index + 1].isCapitalised
    else { return false }
    return true
  }
}
