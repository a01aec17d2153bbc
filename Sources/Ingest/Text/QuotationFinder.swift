/// Pairs the quotation marks of a whole block by their types, before it is cut into sentences.
///
/// Each opening mark waits for its own closing type. Straight marks open or close by the space around them, and by turn
/// where that does not decide. A closing single mark with nothing open is an apostrophe. A mark without a
/// partner at the block's start or near it leaves the quotation open to the end (it goes on in the next
/// block); elsewhere it means nothing.
package final class QuotationFinder: Sendable {
  /// The finder of the embedded tables.
  static let shared = QuotationFinder()

  private let classes = WordClasses.shared
  private let small: UInt64
  private let titleNoun: UInt64

  package init() {
    small = classes["small"]
    titleNoun = classes["title-noun"]
  }

  /// How many quotations may stand in each other, and how far ahead a single mark's partner is looked for, in tokens: more is no
  /// quotation, but would take the square of the time.
  private static let mostOpen = 32
  private static let longestSingle = 4096

  private struct Opening {
    var token: Int
    var mark: QuoteMark
  }

  /// Fills `quotations` with the pairs of `tokens`, outer before inner, by place.
  package func find(in tokens: borrowing [Token], into quotations: inout [Quotation]) {
    quotations.removeAll(keepingCapacity: true)
    var open: [Opening] = []
    for index in 0..<tokens.count where tokens[index].kind == .quote {
      let mark = tokens[index].mark
      if let closed = closes(mark, at: index, tokens, open) {
        add(open[closed].token, index, depth: closed, isOpen: false, tokens, &quotations)
        open.removeSubrange(closed...)
      } else if open.count < Self.mostOpen, opens(mark, at: index, tokens) {
        open.append(Opening(token: index, mark: mark))
      }
    }
    for (depth, opening) in open.enumerated() where continues(opening, tokens) {
      add(opening.token, tokens.count, depth: depth, isOpen: true, tokens, &quotations)
      break
    }
    quotations.sort {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// The opening that a mark closes, nil when it closes none.
  private func closes(
    _ mark: QuoteMark, at index: Int, _ tokens: borrowing [Token], _ open: [Opening]
  ) -> Int? {
    guard let place = open.lastIndex(where: { Self.partner(of: $0.mark, mark) }) else { return nil }
    // A straight mark with space before and none after opens a quotation of its own.
    if mark == .straightDouble || mark == .straightSingle {
      let opensHere = tokens[index].flags.contains(.spaceBefore) && !spaceAfter(index, tokens)
      if opensHere && place < open.count - 1 { return nil }
      if opensHere && mark == .straightSingle { return nil }
    }
    if mark == .closeSingle || mark == .straightSingle {
      // The plural possessive: letters on the left, a lower-case word on the right, a better closing mark ahead.
      if isPluralPossessive(index, mark, tokens) { return nil }
    }
    return place
  }

  private static func partner(of opening: QuoteMark, _ closing: QuoteMark) -> Bool {
    switch (opening, closing) {
    case (.straightDouble, .straightDouble), (.openDouble, .closeDouble),
      (.openSingle, .closeSingle),
      (.straightSingle, .straightSingle), (.openGuillemet, .closeGuillemet),
      (.openCorner, .closeCorner), (.openTitle, .closeTitle), (.openDouble, .straightDouble),
      (.straightDouble, .closeDouble), (.openSingle, .straightSingle),
      (.closeGuillemet, .openGuillemet):
      true
    default: false
    }
  }

  private func opens(_ mark: QuoteMark, at index: Int, _ tokens: borrowing [Token]) -> Bool {
    switch mark {
    case .openDouble, .openGuillemet, .openCorner, .openTitle: true
    case .straightDouble: index + 1 < tokens.count
    case .openSingle, .straightSingle:
      index + 1 < tokens.count && !spaceAfter(index, tokens)
        && (index == 0 || tokens[index].flags.contains(.spaceBefore) || !tokens[index - 1].isWord)
        && hasSingleClose(after: index, tokens)
    case .closeDouble, .closeSingle, .closeGuillemet, .closeCorner, .closeTitle, .none: false
    }
  }

  private func hasSingleClose(after index: Int, _ tokens: borrowing [Token]) -> Bool {
    for later in index + 1..<min(tokens.count, index + Self.longestSingle)
    where tokens[later].kind == .quote {
      let mark = tokens[later].mark
      if mark == .closeSingle || mark == .straightSingle,
        !tokens[later].flags.contains(.spaceBefore)
      {
        return true
      }
    }
    return false
  }

  private func isPluralPossessive(_ index: Int, _ mark: QuoteMark, _ tokens: borrowing [Token])
    -> Bool
  {
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].isWord, spaceAfter(index, tokens),
      tokens[index + 1].isWord, !tokens[index + 1].isCapitalised
    else { return false }
    return hasSingleClose(after: index, tokens)
  }

  private func spaceAfter(_ index: Int, _ tokens: borrowing [Token]) -> Bool {
    index + 1 >= tokens.count || tokens[index + 1].flags.contains(.spaceBefore)
  }

  private func continues(_ opening: Opening, _ tokens: borrowing [Token]) -> Bool {
    switch opening.mark {
    case .straightSingle, .openSingle, .openTitle: false
    case .straightDouble:
      tokens.count - opening.token > 6
        && (opening.token == 0 || tokens[opening.token].flags.contains(.spaceBefore))
        && !spaceAfter(opening.token, tokens)
    default: tokens.count - opening.token > 6
    }
  }

  private func add(
    _ start: Int, _ close: Int, depth: Int, isOpen: Bool, _ tokens: borrowing [Token],
    _ quotations: inout [Quotation]
  ) {
    let inner = start + 1..<max(close, start + 1)
    guard !inner.isEmpty else { return }
    quotations.append(
      Quotation(
        tokens: start..<min(close + 1, tokens.count), inner: inner,
        kind: kind(start, inner, isOpen: isOpen, tokens), depth: depth, isOpen: isOpen))
  }

  private func kind(
    _ start: Int, _ inner: Range<Int>, isOpen: Bool, _ tokens: borrowing [Token]
  ) -> Quotation.Kind {
    if isOpen { return .speech }
    if tokens[start].mark == .openTitle { return .title }
    var words = 0
    var capitals = 0
    var others = 0
    for index in inner where tokens[index].isWord {
      words += 1
      if tokens[index].isCapitalised {
        capitals += 1
      } else if !classes.has(tokens[index].word, small) {
        others += 1
      }
    }
    let last = tokens[inner.upperBound - 1]
    if words >= 2, others == 0, capitals >= 2, last.kind != .exclamation, last.kind != .question {
      return .title
    }
    if capitals > 1, capitals > others * 2, start > 0,
      classes.has(tokens[start - 1].word, titleNoun)
    {
      return .title
    }
    if words <= 3, !last.endsSentence { return .scare }
    return .speech
  }
}
