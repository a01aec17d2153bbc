/// Gives proposals their themes; the evidence of source, title, heading and surroundings is read once and kept.
struct ThemeReader {
  private let classifier: ThemeClassifier
  private let text: [UInt8]
  private let title: ThemeEvidence?
  private var passage: (range: Range<Int>, reading: ThemeReading, evidence: ThemeEvidence)?
  private var source: ThemeEvidence?
  private var section: (name: String, evidence: ThemeEvidence)?

  init(classifier: ThemeClassifier, text: [UInt8], title: String?) {
    self.classifier = classifier
    self.text = text
    self.title = title.map { classifier.evidence(in: Array($0.utf8)) }
  }

  /// The themes of a span of the document, in this passage.
  mutating func themes(of span: Range<Int>, in passage: Passage) -> [ThemeMatch] {
    let (reading, around) = readings(
      of: ThemeSurroundings.range(of: span, in: passage.bytes, text: text))
    if let name = passage.section, section?.name != name {
      let evidence = classifier.evidence(in: Array(name.utf8))
      section = (name, evidence)
    }
    let words = reading.words(within: span)
    return classifier.themes(
      proposal: words.map { classifier.evidence(of: reading, $0) }
        ?? classifier.evidence(in: text, span),
      passage: around, section: passage.section == nil ? nil : section?.evidence, title: title,
      source: source(around: passage.bytes))
  }

  private mutating func source(around passage: Range<Int>) -> ThemeEvidence? {
    guard let range = ThemeSurroundings.source(around: passage, text: text) else {
      return nil
    }
    if source == nil { source = classifier.evidence(in: text, range) }
    return source
  }

  /// The reading and the evidence of a range of the text.
  private mutating func readings(of range: Range<Int>) -> (ThemeReading, ThemeEvidence) {
    if let passage, passage.range == range { return (passage.reading, passage.evidence) }
    let reading = classifier.reading(text, range)
    let evidence = classifier.evidence(of: reading, 0..<reading.words.words.count)
    passage = (range, reading, evidence)
    return (reading, evidence)
  }
}
