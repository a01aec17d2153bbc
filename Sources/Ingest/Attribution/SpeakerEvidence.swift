/// What speaks for and against each candidate for a reference: a table of weights, `speaker-evidence.txt`.
struct SpeakerEvidence: Sendable {
  /// The embedded table.
  static let embedded = SpeakerEvidence(table: EmbeddedTable(named: "speaker-evidence.txt"))

  /// A candidate: an entry of the registry and what is true of it.
  struct Candidate: Sendable, Equatable {
    var speaker: Int
    var kinds: [Kind]
  }

  /// The weights of one reference, by place in `Kind.allCases`, and the sum that a candidate must reach.
  private struct Weights {
    var of = [Double](repeating: 0, count: Kind.allCases.count)
    var least = -Double.infinity
  }

  private var weights = [Weights](repeating: Weights(), count: SpeakerReference.allCases.count)

  /// Groups named after references, lines of an evidence (or `least`) and a weight; anything else traps.
  init(table: EmbeddedTable) {
    for group in table.groups {
      guard let reference = SpeakerReference(rawValue: group.name) else {
        preconditionFailure("no reference is called \(group.name)")
      }
      for line in group.lines { read(line, of: reference) }
    }
  }

  private mutating func read(_ line: String, of reference: SpeakerReference) {
    let parts = line.split(separator: " ")
    guard parts.count == 2, let weight = Double(parts[1]) else {
      preconditionFailure("broken line: \(line)")
    }
    if parts[0] == "least" {
      weights[reference.place].least = weight
    } else if let kind = Kind(rawValue: String(parts[0])) {
      weights[reference.place].of[kind.place] = weight
    } else {
      preconditionFailure("no evidence is called \(parts[0])")
    }
  }

  /// The sum of a candidate's weights.
  func sum(_ candidate: Candidate, _ reference: SpeakerReference) -> Double {
    candidate.kinds.reduce(0) { $0 + weights[reference.place].of[$1.place] }
  }

  /// The candidate with the highest sum and the strongest evidence for it; of equals the first; nil when none reaches the least.
  func best(of candidates: [Candidate], for reference: SpeakerReference)
    -> (speaker: Int, evidence: String)?
  {
    let weights = weights[reference.place]
    var best: (candidate: Candidate, sum: Double)?
    for candidate in candidates {
      let sum = sum(candidate, reference)
      if sum >= weights.least, sum > best?.sum ?? -.infinity { best = (candidate, sum) }
    }
    guard let best,
      let kind = best.candidate.kinds.max(by: { weights.of[$0.place] < weights.of[$1.place] })
    else { return nil }
    return (best.candidate.speaker, kind.words)
  }
}

/// What refers to a speaker without naming it.
enum SpeakerReference: String, Sendable, CaseIterable {
  /// A sentence that names no source.
  case unnamed
  /// The same, when its whole paragraph names nobody who may speak.
  case unnamedParagraph = "unnamed-paragraph"
  /// he, she, his, her
  case heShe = "he-she"
  /// they, their
  case they
  /// it, its
  case it
  /// "the lawmaker", "the Dane"
  case role
  /// "the Committee", "the party"
  case body
  /// "the report", "its letter"
  case document

  /// The place in `allCases`.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
