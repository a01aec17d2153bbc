/// The quotation marks that open and close a phrase; typed text and pasted text both count.
enum QuotationMarks {
  private static let double: Set<Character> = ["\"", "“", "”", "„", "‟", "＂"]
  private static let guillemets: Set<Character> = ["«", "»"]

  /// Whether a phrase may begin with this character.
  static func isMark(_ character: Character) -> Bool {
    closers(of: character) != nil
  }

  /// The characters that end a phrase that this one opened; nil when it opens none.
  static func closers(of opener: Character) -> Set<Character>? {
    if double.contains(opener) { return double }
    if guillemets.contains(opener) { return guillemets }
    return switch opener {
    case "「": ["」"]
    case "『": ["』"]
    default: nil
    }
  }
}
