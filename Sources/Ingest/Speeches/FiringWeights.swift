/// Weighs one firing: how likely its sentence states a proposal (or a promise), by family, slots and doubts alone.
///
/// A logistic sum fitted on sentences that were scored by a large model and on annotated ones; `speeches-weights.txt`.
struct FiringWeights: Sendable {
  /// The weights of the program.
  static let embedded = FiringWeights(table: EmbeddedTable(named: "speeches-weights.txt"))

  private static let families = CueFamily.allCases.count
  private static let slots = 64
  private static let familyPlace = 0
  private static let passivePlace = 1
  private static let subjectPlace = 2
  private static let complementPlace = subjectPlace + CueSubject.allCases.count
  private static let verbPlace = complementPlace + CueComplement.allCases.count
  private static let doubtPlace = slots

  /// By family: family, passive, subject, complement, verb, then each doubt.
  private var weights = [Float](repeating: 0, count: (families + 1) * slots * 2)
  /// The constant, by kind: what is added for a proposal's and for a promise's family.
  private var intercepts: [Float] = [0, 0]

  /// Lines `family NAME w`, `passive NAME w`, `subject NAME who w`, …, `doubt NAME flag w` (`*` for every proposing family),
  /// `intercept proposal|commitment w`; a broken line traps.
  init(table: EmbeddedTable) {
    for line in table.groups.flatMap(\.lines) {
      let parts = line.split(separator: " ").map(String.init)
      guard let last = parts.last, let weight = Float(last), set(parts.dropLast(), weight) else {
        preconditionFailure("speeches-weights.txt has a broken line: \(line)")
      }
    }
  }

  private mutating func set(_ parts: ArraySlice<String>, _ weight: Float) -> Bool {
    guard parts.count >= 2 else { return false }
    if parts[0] == "intercept" {
      guard let kind = Proposal.Kind(rawValue: parts[1]) else { return false }
      intercepts[kind == .proposal ? 0 : 1] = weight
      return true
    }
    let family = CueFamily(named: parts[1])?.rank ?? (parts[1] == "*" ? Self.families : -1)
    guard family >= 0, let place = Self.place(parts[0], parts.count > 2 ? parts[2] : "") else {
      return false
    }
    weights[family * Self.slots * 2 + place] = weight
    return true
  }

  private static func place(_ kind: String, _ value: String) -> Int? {
    func among<Slot: CaseIterable>(_ slots: Slot.Type, from start: Int) -> Int? {
      Array(slots.allCases).firstIndex { String(describing: $0) == value }.map { start + $0 }
    }
    switch kind {
    case "family": return familyPlace
    case "passive": return passivePlace
    case "subject": return among(CueSubject.self, from: subjectPlace)
    case "complement": return among(CueComplement.self, from: complementPlace)
    case "verb": return among(CueVerb.self, from: verbPlace)
    case "doubt": return SpeechFlags.names.firstIndex(of: value).map { doubtPlace + $0 }
    default: return nil
    }
  }

  /// The logit of one firing.
  func logit(of firing: CueFiring) -> Double {
    let base = firing.family.rank * Self.slots * 2
    let every = Self.families * Self.slots * 2
    let isProposal = firing.family.kind == .proposal
    var sum = intercepts[isProposal ? 0 : 1] + weights[base + Self.familyPlace]
    if firing.isPassive { sum += weights[base + Self.passivePlace] }
    sum += weights[base + Self.subjectPlace + Int(firing.subject.rawValue)]
    sum += weights[base + Self.complementPlace + Int(firing.complement.rawValue)]
    sum += weights[base + Self.verbPlace + Int(firing.verb.rawValue)]
    var flags = firing.flags.rawValue
    while flags != 0 {
      let place = Self.doubtPlace + flags.trailingZeroBitCount
      sum += weights[base + place]
      if isProposal { sum += weights[every + place] }
      flags &= flags - 1
    }
    return Double(sum)
  }

  /// The firing of a kind with the highest logit; the first of equals.
  func best(of firings: [CueFiring], kind: Proposal.Kind = .proposal) -> (
    firing: CueFiring, logit: Double
  )? {
    var best: (firing: CueFiring, logit: Double)?
    for firing in firings where firing.family.kind == kind {
      let logit = logit(of: firing)
      if logit > best?.logit ?? -.infinity { best = (firing, logit) }
    }
    return best
  }

  /// The lines of the table that a firing reads, without their weights.
  static func names(of firing: CueFiring) -> [String] {
    let family = firing.family.name
    var names = [
      "family \(family)", "subject \(family) \(firing.subject)",
      "complement \(family) \(firing.complement)", "verb \(family) \(firing.verb)",
    ]
    if firing.isPassive { names.append("passive \(family)") }
    for doubt in firing.flags.list {
      names.append("doubt \(family) \(doubt)")
      if firing.family.kind == .proposal { names.append("doubt * \(doubt)") }
    }
    return names
  }
}
