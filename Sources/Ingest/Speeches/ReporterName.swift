/// Tells whether a noun phrase names somebody whose words a speaker may report.
struct ReporterName {
  let sentence: SpeechSentence

  /// The words of a person with title and name, of a body ("the Member for the East", "the council", an acronym), or of a
  /// group ("many residents"); nil for pronouns and for everything that cannot speak.
  func reporter(in run: Range<Int>) -> Range<Int>? {
    let run = trimmed(run)
    if let person = person(in: run) { return person }
    guard let first = run.first, !sentence.has(first, .pronoun), !sentence.has(first, .own) else {
      return nil
    }
    return isBody(run) || isAcronym(run) || isGroup(run) ? run : nil
  }

  /// Without what leads over from the last sentence: "As", "Further", "and".
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    let start = run.first {
      !sentence.has($0, [.connective, .comma, .filler, .quote, .stop])
        && !sentence.isWord($0, "as") && !sentence.isWord($0, "like")
    }
    let end = sentence.isPossessive(run.upperBound - 1) ? run.upperBound - 1 : run.upperBound
    return (start ?? end) ..<~ end
  }

  private func person(in run: Range<Int>) -> Range<Int>? {
    guard let title = run.first(where: { sentence.has($0, .title) && sentence.has($0, .capital) }),
      title + 1 < run.upperBound, sentence.has(title + 1, [.capital, .stop])
    else { return nil }
    return title ..<~ run.upperBound
  }

  /// "the council", "the Member for the East": what acts or reports stands before the first preposition.
  private func isBody(_ run: Range<Int>) -> Bool {
    guard sentence.has(run.lowerBound, [.article, .this]), !sentence.any(run, [.to, .and]) else {
      return false
    }
    let end = sentence.first([.preposition, .of], in: run) ?? run.upperBound
    return sentence.any(run.lowerBound ..<~ end, [.reporter, .actor])
  }

  private func isAcronym(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard sentence.has(last, .acronym) else { return false }
    return run.count == 1 || run.count == 2 && sentence.has(run.lowerBound, .article)
  }

  /// "many residents", "some of the farmers", "others".
  private func isGroup(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    if sentence.isWord(first, "others") { return true }
    let isSome = ["many", "some", "several", "most"].contains { sentence.isWord(first, $0) }
    return isSome && run.count > 1
  }
}
