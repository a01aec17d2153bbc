/// Decides from a model's score and the best firing whether a sentence proposes something, and how sure that is.
///
/// The score says which sentence, the rules say where; a firing moves the balance a little.
struct SpeechDecision: Sendable {
  /// The decision of the program.
  static let embedded = SpeechDecision(table: EmbeddedTable(named: "speeches-decision.txt"))

  /// A group of the table: how a logit is made and what it is worth.
  struct Scale: Sendable {
    var constant = 0.0
    var score = 0.0
    var firing = 1.0
    /// What the chosen firing's family adds, by rank; in the last place, what it adds that there is no firing.
    var families = [Double](repeating: 0, count: CueFamily.allCases.count + 1)
    /// What each doubt about the chosen firing adds.
    var doubts = [Double](repeating: 0, count: SpeechFlags.names.count)
    /// Accept from this probability on.
    var threshold = 0.5
    /// The confidence from each probability on, rising.
    var steps: [(from: Double, confidence: Double)] = []

    /// What family and doubts of a firing add.
    func correction(for firing: CueFiring?) -> Double {
      guard let firing else { return families[families.count - 1] }
      var sum = families[firing.family.rank]
      for place in doubts.indices where firing.flags.rawValue & (1 << UInt64(place)) != 0 {
        sum += doubts[place]
      }
      return sum
    }

    func confidence(of probability: Double) -> Double {
      steps.last { $0.from <= probability }?.confidence ?? probability
    }
  }

  private(set) var scored = Scale()
  private(set) var unscored = Scale()
  private(set) var promise = Scale()

  /// Groups `scored`, `unscored`, `promise` of lines `name value`, `family NAME value` (`none` for no firing),
  /// `doubt NAME value` and `from PROBABILITY CONFIDENCE`; a broken line traps.
  init(table: EmbeddedTable) {
    for group in table.groups {
      var scale = Scale()
      for line in group.lines {
        let parts = line.split(separator: " ")
        guard let last = parts.last, let value = Double(last) else {
          preconditionFailure("speeches-decision.txt has a broken line: \(line)")
        }
        switch parts[0] {
        case "constant": scale.constant = value
        case "score": scale.score = value
        case "firing": scale.firing = value
        case "threshold": scale.threshold = value
        case "family":
          let rank = CueFamily(named: String(parts[1]))?.rank ?? CueFamily.allCases.count
          scale.families[rank] = value
        case "doubt":
          guard let place = SpeechFlags.names.firstIndex(of: String(parts[1])) else {
            preconditionFailure("speeches-decision.txt has an unknown doubt: \(line)")
          }
          scale.doubts[place] = value
        case "from": scale.steps.append((Double(parts[1]) ?? 0, value))
        default: preconditionFailure("speeches-decision.txt has an unknown line: \(line)")
        }
      }
      switch group.name {
      case "scored": scored = scale
      case "unscored": unscored = scale
      case "promise": promise = scale
      default: preconditionFailure("speeches-decision.txt has an unknown group \(group.name)")
      }
    }
  }

  /// The confidence that a sentence proposes something, nil when it is not accepted.
  ///
  /// `best` is the best firing with its logit, nil without one; `score` the model's probability, nil without a model.
  func confidence(best: (firing: CueFiring, logit: Double)?, score: Double?) -> Double? {
    let scale = score == nil ? unscored : scored
    if score == nil, best == nil { return nil }
    let firing = max(best?.logit ?? Self.noFiring, Self.noFiring)
    let logit =
      scale.constant + scale.firing * firing + scale.correction(for: best?.firing)
      + scale.score * (score.map { Self.logit($0) } ?? 0)
    return accepted(Self.probability(logit), by: scale)
  }

  /// Whether a sentence with this score can be accepted at all, however good its firing.
  func mayAccept(score: Double?) -> Bool {
    guard let score else { return true }
    let logit =
      scored.constant + scored.firing * Self.bestFiring + (scored.families.max() ?? 0)
      + scored.doubts.reduce(0) { $0 + max($1, 0) } + scored.score * Self.logit(score)
    return Self.probability(logit) >= scored.threshold
  }

  /// The confidence that a sentence promises something.
  func promiseConfidence(firing: Double) -> Double? {
    accepted(Self.probability(promise.constant + promise.firing * firing), by: promise)
  }

  private func accepted(_ probability: Double, by scale: Scale) -> Double? {
    probability >= scale.threshold ? scale.confidence(of: probability) : nil
  }

  /// What a sentence without a firing counts, and the least that any firing counts.
  private static let noFiring = -6.0
  /// More than any firing reaches.
  private static let bestFiring = 4.0

  private static func probability(_ logit: Double) -> Double {
    let power = StartRanker.exponential(-abs(logit))
    return logit < 0 ? power / (1 + power) : 1 / (1 + power)
  }

  /// The logit of a probability, kept within what one in a thousand gives; by its series alone, so that every machine has
  /// the same digits.
  static func logit(_ probability: Double) -> Double {
    let probability = min(max(probability, 0.001), 0.999)
    var odds = probability / (1 - probability)
    var halvings = 0.0
    while odds > 1.5 {
      odds /= 2
      halvings += 1
    }
    while odds < 0.75 {
      odds *= 2
      halvings -= 1
    }
    let ratio = (odds - 1) / (odds + 1)
    var (term, sum) = (ratio, 0.0)
    for divisor in stride(from: 1.0, through: 15, by: 2) {
      sum += term / divisor
      term *= ratio * ratio
    }
    return 2 * sum + halvings * 0.693_147_180_559_945_3
  }
}
