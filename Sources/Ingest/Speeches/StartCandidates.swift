/// The places of a sentence where a span might begin, with what is to be seen there.
struct StartCandidates {
  let sentence: SpeechSentence
  let firings: [CueFiring]
  /// The firing that was chosen; nil when none was.
  let chosen: CueFiring?
  /// The shape of each word, from two places before the sentence to two after it.
  private let shapes: [UInt32]
  /// How many cues, and how many commas, stand before each place.
  private let cues: [UInt32]
  private let commas: [UInt32]

  init(sentence: SpeechSentence, firings: [CueFiring], chosen: CueFiring?) {
    self.sentence = sentence
    self.firings = firings
    self.chosen = chosen
    shapes = (-2 ..<~ sentence.end + 2).map { WordShape(sentence, at: $0).code }
    cues = Self.counts(of: .asking, in: sentence)
    commas = Self.counts(of: .comma, in: sentence)
  }

  private static func counts(of roles: WordRoles, in sentence: SpeechSentence) -> [UInt32] {
    var counts: [UInt32] = [0]
    counts.reserveCapacity(sentence.end + 1)
    var count: UInt32 = 0
    for place in 0 ..<~ sentence.end {
      if sentence.has(place, roles) { count += 1 }
      counts.append(count)
    }
    return counts
  }

  /// The places, rising, without repeats.
  func places() -> [Int] {
    var places = firings.map(\.start)
    places.append(ClauseStart(sentence: sentence).trimmed(from: 0, limit: sentence.end))
    places.append(0)
    for place in 0 ..<~ sentence.end where sentence.has(place, .seam) {
      places.append(sentence.skip([.mark, .connective], from: place + 1))
      if sentence.has(place, .to) { places.append(place) }
    }
    places.sort()
    var distinct: [Int] = []
    distinct.reserveCapacity(places.count)
    for place in places where place < sentence.end - 1 && place != distinct.last {
      distinct.append(place)
    }
    return distinct
  }

  /// What is to be seen at a place.
  func features(at place: Int) -> [StartFeature] {
    var features: [StartFeature] = []
    visitFeatures(at: place) { features.append($0) }
    return features
  }

  /// Hands out what is to be seen at a place, one after the other.
  @inline(__always)
  func visitFeatures(at place: Int, _ visit: (StartFeature) -> Void) {
    let (before2, before) = (shape(place - 2), shape(place - 1))
    let (after, after2) = (shape(place), shape(place + 1))
    visit(StartFeature(kind: .before, first: before))
    visit(StartFeature(kind: .before2, first: before2, second: before))
    visit(StartFeature(kind: .after, first: after))
    visit(StartFeature(kind: .after2, first: after, second: after2))
    visit(StartFeature(kind: .around, first: before, second: after))
    visit(StartFeature(kind: .modal, first: distanceToModal(from: place)))
    visit(StartFeature(kind: .cues, first: min(3, cues[place])))
    visit(StartFeature(kind: .place, first: UInt32(min(place / 4, 9))))
    for firing in firings where firing.start == place {
      visit(StartFeature(kind: .family, first: UInt32(firing.family.rank)))
    }
    if sentence.has(place - 1, .comma) { visit(StartFeature(kind: .lead, first: shape(0))) }
    if let chosen { visitChosen(chosen, place, visit) }
  }

  @inline(__always)
  private func visitChosen(_ chosen: CueFiring, _ place: Int, _ visit: (StartFeature) -> Void) {
    let family = UInt32(chosen.family.rank)
    if chosen.start == place {
      visit(StartFeature(kind: .chosen, first: 0))
      visit(StartFeature(kind: .chosen, first: 1 + family))
    }
    let cue = chosen.cue.lowerBound
    let between = place < cue ? commas[cue] - commas[place] : 0
    visit(StartFeature(kind: .commas, first: min(between, 3)))
    let side: UInt32 = place <= cue ? (place == cue ? 2 : 0) : 1
    visit(StartFeature(kind: .side, first: side, second: family))
  }

  private func shape(_ place: Int) -> UInt32 { shapes[place + 2] }

  private func distanceToModal(from place: Int) -> UInt32 {
    let limit = min(sentence.end, place + 16)
    guard let modal = sentence.first([.modal, .could, .will, .cannot], in: place ..<~ limit) else {
      return 9
    }
    return UInt32(min(modal - place, 8))
  }
}
