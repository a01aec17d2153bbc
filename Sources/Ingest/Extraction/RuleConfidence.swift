/// How sure a finding of each report rule is, by the report model's logit of its sentence: a table, `rule-confidence.txt`.
///
/// The logit of a confidence is the rule's offset plus the rule's slope times the model's logit.
struct RuleConfidence: Sendable {
  /// The embedded table.
  static let embedded = RuleConfidence(table: EmbeddedTable(named: "rule-confidence.txt"))

  /// A line of the table.
  struct Line: Sendable {
    /// In units of 1/1024, as the model's logits.
    var offset: Int
    /// In units of 1/1024.
    var slope: Int
    /// How many findings it was fitted on, 0 for an estimate.
    var cases: Int
  }

  private var lines: [String: Line] = [:]

  /// Lines of a rule's name, its offset, its slope and a number of cases.
  init(table: EmbeddedTable) {
    for line in table.groups.flatMap(\.lines) {
      let parts = line.split(separator: " ")
      guard parts.count == 4, let offset = Double(parts[1]), let slope = Double(parts[2]),
        let cases = Int(parts[3])
      else { preconditionFailure("broken line: \(line)") }
      let unit = Double(SentenceModel.logitUnit)
      lines[String(parts[0])] = Line(
        offset: Int((offset * unit).rounded()), slope: Int((slope * unit).rounded()), cases: cases)
    }
  }

  /// The logit of the confidence in a finding whose sentence has this logit, both in 1/1024; nil for a rule that the
  /// table does not name.
  func logit(of rule: String, sentence: Int) -> Int? {
    lines[rule].map { $0.offset + $0.slope * sentence / SentenceModel.logitUnit }
  }

  /// How many cases a rule was measured on, 0 for an estimate; nil for a rule that the table does not name.
  func cases(of rule: String) -> Int? { lines[rule]?.cases }
}
