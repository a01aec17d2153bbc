/// Finds who is said to say what begins at a place: "Dr Lim has urged that", "as the council said,", "the suggestion of
/// the Member for the East that", "I agree with Mr Tan that".
struct ReporterReader {
  let sentence: SpeechSentence
  private let subjects: SubjectReader
  private let names: ReporterName

  init(sentence: SpeechSentence) {
    self.sentence = sentence
    subjects = SubjectReader(sentence: sentence)
    names = ReporterName(sentence: sentence)
  }

  private static var says: WordRoles { [.opinion, .suggest, .urge, .demand, .ask, .call] }

  /// The reporter's words, nil when the sentence names none.
  func reporter(before start: Int) -> Range<Int>? {
    let last = last(before: start)
    return speaking(last) ?? putting(before: start) ?? owning(last) ?? agreed(last)
  }

  /// The last word before "that", a comma, a quotation mark, "for", "the need to".
  private func last(before start: Int) -> Int {
    let at = sentence.skipBack([.that, .comma, .filler, .quote, .pause], from: start - 1)
    let link = sentence.has(at, [.for, .on, .to, .of, .is])
    let need = sentence.skipBack([.for, .on, .to, .of, .is], from: at)
    guard link, need >= 0 else { return at }
    if sentence.has(need, .necessity) {
      return sentence.skipBack([.article, .strength, .on, .of, .to], from: need - 1)
    }
    return need
  }

  /// "NAME has suggested", "the report calls".
  private func speaking(_ verb: Int) -> Range<Int>? {
    guard verb > 0, sentence.has(verb, Self.says),
      !sentence.has(verb, [.article, .determiner, .capital])
    else { return nil }
    let asker = subjects.asker(before: verb)
    return asker.isFirst ? nil : asker.reporter
  }

  /// "As NAME said in May,", "as NAME pointed out,".
  private func putting(before start: Int) -> Range<Int>? {
    guard sentence.has(start - 1, .comma) else { return nil }
    for verb in (max(2, start - 7) ..<~ start - 1).reversed()
    where sentence.has(verb, Self.says) || sentence.isWord(verb, "pointed")
      || sentence.isWord(verb, "put")
    {
      let asker = subjects.asker(before: verb)
      guard !asker.isFirst, let reporter = asker.reporter else { continue }
      let before = reporter.lowerBound - 1
      if sentence.isWord(before, "as") || sentence.isWord(before, "like") { return reporter }
    }
    return nil
  }

  /// "the suggestion of NAME", "a call by NAME", "the suggestion was made by NAME", "NAME's request".
  private func owning(_ last: Int) -> Range<Int>? {
    if sentence.has(last, [.plea, .view]), sentence.isPossessive(last - 1), last > 1 {
      return names.reporter(in: subjects.nounPhraseStart(endingAt: last - 2) ..<~ last - 1)
    }
    guard let link = link(["of", "by", "from"], before: last) else { return nil }
    let noun =
      sentence.isWord(link - 1, "made") ? sentence.skipBack([.was, .is], from: link - 2) : link - 1
    guard sentence.has(noun, [.plea, .view, .stress]), !sentence.has(noun, .is) else { return nil }
    return whole(link + 1 ..<~ last + 1)
  }

  /// A noun phrase without a clause in it.
  private func whole(_ run: Range<Int>) -> Range<Int>? {
    sentence.any(run, [.i, .we, .is, .was, .that, .have]) ? nil : names.reporter(in: run)
  }

  /// "I agree with NAME".
  private func agreed(_ last: Int) -> Range<Int>? {
    guard let with = link(["with"], before: last),
      ["agree", "agrees", "agreed", "concur"].contains(where: { sentence.isWord(with - 1, $0) })
    else { return nil }
    return whole(with + 1 ..<~ last + 1)
  }

  /// The nearest of these prepositions within ten words, no mark between.
  private func link(_ words: [String], before last: Int) -> Int? {
    var at = last
    while at > 0, last - at < 10, !sentence.has(at, [.comma, .pause, .quote]) {
      if words.contains(where: { sentence.isWord(at, $0) }), at < last { return at }
      at -= 1
    }
    return nil
  }
}
