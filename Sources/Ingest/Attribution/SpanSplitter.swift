/// Finds where one sentence asks for two things of two actors: "stalls should be set up, and toilets are needed".
struct SpanSplitter {
  let view: BlockView
  /// Words of a clause that stands as a proposal of its own.
  private static let shortestClause = 6

  /// The comma before "and" and a further actor with a necessity of its own; nil when the span is one proposal.
  ///
  /// A first clause without commas is mostly one ask with the second.
  /// A pronoun as the second subject ("and it should rest on a law") goes on with the same ask; so do "and so should B" and
  /// what follows a first clause of a few words ("Aid must come, and the roads have to be opened").
  func secondAsk(in span: Range<Int>, _ rule: ReportRule) -> Int? {
    // A short first clause, or a pronoun's, is one breath with what follows.
    guard let first = span.first,
      !view.isWord(first, view.bits.pronoun | view.bits.it | view.bits.they)
    else { return nil }
    if let and = secondThat(in: span), and - first >= Self.shortestClause { return and }
    let finder = NecessityFinder(view: view)
    for comma in span
    where view.kind(comma) == .comma && !view.isQuoted(comma)
      && comma - first >= Self.shortestClause
      && !view.tokens[comma].flags.contains(.bracketed)
    {
      let subject = comma + 2
      guard subject + 3 < span.upperBound, view.id(comma + 1) == view.ids.and,
        view.id(subject) != view.ids.so,
        !view.isWord(
          subject,
          view.bits.pronoun | view.bits.preposition | view.bits.subordinator | view.bits.relative),
        let before = finder.strongest(in: span.lowerBound..<comma, masked: false),
        before.strength == .strong,
        let second = finder.strongest(in: subject..<span.upperBound, masked: false),
        second.strength == .strong,
        (1...9).contains(second.cue.lowerBound - subject),
        !(subject..<second.cue.lowerBound).contains(where: { view.kind($0) == .comma })
      else { continue }
      // No frame and no list before it: one breath.
      let earlier = (first..<comma).last { view.kind($0) == .comma }
      guard let earlier else { return nil }
      return SpanTrimmer(view: view).closesWithFrame(earlier + 1, comma) ? nil : comma
    }
    return nil
  }

  /// "that A be done, and that the platforms do B": a second "that" with a subject of its own, after a comma.
  private func secondThat(in span: Range<Int>) -> Int? {
    for index in span
    where view.id(index) == view.ids.and && index > span.lowerBound + 3
      && index + 4 < span.upperBound
    {
      guard view.id(index + 1) == view.ids.that, view.kind(index - 1) == .comma,
        !view.isQuoted(index),
        !view.isWord(
          index + 2, view.bits.pronoun | view.bits.be | view.bits.modal | view.bits.softModal)
      else { continue }
      return index - 1
    }
    return nil
  }
}
