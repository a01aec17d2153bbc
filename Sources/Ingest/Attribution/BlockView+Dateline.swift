extension BlockView {
  /// Where the text begins behind a dateline, 0 when there is none.
  ///
  /// `OSLO, May 3 -- |The`, `OSLO. |The`
  var textStart: Int {
    var index = 0
    while index < tokens.count, isDatelineCapital(index) { index += 1 }
    guard index > 0, index < tokens.count else { return 0 }
    if kind(index) == .period {
      return index + 1 < tokens.count && isCapital(index + 1) ? index + 1 : 0
    }
    while index < min(tokens.count, 14) {
      switch kind(index) {
      case .dash: return index + 1
      case .comma, .number, .period, .joint: index += 1
      case .openBracket: index = afterBracket(index, before: tokens.count)
      case .word where isCapital(index) && index < 8: index += 1
      default: return 0
      }
    }
    return 0
  }

  /// A place in capitals: four letters or more, no body's abbreviation.
  private func isDatelineCapital(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && token.flags.contains(.allCaps) && token.end - token.start > 3
      && !isRole(index, bits.body | bits.title | bits.role)
  }
}
