/// Guesses the language of a text.
enum LanguageGuess {
  /// The language tag; nil when unsure.
  static func language(of text: [UInt8]) -> String? { nil }
}
