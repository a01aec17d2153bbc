/// Gives proposals their themes; the evidence of source, title, heading and surroundings is read once and kept.
struct ThemeReader {
  private let classifier: ThemeClassifier
  private let document: SourceDocument
  private let title: ThemeEvidence?
  private var passage: (range: Range<Int>, evidence: ThemeEvidence)?
  private var source: ThemeEvidence?
  private var section: (name: String, evidence: ThemeEvidence)?

  init(classifier: ThemeClassifier, document: SourceDocument) {
    self.classifier = classifier
    self.document = document
    title = document.metadata.title.map { classifier.evidence(in: Array($0.utf8).span) }
  }

  /// The themes of a span of the document, in this passage.
  mutating func themes(of span: Range<Int>, in passage: Passage) -> [ThemeMatch] {
    let around = ThemeSurroundings.range(of: span, in: passage.bytes, text: document.text)
    if self.passage?.range != around {
      let evidence = classifier.evidence(in: document.text.span.extracting(around))
      self.passage = (around, evidence)
    }
    if let name = passage.section, section?.name != name {
      let evidence = classifier.evidence(in: Array(name.utf8).span)
      section = (name, evidence)
    }
    return classifier.themes(
      proposal: classifier.evidence(in: document.text.span.extracting(span)),
      passage: self.passage?.evidence, section: passage.section == nil ? nil : section?.evidence,
      title: title, source: source(around: passage.bytes))
  }

  private mutating func source(around passage: Range<Int>) -> ThemeEvidence? {
    guard let range = ThemeSurroundings.source(around: passage, text: document.text) else {
      return nil
    }
    if source == nil { source = classifier.evidence(in: document.text.span.extracting(range)) }
    return source
  }
}
