/// How much of a text the language reads; what exceeds a limit is left out with a complaint.
enum QueryLimits {
  /// Unicode scalars of the whole text.
  static let scalars = 4_096
  /// Words, phrases and field values.
  static let terms = 128
  /// Words in all of them together, counted as the index counts them: pairs of characters in Chinese.
  static let words = 256
  /// Parentheses inside parentheses.
  static let nesting = 32
  /// Complaints about one text; more would not be read.
  static let complaints = 16
  /// Places that the words of a phrase may be moved.
  static let slop = 100
  /// Slop of a phrase that ends in `~` without a number.
  static let usualSlop = 5
}
