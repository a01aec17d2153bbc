/// Entries for BibTeX and for BibLaTeX.
struct BibTeXFormat {
  /// Whose entry types and field names are used.
  enum Dialect: Sendable { case bibtex, biblatex }

  /// Whose entry types and field names are used.
  var dialect: Dialect

  /// The entries, an empty line between them.
  func text(of items: [CSLItem]) -> String {
    items.map(entry).joined(separator: "\n")
  }

  private func entry(_ item: CSLItem) -> String {
    let fields = (dialect == .bibtex ? bibtexFields(item) : biblatexFields(item))
      .compactMap { name, value in value.map { "  \(name) = {\($0)},\n" } }
    return "@\(type(of: item)){\(item.key),\n\(fields.joined())}\n"
  }

  private func type(of item: CSLItem) -> String {
    switch (item.kind, dialect) {
    case (.speech, _): "unpublished"
    case (.newspaperArticle, _): "article"
    case (.webpage, .biblatex): "online"
    case (.report, .biblatex): "report"
    case (.report, .bibtex): "techreport"
    case (.webpage, .bibtex), (.document, _): "misc"
    }
  }

  private func bibtexFields(_ item: CSLItem) -> [(String, String?)] {
    [
      ("author", authors(item)), ("title", title(item)),
      ("journal", item.kind == .newspaperArticle ? escaped(item.containerTitle) : nil),
      ("institution", item.kind == .report ? escaped(item.publisher) : nil),
      ("howpublished", howPublished(item)),
      ("year", item.issued.map { String($0.iso.prefix(4)) }),
      ("month", item.issued?.month.map { CSLDate.twoDigits($0) }),
      ("day", item.issued?.day.map { CSLDate.twoDigits($0) }),
      ("url", item.url.map(TeXEscaping.address)),
      ("language", item.language.map(TeXEscaping.text)),
      ("note", note(item)),
    ]
  }

  private func biblatexFields(_ item: CSLItem) -> [(String, String?)] {
    [
      ("author", authors(item)), ("title", title(item)),
      ("journaltitle", item.kind == .newspaperArticle ? escaped(item.containerTitle) : nil),
      ("entrysubtype", item.kind == .newspaperArticle ? "newspaper" : nil),
      ("institution", item.kind == .report ? escaped(item.publisher) : nil),
      ("type", item.kind == .report ? "techreport" : escaped(item.genre)),
      ("eventtitle", escaped(item.eventTitle)),
      ("organization", item.kind == .webpage ? escaped(item.containerTitle) : nil),
      ("howpublished", item.kind == .document ? escaped(item.publisher) : nil),
      ("date", item.issued?.iso),
      ("url", item.url.map(TeXEscaping.address)),
      ("langid", item.language.flatMap { Self.babelNames[String($0.prefix(2))] }),
      ("note", note(item)),
    ]
  }

  private func howPublished(_ item: CSLItem) -> String? {
    switch item.kind {
    case .speech: escaped(item.eventTitle)
    case .webpage: escaped(item.containerTitle)
    case .document: escaped(item.publisher)
    case .newspaperArticle, .report: nil
    }
  }

  private func escaped(_ text: String?) -> String? { text.map(TeXEscaping.text) }

  /// The title with its capitals protected, since it is printed as the source has it.
  private func title(_ item: CSLItem) -> String? {
    item.title.map { "{\(TeXEscaping.text($0))}" }
  }

  private func authors(_ item: CSLItem) -> String? {
    guard !item.authors.isEmpty else { return nil }
    return item.authors.map { name in
      switch name {
      case .person(let family, let given):
        "\(TeXEscaping.namePart(family)), \(TeXEscaping.namePart(given))"
      case .literal(let name): "{\(TeXEscaping.text(name))}"
      }
    }.joined(separator: " and ")
  }

  /// The quoted words; BibTeX's `unpublished` must have a note, so a speech without any says what it is.
  private func note(_ item: CSLItem) -> String? {
    if !item.notes.isEmpty { return item.notes.map(TeXEscaping.text).joined(separator: " ") }
    return item.kind == .speech ? "Speech" : nil
  }

  private static let babelNames = [
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "pt": "portuguese", "nl": "dutch", "sv": "swedish", "fi": "finnish", "pl": "polish",
  ]
}
