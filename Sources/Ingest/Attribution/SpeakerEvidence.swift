/// What speaks for and against a candidate for a sentence that names no source: a table, `speaker-evidence.txt`.
struct SpeakerEvidence: Sendable {
  /// The embedded table.
  static let embedded = SpeakerEvidence(table: EmbeddedTable(named: "speaker-evidence.txt"))

  /// One kind of evidence, by its name in the table.
  enum Kind: String, Sendable, CaseIterable {
    case askedInParagraph = "asked-in-paragraph"
    case spokenOfInParagraph = "spoken-of-in-paragraph"
    case speaksInSection = "speaks-in-section"
    case askedInSection = "asked-in-section"
    case namedLast = "named-last"
    case speaksInDocument = "speaks-in-document"
    case wasAsked = "was-asked"
    case answered = "answered"
    case actsHere = "acts-here"

    /// The kind in a few words, for whoever wants to know why.
    var words: String {
      switch self {
      case .askedInParagraph: "asked for something before in the paragraph"
      case .spokenOfInParagraph: "speaker of the paragraph"
      case .speaksInSection: "speaker of the section"
      case .askedInSection: "asked for something in the paragraph before"
      case .namedLast: "named last"
      case .speaksInDocument: "speaker of the document"
      case .wasAsked, .answered, .actsHere: "named in the paragraph"
      }
    }
  }

  /// The weight of each kind, by place in `Kind.allCases`.
  private var weights = [Double](repeating: 0, count: Kind.allCases.count)
  /// What a candidate must reach.
  private(set) var least = 0.0

  /// Lines of a name and a weight; an unknown name or a broken number traps.
  init(table: EmbeddedTable) {
    for line in table.groups.flatMap(\.lines) {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let weight = Double(parts[1]) else {
        preconditionFailure("broken line: \(line)")
      }
      if parts[0] == "least" {
        least = weight
        continue
      }
      guard let place = Kind.allCases.firstIndex(where: { $0.rawValue == parts[0] }) else {
        preconditionFailure("no evidence is called \(parts[0])")
      }
      weights[place] = weight
    }
  }

  /// The weight of one kind.
  subscript(kind: Kind) -> Double {
    Kind.allCases.firstIndex(of: kind).map { weights[$0] } ?? 0
  }

  /// The candidate with the highest sum and the strongest evidence for it; of equals the first; nil when none reaches the least.
  func best(of candidates: [(speaker: Int, kinds: [Kind])]) -> (speaker: Int, evidence: String)? {
    var best: (speaker: Int, sum: Double, kind: Kind)?
    for candidate in candidates {
      let sum = candidate.kinds.reduce(0) { $0 + self[$1] }
      guard sum >= least, sum > best?.sum ?? -.infinity,
        let kind = candidate.kinds.max(by: { self[$0] < self[$1] })
      else { continue }
      best = (candidate.speaker, sum, kind)
    }
    return best.map { ($0.speaker, $0.kind.words) }
  }
}
