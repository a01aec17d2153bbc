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

  /// Every place where a family's words stand, with flags, in order of place.
  func firings() -> [CueFiring] {
    var firings: [CueFiring] = []
    for place in 0 ..<~ sentence.end
    where sentence.has(place, .cues) || sentence.has(place, .reading) {
      for firing in found(at: place) where firing.start < sentence.end - 1 {
        var firing = firing
        firing.flags = flagReader.flags(of: firing)
        firings.append(firing)
      }
    }
    return firings
  }

  private func found(at place: Int) -> [CueFiring] {
    [
      modals.firing(at: place), askings.firing(at: place), necessities.firing(at: place),
      others.firing(at: place), promises.firing(at: place),
    ].compactMap { $0 }
  }
}
