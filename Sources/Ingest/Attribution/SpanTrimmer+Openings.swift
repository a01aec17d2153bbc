/// What stands before the clause that asks, in its own sentence.
extension SpanTrimmer {
  /// How many tokens of an opening that only leads up to the ask: "that is why", "it would be wise to", "the best way would be to".
  func opening(_ start: Int, _ end: Int) -> Int? {
    if start + 2 < end, view.isWord(start, view.bits.demonstrative),
      view.isWord(start + 1, view.bits.be), view.id(start + 2) == ids.why
    {
      return 3
    }
    return judgement(start, end)
  }

  /// "It would be wise to |do", "the realistic thing would be to |do": what somebody thinks of doing it.
  private func judgement(_ start: Int, _ end: Int) -> Int? {
    let isIt = view.id(start) == ids.it
    guard isIt || view.isWord(start, view.bits.article),
      let would = (start + 1 ..<~ min(start + 6, end - 3)).first(where: {
        view.id($0) == ids.would
      }),
      view.id(would + 1) == ids.be
    else { return nil }
    let to = isIt ? would + 3 : would + 2
    guard to + 1 < end, view.id(to) == ids.to,
      isIt
        ? would == start + 1 && !view.isWord(to - 1, view.bits.waiting)
        : view.isWord(would - 1, view.bits.remedy)
    else { return nil }
    return to + 1 - start
  }

  /// "employment is a challenge, and |it is necessary to …": without an earlier clause that asks for nothing.
  func afterEarlierClause(
    _ span: Range<Int>, _ commas: [Int], before found: NecessityFinder.Match
  ) -> Range<Int> {
    for comma in commas.reversed() {
      let next = comma + 1
      let earlier = span.lowerBound..<comma
      guard next < found.cue.upperBound, view.isWord(next, view.bits.connective),
        !view.isWord(
          next + 1, view.bits.modal | view.bits.softModal | view.bits.be | view.bits.have),
        hasFiniteVerb(earlier) || joinsClauses(earlier, next, before: found.cue.lowerBound),
        necessity.strongest(in: earlier, masked: false).map({
          $0.strength < .fair
            || $0.strength == .fair && view.isWord($0.cue.lowerBound, view.bits.be)
        }) ?? true
      else { continue }
      return next..<span.upperBound
    }
    return span
  }

  /// "Prices differ much, and |the law should …": with a single comma before "and" these are no items of a list.
  private func joinsClauses(_ earlier: Range<Int>, _ and: Int, before cue: Int) -> Bool {
    guard view.id(and) == ids.and || view.id(and) == ids.so || view.id(and) == ids.but,
      earlier.count >= 4, and + 1 < cue, view.id(and + 1) != ids.that,
      !view.isWord(and + 1, view.bits.question | view.bits.relative)
    else { return false }
    return !earlier.contains { view.kind($0) == .comma }
      && !(and..<cue).contains { view.kind($0) == .comma }
  }
}
