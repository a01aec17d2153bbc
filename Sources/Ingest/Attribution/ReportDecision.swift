/// How likely the sentence model must find a sentence for each way of reading it: a table, `report-decision.txt`.
struct ReportDecision: Sendable {
  /// The embedded table.
  static let embedded = ReportDecision(table: EmbeddedTable(named: "report-decision.txt"))
  /// The same, but that no model adds, drops or cuts what the rules find.
  static let rulesAlone: ReportDecision = {
    var decision = embedded
    decision.isJudged = false
    return decision
  }()

  /// Whether the models judge what the rules find.
  private(set) var isJudged = true

  /// A sentence without a source, its necessity strong, fair or weak.
  private(set) var unframed = 0.0
  private(set) var unframedFair = 1.0
  private(set) var unframedWeak = 1.0
  /// A sentence of whose speaker nothing is known.
  private(set) var nameless = 1.0
  /// Two or three words that somebody asks for.
  private(set) var brief = 0.0
  /// What somebody merely says, its necessity strong or weak.
  private(set) var reported = 0.0
  private(set) var reportedWeak = 0.0
  /// What somebody says could be done.
  private(set) var reportedFaint = 1.0
  /// The least confidence of a proposal and of a commitment.
  private var proposal = 0.0
  private var commitment = 0.0

  /// How sure a finding must be to be one.
  func least(_ kind: Proposal.Kind) -> Double { kind == .proposal ? proposal : commitment }

  /// Lines of a name and a score, 0 to 1; an unknown name or a broken number traps.
  init(table: EmbeddedTable) {
    for line in table.groups.flatMap(\.lines) {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let score = Double(parts[1]) else {
        preconditionFailure("broken line: \(line)")
      }
      switch parts[0] {
      case "unframed": unframed = score
      case "unframed-weak": unframedWeak = score
      case "nameless": nameless = score
      case "unframed-fair": unframedFair = score
      case "brief": brief = score
      case "reported": reported = score
      case "reported-weak": reportedWeak = score
      case "reported-faint": reportedFaint = score
      case "proposal": proposal = score
      case "commitment": commitment = score
      default: preconditionFailure("no reading is called \(parts[0])")
      }
    }
  }
}
