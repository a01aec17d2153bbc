/// Lets every family read one sentence.
struct SpeechReader {
  private let sentence: SpeechSentence
  private let modals: ModalCues
  private let askings: AskingCues
  private let necessities: NecessityCues
  private let others: OtherCues
  private let promises: PromiseCues
  private let flagReader: FlagReader

  init(sentence: SpeechSentence) {
    self.sentence = sentence
    let clauses = ClauseStart(sentence: sentence)
    let subjects = SubjectReader(sentence: sentence)
    modals = ModalCues(sentence: sentence, clauses: clauses, subjects: subjects)
    askings = AskingCues(sentence: sentence, clauses: clauses, subjects: subjects)
    necessities = NecessityCues(sentence: sentence, clauses: clauses, subjects: subjects)
    others = OtherCues(sentence: sentence, clauses: clauses, subjects: subjects)
    promises = PromiseCues(sentence: sentence, clauses: clauses, subjects: subjects)
    flagReader = FlagReader(sentence: sentence)
  }

  /// Every place where a proposing family's words stand, with doubts, in order of place.
  func firings() -> [CueFiring] {
    var firings: [CueFiring] = []
    for place in 0 ..<~ sentence.end where sentence.has(place, .reading) {
      if !sentence.has(place, .will) { add(modals.firing(at: place), to: &firings) }
      add(askings.firing(at: place), to: &firings)
      add(necessities.firing(at: place), to: &firings)
      add(others.firing(at: place), to: &firings)
    }
    return firings
  }

  /// Every place where a promising family's words stand.
  func promiseFirings() -> [CueFiring] {
    var firings: [CueFiring] = []
    for place in 0 ..<~ sentence.end where sentence.has(place, .promising) {
      if sentence.has(place, .will) { add(modals.firing(at: place), to: &firings) }
      add(promises.firing(at: place), to: &firings)
    }
    return firings
  }

  private func add(_ found: CueFiring?, to firings: inout [CueFiring]) {
    guard var firing = found, firing.start < sentence.end - 1 else { return }
    firing.flags = flagReader.flags(of: firing)
    firings.append(firing)
  }
}
