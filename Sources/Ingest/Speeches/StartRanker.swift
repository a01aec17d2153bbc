/// Chooses where a span begins among the places where it might: a sum of weights for what is to be seen at each.
///
/// The weights are fitted to annotated speeches by `Training/fit_speech_spans.py`.
struct StartRanker: Sendable {
  /// The weights of the program.
  static let embedded = StartRanker(
    table: EmbeddedTable(named: "speeches-starts.txt"), vocabulary: .embedded)

  private var weights = FeatureWeights()

  /// Lines `kind name [name] weight`; a broken line traps.
  init(table: EmbeddedTable, vocabulary: Vocabulary) {
    for line in table.groups.flatMap(\.lines) {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 4, let kind = StartFeature.Kind(named: parts[0]),
        let weight = Double(parts[3]),
        let first = Self.number(parts[1], vocabulary),
        let second = Self.number(parts[2], vocabulary)
      else { preconditionFailure("speeches-starts.txt has a broken line: \(line)") }
      weights[StartFeature(kind: kind, first: first, second: second).key] = weight
    }
  }

  private static func number(_ name: String, _ vocabulary: Vocabulary) -> UInt32? {
    if let digits = UInt32(name) { return digits }
    return WordShape(named: name, vocabulary: vocabulary)?.code
  }

  /// The start that agrees best with all likely ones; the family's own when nothing is known.
  ///
  /// The sums become probabilities (softmax). A place is worth the probability of all starts whose spans would share
  /// four words of five with its own, and a part of its own probability: a near miss costs little, a wild guess much.
  func start(of candidates: StartCandidates) -> Int {
    guard !weights.isEmpty else { return candidates.chosen?.start ?? 0 }
    let places = candidates.places()
    let sums = places.map { place in
      var sum = 0.0
      candidates.visitFeatures(at: place) { sum += weights[$0.key] }
      return sum
    }
    guard let top = sums.max() else { return 0 }
    let likelihoods = sums.map { Self.exponential($0 - top) }
    let end = candidates.sentence.end
    var best = (place: 0, worth: -1.0)
    for (index, place) in places.enumerated() {
      var worth = Self.ownShare * likelihoods[index]
      for (other, likelihood) in zip(places, likelihoods) {
        let (short, long) = (end - max(place, other), end - min(place, other))
        if short * 5 >= long * 4 { worth += likelihood }
      }
      if worth > best.worth { best = (place, worth) }
    }
    return best.place
  }

  private static let ownShare = 0.3

  /// e to a power of 0 or less, by multiplications alone, so that every machine has the same digits.
  static func exponential(_ power: Double) -> Double {
    var value = max(0, 1 + power / 1024)
    for _ in 0..<10 { value *= value }
    return value
  }
}
