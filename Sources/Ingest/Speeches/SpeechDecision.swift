/// Decides from a model's scores and the best firing whether a sentence proposes or promises something, and how sure that is.
///
/// The score says which sentence, the rules say where; a firing moves the balance a little.
struct SpeechDecision: Sendable {
  /// The decision of the program.
  static let embedded = SpeechDecision(table: EmbeddedTable(named: "speeches-decision.txt"))

  /// A group of the table: how a logit is made and what it is worth.
  struct Scale: Sendable {
    var constant = 0.0
    /// What a logit of the model's score "proposes" is worth, and of its score "promises".
    var proposes = 0.0
    var promises = 0.0
    var firing = 1.0
    /// What the chosen firing's family adds, by rank; in the last place, what it adds that there is no firing.
    var families = [Double](repeating: 0, count: CueFamily.allCases.count + 1)
    /// What each doubt about the chosen firing adds.
    var doubts = [Double](repeating: 0, count: SpeechFlags.names.count)
    /// The least score of the model with which anything is accepted.
    var least = 0.0
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

    /// What the model's scores add.
    func part(of scores: SentenceScores?) -> Double {
      guard let scores else { return 0 }
      return constant + proposes * SpeechDecision.logit(scores.proposes)
        + promises * SpeechDecision.logit(scores.promises)
    }

    func confidence(of probability: Double) -> Double {
      steps.last { $0.from <= probability }?.confidence ?? probability
    }
  }

  /// What is taken for so probable, and how often that is right.
  struct Judgement: Equatable {
    let probability: Double
    let confidence: Double
  }

  /// By kind, unscored and scored.
  private let scales: [Scale]

  /// Groups `proposal`, `commitment`, and both with ` unscored` behind, of lines `name value`, `family NAME value` (`none` for no firing),
  /// `doubt NAME value` and `from PROBABILITY CONFIDENCE`; a broken line traps.
  init(table: EmbeddedTable) {
    var named: [String: Scale] = [:]
    for group in table.groups {
      var scale = Scale()
      for line in group.lines {
        let parts = line.split(separator: " ")
        guard let last = parts.last, let value = Double(last) else {
          preconditionFailure("speeches-decision.txt has a broken line: \(line)")
        }
        switch parts[0] {
        case "constant": scale.constant = value
        case "proposes": scale.proposes = value
        case "promises": scale.promises = value
        case "firing": scale.firing = value
        case "least": scale.least = value
        case "threshold": scale.threshold = value
        case "family":
          let family = CueFamily(named: String(parts[1]))
          guard parts.count == 3, family != nil || parts[1] == "none" else {
            preconditionFailure("speeches-decision.txt has an unknown family: \(line)")
          }
          scale.families[family?.rank ?? CueFamily.allCases.count] = value
        case "doubt":
          guard let place = SpeechFlags.names.firstIndex(of: String(parts[1])) else {
            preconditionFailure("speeches-decision.txt has an unknown doubt: \(line)")
          }
          scale.doubts[place] = value
        case "from": scale.steps.append((Double(parts[1]) ?? 0, value))
        default: preconditionFailure("speeches-decision.txt has an unknown line: \(line)")
        }
      }
      named[group.name] = scale
    }
    scales = Proposal.Kind.allCases.flatMap { kind in
      ["\(kind.rawValue) unscored", kind.rawValue].map { name in
        guard let scale = named[name] else {
          preconditionFailure("speeches-decision.txt lacks a group \(name)")
        }
        return scale
      }
    }
  }

  /// The place of a kind's scale.
  private func place(_ kind: Proposal.Kind, isScored: Bool) -> Int {
    switch kind {
    case .proposal: isScored ? 1 : 0
    case .commitment: isScored ? 3 : 2
    }
  }

  /// How probably a sentence proposes or promises something, nil when that is not accepted.
  ///
  /// `best` is the best firing of this kind with its logit, nil without one; `scores` the model's, nil without a model.
  func judgement(
    _ kind: Proposal.Kind, best: (firing: CueFiring, logit: Double)?, scores: SentenceScores?
  ) -> Judgement? {
    if scores == nil, best == nil { return nil }
    guard mayAccept(kind, scores: scores) else { return nil }
    let scale = scales[place(kind, isScored: scores != nil)]
    let firing = max(best?.logit ?? Self.noFiring, Self.noFiring)
    let probability = Self.probability(
      scale.part(of: scores) + scale.firing * firing + scale.correction(for: best?.firing))
    guard probability >= scale.threshold else { return nil }
    return Judgement(probability: probability, confidence: scale.confidence(of: probability))
  }

  /// Whether a sentence with these scores can be accepted at all, however good its firing.
  func mayAccept(_ kind: Proposal.Kind, scores: SentenceScores?) -> Bool {
    guard let scores else { return true }
    let score = kind == .proposal ? scores.proposes : scores.promises
    return score >= scales[place(kind, isScored: true)].least
  }

  /// What a sentence without a firing counts, and the least that any firing counts.
  private static let noFiring = -6.0

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
