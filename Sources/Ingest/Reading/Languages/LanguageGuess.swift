/// Guesses the language of a text by its script and its function words.
enum LanguageGuess {
  private static let glance = 128
  private static let sample = 4096

  /// The language tag; nil when the text is too short or two languages fit almost equally well.
  static func language(of text: [UInt8]) -> String? {
    // The first sentence is enough for most texts, if it is clear beyond doubt.
    if text.count > glance, let language = language(of: text, 0..<glance, isStrict: true) {
      return language
    }
    return language(of: text, 0..<min(sample, text.count), isStrict: false)
  }

  private static func language(of text: [UInt8], _ sample: Range<Int>, isStrict: Bool) -> String? {
    let firstOther = UTF8Text.firstNonASCII(in: text, from: sample.lowerBound) ?? text.count
    if firstOther < sample.upperBound {
      let scripts = ScriptCounts(text[sample])
      if let language = scripts.language { return language }
      if !scripts.isLatin { return nil }
    }
    return FunctionWords.shared.language(of: text, sample, isStrict: isStrict)
  }
}
