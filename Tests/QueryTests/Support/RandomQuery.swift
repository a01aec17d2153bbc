import TestSupport

/// Query texts made of the small corpus's words and every operator.
enum RandomQuery {
  private static let leaves = [
    "rural", "anchors", "training", "farm", "ships", "the", "of", "live-stream", "农村主播", "主播", "村",
    "schulen",
    "absent", "\"the farm\"", "\"training\"", "\"rural anchors\"", "\"农村主播\"", "far*", "tra*",
    "ancors~",
    "harbr~2", "by:tong", "by:liang", "by:nobody", "theme:labor", "kind:commitment", "date:2024",
    "date:2024-03..",
    "date:..2024-03-31", "title:rural", "title:live-stream", "title:tra*", "lang:en",
    "title:\"rural anchors\"", "2024",
  ]

  /// A text of at most so many levels of parentheses.
  static func text(depth: Int, using random: inout SeededRandom) -> String {
    let count = Int.random(in: 1...4, using: &random)
    var text = part(depth, using: &random)
    for _ in 1..<max(count, 2) where count > 1 {
      text += [" ", " ", " OR ", " AND "].randomElement(using: &random) ?? " "
      text += part(depth, using: &random)
    }
    return text
  }

  private static func part(_ depth: Int, using random: inout SeededRandom) -> String {
    let sign = ["", "", "", "", "-", "+", "NOT "].randomElement(using: &random) ?? ""
    if depth > 0, Int.random(in: 0..<4, using: &random) == 0 {
      return sign + "(" + text(depth: depth - 1, using: &random) + ")"
    }
    return sign + (leaves.randomElement(using: &random) ?? "rural")
  }
}
