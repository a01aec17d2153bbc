extension ReportRules {
  /// "Applications should be typed", "Those who want a seat should come early", and then "It should say …": what readers,
  /// visitors or applicants are told to do is no policy.
  func instructs(_ segment: Range<Int>, _ reading: inout ParagraphReading, _ view: BlockView)
    -> Bool
  {
    let bits = view.bits
    guard let first = segment.first(where: { view.token($0).isWord }) else { return false }
    if reading.isInstruction, view.isWord(first, bits.it | bits.they) { return true }
    var head = first
    while head + 1 < segment.upperBound, view.isWord(head, bits.article | bits.demonstrative) {
      head += 1
    }
    let isReader =
      view.isWord(head, bits.instructed)
      && !(head + 1 < segment.upperBound && view.isCapital(head + 1))
    // "Those who want a seat should come early".
    let isWisher =
      view.isWord(first, bits.demonstrative) && head + 1 < segment.upperBound
      && view.id(head) == view.ids.who && wishes(head + 1, view)
    reading.isInstruction = isReader || isWisher
    return reading.isInstruction
  }

  private func wishes(_ verb: Int, _ view: BlockView) -> Bool {
    view.lexicon.reporting.longest(in: view.tokens, at: verb, before: view.tokens.count).map {
      view.lexicon.verbs[$0.entry].tier == .want || view.lexicon.verbs[$0.entry].tier == .ask
    } ?? view.isWord(verb, view.bits.instructed)
  }
}
