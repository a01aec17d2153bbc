/// Reads dates as people write them.
enum DateReading {
  /// The date in ISO 8601; nil when the words are no date.
  static func date(in words: String) -> String? { nil }
}
