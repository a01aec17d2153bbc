/// The places of a sentence where a span might begin, with what is to be seen there.
struct StartCandidates {
  let sentence: SpeechSentence
  let firings: [CueFiring]
  /// The firing that was chosen; nil when none was.
  let chosen: CueFiring?

  /// The places, rising, without repeats.
  func places() -> [Int] {
    var places = firings.map(\.start)
    places.append(ClauseStart(sentence: sentence).trimmed(from: 0, limit: sentence.end))
    places.append(0)
    for place in 0 ..<~ sentence.end where sentence.has(place, .seam) {
      places.append(sentence.skip([.mark, .connective], from: place + 1))
      if sentence.has(place, .to) { places.append(place) }
    }
    return Set(places.filter { $0 < sentence.end - 1 }).sorted()
  }

  /// What is to be seen at a place.
  func features(at place: Int) -> [StartFeature] {
    let (before2, before) = (shape(place - 2), shape(place - 1))
    let (after, after2) = (shape(place), shape(place + 1))
    var features = [
      StartFeature(kind: .before, first: before),
      StartFeature(kind: .before2, first: before2, second: before),
      StartFeature(kind: .after, first: after),
      StartFeature(kind: .after2, first: after, second: after2),
      StartFeature(kind: .around, first: before, second: after),
      StartFeature(kind: .modal, first: distanceToModal(from: place)),
      StartFeature(kind: .cues, first: cuesBefore(place)),
      StartFeature(kind: .place, first: UInt32(min(place / 4, 9))),
    ]
    for firing in firings where firing.start == place {
      features.append(StartFeature(kind: .family, first: UInt32(firing.family.rank)))
    }
    if sentence.has(place - 1, .comma) {
      features.append(StartFeature(kind: .lead, first: shape(0)))
    }
    appendChosen(place, to: &features)
    return features
  }

  private func appendChosen(_ place: Int, to features: inout [StartFeature]) {
    guard let chosen else { return }
    let family = UInt32(chosen.family.rank)
    if chosen.start == place {
      features.append(StartFeature(kind: .chosen, first: 0))
      features.append(StartFeature(kind: .chosen, first: 1 + family))
    }
    let cue = chosen.cue.lowerBound
    let commas = (place ..<~ cue).reduce(0) { $0 + (sentence.has($1, .comma) ? 1 : 0) }
    features.append(StartFeature(kind: .commas, first: UInt32(min(commas, 3))))
    let side: UInt32 = place <= cue ? (place == cue ? 2 : 0) : 1
    features.append(StartFeature(kind: .side, first: side, second: family))
  }

  private func shape(_ place: Int) -> UInt32 { WordShape(sentence, at: place).code }

  private func distanceToModal(from place: Int) -> UInt32 {
    let limit = min(sentence.end, place + 16)
    guard let modal = sentence.first([.modal, .could, .will, .cannot], in: place ..<~ limit) else {
      return 9
    }
    return UInt32(min(modal - place, 8))
  }

  private func cuesBefore(_ place: Int) -> UInt32 {
    UInt32(min(3, (0 ..<~ place).reduce(0) { $0 + (sentence.has($1, .asking) ? 1 : 0) }))
  }
}
