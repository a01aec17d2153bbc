/// What follows the ask in its sentence without belonging to it.
extension SpanTrimmer {
  /// Without ", which …", ", otherwise …", ", because …", ", for it is …", ", he said", ", and the work has begun", comments
  /// after a dash or colon, and a bracket that states a fact.
  func tail(_ span: Range<Int>, isClause: Bool) -> Range<Int> {
    var span = span
    if let bracket = statingBracket(span) { span = span.lowerBound..<bracket }
    if let bill = billBehind(span) { span = span.lowerBound..<bill }
    let isQuoted = span.allSatisfy { view.isQuoted($0) }
    var index = span.lowerBound + 3
    while index + 1 < span.upperBound {
      defer { index += 1 }
      guard !view.isQuoted(index) || isQuoted, !view.token(index).flags.contains(.bracketed)
      else { continue }
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
    if next == ids.which, closesSpan(comma + 1, span), !statesPurpose(comma + 1, span) {
      return true
    }
    if next == ids.otherwise || next == ids.because || comparesReason(comma + 1, end)
      || followsInTime(comma + 1, end) || view.isWord(comma + 1, view.bits.citing)
    {
      return true
    }
    if next == ids.forWord || next == ids.asWord, comma + 2 < end,
      view.isWord(comma + 2, view.bits.pronoun)
        || next == ids.forWord && view.isWord(comma + 2, view.bits.demonstrative)
    {
      return next == ids.forWord || view.id(comma + 2) != ids.it
    }
    if next == ids.on, namesMotion(comma + 1, end) { return true }
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

  /// ", on a motion by X", ", on the proposal of X": who brought it before the body that asks.
  private func namesMotion(_ on: Int, _ end: Int) -> Bool {
    guard on + 3 < end, view.isWord(on + 1, view.bits.article) else { return false }
    return (on + 2 ..<~ min(on + 4, end - 1)).contains {
      view.isRole($0, view.bits.motionNoun | view.bits.billNoun | view.bits.askNoun)
        && (view.id($0 + 1) == ids.by || view.id($0 + 1) == ids.of || view.id($0 + 1) == ids.from)
    }
  }

  /// ", months after they were closed", ", after X had told them that": when it was asked for.
  private func followsInTime(_ start: Int, _ end: Int) -> Bool {
    guard
      let after = (start ..<~ min(start + 3, end - 1)).first(where: { view.id($0) == ids.after }),
      (start..<after).allSatisfy({ view.kind($0) == .number || view.token($0).isWord }),
      after == start || view.isWord(after - 1, view.bits.period)
    else { return false }
    return after > start
      || (after + 1..<end).contains { view.isWord($0, view.bits.be | view.bits.have) }
  }

  /// ", just as owners insure their cars": a reason by likeness.
  private func comparesReason(_ just: Int, _ end: Int) -> Bool {
    just + 2 < end && view.id(just) == ids.just && view.id(just + 1) == ids.asWord
      && hasFiniteVerb(just + 2..<end)
  }

  /// ", which would spare the small ones", ", which of them": what the ask is to bring about, or asks to know.
  private func statesPurpose(_ which: Int, _ span: Range<Int>) -> Bool {
    which + 2 < span.upperBound
      && (view.isWord(which + 1, view.bits.softModal)
        && !view.isWord(which + 1, view.bits.possibility) || view.id(which + 1) == ids.of)
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
      || view.isWord(start, view.bits.outcome)
  }

  /// "-- so X, member for Y".
  private func leavesAfterDash(_ dash: Int, _ span: Range<Int>) -> Bool {
    let next = dash + 1
    guard next + 1 < span.upperBound, view.token(dash).flags.contains(.spaceBefore) else {
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
      !view.isWord(rest.lowerBound, view.bits.question),
      necessity.strongest(in: span.lowerBound..<colon, masked: false)?.strength == .strong,
      necessity.strongest(in: rest, masked: false).map({ $0.strength < .strong }) ?? true
    else { return false }
    // ": so the opinion of X".
    if view.id(rest.lowerBound) == ids.so, view.isWord(rest.lowerBound + 1, view.bits.article) {
      return true
    }
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
    guard first + 1 < end, !asks(first), PlanFinder(view: view).plan(in: first..<end) == nil,
      necessity.strongest(in: and + 1..<end, masked: false) == nil,
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

  /// "and how it is paid for": a question that the ask holds.
  private func asks(_ index: Int) -> Bool {
    view.isWord(index, view.bits.question) && !view.isWord(index, view.bits.relative)
  }

  /// "is", "has", "had" within the first words of a clause, nothing of a further clause before it.
  private func finiteVerb(from start: Int, before end: Int) -> Int? {
    for place in start + 1 ..<~ min(start + 8, end) {
      if view.kind(place) == .comma || view.id(place) == ids.to
        || view.isWord(place, view.bits.relative | view.bits.subordinator | view.bits.question)
      {
        return nil
      }
      if view.isWord(place, view.bits.be | view.bits.have),
        !view.isWord(place, view.bits.nonFinite)
      {
        return place
      }
    }
    return nil
  }

  /// "under a bill of X": where the ask is written, not a part of it.
  private func billBehind(_ span: Range<Int>) -> Int? {
    span.dropFirst(4).last { under in
      guard view.id(under) == ids.under, under + 2 < span.upperBound,
        view.isWord(under + 1, view.bits.article | view.bits.possessive),
        let bill = (under + 2..<min(under + 6, span.upperBound)).first(where: {
          view.isRole($0, view.bits.billNoun) && !view.isCapital($0)
        })
      else { return false }
      let isOfSomebody =
        bill + 1 < span.upperBound
        && (view.id(bill + 1) == ids.from || view.id(bill + 1) == ids.by
          || view.id(bill + 1) == ids.of)
      return isOfSomebody || !(under..<span.upperBound).contains { view.kind($0) == .comma }
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
