/// How often proposals of each rule were right on annotated text: a table, `rule-confidence.txt`.
struct RuleConfidence: Sendable {
  /// The embedded table.
  static let embedded = RuleConfidence(table: EmbeddedTable(named: "rule-confidence.txt"))

  private var shares: [String: Double] = [:]
  private var cases: [String: Int] = [:]

  /// Lines of a rule's name and its share of right answers, 0 to 1.
  init(table: EmbeddedTable) {
    for group in table.groups {
      for line in group.lines {
        let parts = line.split(separator: " ")
        guard parts.count >= 2, let share = Double(parts[1]) else {
          preconditionFailure("broken line: \(line)")
        }
        shares[String(parts[0])] = share
        cases[String(parts[0])] = parts.count > 2 ? Int(parts[2]) : nil
      }
    }
  }

  /// The share for a rule; 0.5 for one that was never measured.
  subscript(rule: String) -> Double { shares[rule] ?? 0.5 }

  /// How many cases the share of a rule was measured on, 0 for an estimate; nil for a rule that the table does not name.
  func cases(of rule: String) -> Int? { cases[rule] }
}
