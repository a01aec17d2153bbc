/// How often a sentence of a given score is a proposal, and the score from which it counts as one.
///
/// Fitted on annotated
/// paragraphs by Training/fit_calibration.py.
package struct SentenceCalibration: Sendable {
  /// The calibration of the program's model.
  package static let embedded = SentenceCalibration(
    EmbeddedTable(named: "sentence-calibration.txt"))

  /// The score that gives the best F1 of whole sentences.
  package let threshold: Double
  private let steps: [(score: Double, share: Double)]

  /// The calibration that a table states: groups `threshold` (one number) and `share` (score and share, rising).
  package init(_ table: EmbeddedTable) {
    var threshold = 0.5
    var steps: [(score: Double, share: Double)] = []
    for group in table.groups {
      let numbers = group.lines.map { $0.split(separator: " ").compactMap { Double($0) } }
      if group.name == "threshold", let number = numbers.first?.first { threshold = number }
      if group.name == "share" {
        steps = numbers.filter { $0.count == 2 }.map { (score: $0[0], share: $0[1]) }
      }
    }
    self.threshold = threshold
    self.steps = steps
  }

  /// The share, 0 to 1, of sentences with this score that state a proposal; straight lines between the table's steps.
  package func share(ofScore score: Double) -> Double {
    guard let last = steps.last(where: { $0.score <= score }) else {
      return steps.first?.share ?? score
    }
    guard let next = steps.first(where: { $0.score > score }) else { return last.share }
    let part = (score - last.score) / (next.score - last.score)
    return last.share + (next.share - last.share) * part
  }
}
