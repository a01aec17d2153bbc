/// What follows the ask in its sentence without belonging to it.
extension SpanTrimmer {
  /// Without ", which …", ", otherwise …", ", because …", ", for it is …", ", he said", ", and the work has begun", comments
  /// after a dash or colon, and a bracket that states a fact.
  func tail(_ span: Range<Int>, isClause: Bool) -> Range<Int> {
    var span = span
    if let bracket = statingBracket(span) { span = span.lowerBound..<bracket }
    if let bill = billBehind(span) { span = span.lowerBound..<bill }
    var index = span.lowerBound + 3
    while index + 1 < span.upperBound {
      defer { index += 1 }
      guard !view.isQuoted(index), !view.tokens[index].flags.contains(.bracketed) else { continue }
      let leaves =
        switch view.kind(index) {
        case .comma, .semicolon: leavesAfterComma(index, span, isClause: isClause)
        case .dash, .joint: leavesAfterDash(index, span)
        case .colon: isClause && leavesAfterColon(index, span)
        default: false
        }
      if leaves { return span.lowerBound..<index }
    }
    return span
  }

  private func leavesAfterComma(_ comma: Int, _ span: Range<Int>, isClause: Bool) -> Bool {
    let next = view.id(comma + 1)
    let end = span.upperBound
    if next == ids.which, closesSpan(comma + 1, span) { return true }
    if next == ids.otherwise || next == ids.because { return true }
    if next == ids.forWord || next == ids.asWord, comma + 2 < end,
      view.isWord(comma + 2, view.bits.pronoun)
        || next == ids.forWord && view.isWord(comma + 2, view.bits.demonstrative)
    {
      return next == ids.forWord || view.id(comma + 2) != ids.it
    }
    if next == ids.but, necessity.strongest(in: comma + 1..<end, masked: false) == nil {
      return true
    }
    if next == ids.and, statesFact(after: comma + 1, span) { return true }
    if view.kind(comma) == .semicolon, isClause,
      necessity.strongest(in: comma + 1..<end, masked: false) == nil
    {
      return true
    }
    return closesWithFrame(comma + 1, end) || closesWithComment(comma + 1, end)
  }

  /// A relative clause that nothing follows: no comma takes up the main clause again.
  private func closesSpan(_ which: Int, _ span: Range<Int>) -> Bool {
    guard let comma = (which..<span.upperBound).first(where: { view.kind($0) == .comma }) else {
      return true
    }
    return necessity.strongest(in: comma..<span.upperBound, masked: false) == nil
  }

  /// "; that is the purpose of the bill", "; then it will work".
  private func closesWithComment(_ start: Int, _ end: Int) -> Bool {
    guard start + 2 < end,
      necessity.strongest(in: start..<end, masked: false).map({ $0.strength < .fair }) ?? true
    else { return false }
    return view.isWord(start, view.bits.demonstrative) && view.isWord(start + 1, view.bits.be)
      || Vocabulary.embedded.word(view.id(start)) == "then"
  }

  /// "-- so X, member for Y".
  private func leavesAfterDash(_ dash: Int, _ span: Range<Int>) -> Bool {
    let next = dash + 1
    guard next + 1 < span.upperBound, view.tokens[dash].flags.contains(.spaceBefore) else {
      return false
    }
    if view.id(next) == ids.so {
      return view.isCapital(next + 1)
        || view.isWord(next + 1, view.bits.article)
          && closesWithFrame(next + 1, span.upperBound)
    }
    return closesWithFrame(next, span.upperBound)
  }

  /// ": the committee has come to the same end": a clause with a verb of its own that asks for nothing, after one that asks.
  private func leavesAfterColon(_ colon: Int, _ span: Range<Int>) -> Bool {
    let rest = colon + 1..<span.upperBound
    guard rest.count > 4, view.kind(rest.lowerBound) == .word,
      necessity.strongest(in: span.lowerBound..<colon, masked: false)?.strength == .strong,
      necessity.strongest(in: rest, masked: false).map({ $0.strength < .strong }) ?? true
    else { return false }
    // ": on this almost all agreed".
    if view.isWord(rest.lowerBound, view.bits.preposition),
      view.isWord(rest.lowerBound + 1, view.bits.demonstrative)
    {
      return true
    }
    return finiteVerb(from: rest.lowerBound, before: span.upperBound) != nil
  }

  /// "and the work has begun", "and it means to try", "and says so": a fact after the ask.
  private func statesFact(after and: Int, _ span: Range<Int>) -> Bool {
    let end = span.upperBound
    var first = and + 1
    while first < end, view.isWord(first, view.bits.adverb | view.bits.connective) { first += 1 }
    guard first + 1 < end, necessity.strongest(in: and + 1..<end, masked: false) == nil,
      !(span.lowerBound..<and).contains(where: { view.id($0) == ids.that })
    else { return false }
    if view.isWord(first, view.bits.heShe | view.bits.they | view.bits.it | view.bits.firstPerson) {
      return true
    }
    if let cue = view.lexicon.reporting.longest(in: view.tokens, at: first, before: end) {
      let next = cue.tokens.upperBound
      if cue.form == .third || cue.form == .past && next < end && view.id(next) == ids.that {
        return true
      }
    }
    return finiteVerb(from: first, before: end) != nil
  }

  /// "is", "has", "had" within the first words of a clause, nothing of a further clause before it.
  private func finiteVerb(from start: Int, before end: Int) -> Int? {
    for place in start + 1 ..<~ min(start + 8, end) {
      if view.kind(place) == .comma || view.id(place) == ids.to
        || view.isWord(place, view.bits.relative | view.bits.subordinator)
      {
        return nil
      }
      guard view.isWord(place, view.bits.be | view.bits.have) else { continue }
      switch Vocabulary.embedded.word(view.id(place)) {
      case "be", "been", "being", "having", "'s": continue
      default: return place
      }
    }
    return nil
  }

  /// "under a bill of X": where the ask is written, not a part of it.
  private func billBehind(_ span: Range<Int>) -> Int? {
    span.dropFirst(4).last { under in
      view.id(under) == ids.under && under + 2 < span.upperBound
        && view.isWord(under + 1, view.bits.article | view.bits.possessive)
        && !view.isCapital(under + 2) && view.isRole(under + 2, view.bits.billNoun)
        && !(under..<span.upperBound).contains { view.kind($0) == .comma }
    }
  }

  /// The bracket that closes the span and holds a clause: "(the mean is 1,004)".
  private func statingBracket(_ span: Range<Int>) -> Int? {
    guard let last = span.last, view.kind(last) == .closeBracket,
      let open = span.last(where: { view.kind($0) == .openBracket }), open > span.lowerBound + 1,
      last - open > 3, finiteVerb(from: open, before: last) != nil
    else { return nil }
    return open
  }
}
