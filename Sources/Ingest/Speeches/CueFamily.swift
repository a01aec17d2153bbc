/// The ways of asking and promising that the rules know; the raw value is the rule's printed name.
enum CueFamily: String, Sendable, CaseIterable {
  // In the order in which one is preferred where several stand in a sentence: clearest wording first.
  case urgeTo = "urge-to"
  case askTo = "ask-to"
  case timeHasCome = "time-has-come"
  case suggest
  case callFor = "call-for"
  case demand
  case wantToSee = "want-to-see"
  case ought
  case should
  case must
  case impersonalNecessity = "impersonal-necessity"
  case needTo = "need-to"
  case isNeeded = "is-needed"
  case hope
  case reportedUrge = "reported-urge"
  case reportedSuggestion = "reported-suggestion"
  case needNoun = "need-for"
  case weNeed = "we-need"
  case whatIsNeeded = "what-is-needed"
  case letUs = "let-us"
  case pleaIs = "plea-is"
  case question
  case haveTo = "have-to"
  case isTo = "is-to"
  case cannot
  case solutionIs = "solution-is"
  case wouldBeBetter = "would-be-better"
  case whetherCould = "whether-could"
  case isCritical = "is-critical"
  case support
  case noChoice = "no-choice-but"
  case could
  case will
  case intend
  case readyTo = "ready-to"

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

  /// Its place in the order of preference.
  var rank: Int { Self.ranks[self, default: 0] }

  private static let ranks = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
