/// The ways of asking and promising that the rules know, each with a printed name.
enum CueFamily: UInt8, Sendable, CaseIterable {
  // Clearest wording first, for a reader; the weights decide which one is taken.
  case urgeTo
  case askTo
  case timeHasCome
  case suggest
  case callFor
  case demand
  case wantToSee
  case ought
  case should
  case must
  case impersonalNecessity
  case needTo
  case isNeeded
  case hope
  case reportedUrge
  case reportedSuggestion
  case needNoun
  case weNeed
  case whatIsNeeded
  case letUs
  case pleaIs
  case question
  case haveTo
  case isTo
  case cannot
  case solutionIs
  case wouldBeBetter
  case whetherCould
  case isCritical
  case support
  case noChoice
  case could
  case will
  case intend
  case readyTo

  /// The name of the rule, as proposals print it.
  var name: String { Self.names[Int(rawValue)] }

  /// The family of a name.
  init?(named name: String) {
    guard let place = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(place))
  }

  var kind: Proposal.Kind {
    switch self {
    case .will, .intend, .readyTo: .commitment
    default: .proposal
    }
  }

  /// Families whose span begins with the subject of a modal verb.
  var isModal: Bool {
    switch self {
    case .should, .must, .ought, .needTo, .haveTo, .isTo, .cannot, .could, .will: true
    default: false
    }
  }

  /// Its place among all families.
  var rank: Int { Int(rawValue) }

  private static let names = [
    "urge-to", "ask-to", "time-has-come", "suggest", "call-for", "demand", "want-to-see", "ought",
    "should", "must", "impersonal-necessity", "need-to", "is-needed", "hope", "reported-urge",
    "reported-suggestion", "need-for", "we-need", "what-is-needed", "let-us", "plea-is", "question",
    "have-to", "is-to", "cannot", "solution-is", "would-be-better", "whether-could", "is-critical",
    "support", "no-choice-but", "could", "will", "intend", "ready-to",
  ]
}
